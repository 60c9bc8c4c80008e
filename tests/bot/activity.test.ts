import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Answer } from '../../src/answer/answer.js';
import { renderingFor, toActivity } from '../../src/bot/activity.js';
import { cut } from '../../src/bot/citations.js';
import { ANSWER, HELP } from '../support/fake-engine.js';

function withFirst(changes: Partial<Answer['citations'][number]>): Answer {
  const [first, ...others] = ANSWER.citations;
  if (first === undefined) throw new Error('the fake answer has citations');
  return { ...ANSWER, citations: [{ ...first, ...changes }, ...others] };
}

function definitionOf(answer: Answer): string {
  return toActivity(answer, 'direct-line').text?.split('\n\n')[1]?.split('\n')[0] ?? '';
}

describe('an answer as an activity', () => {
  test('without citations has no entity and no definitions in either rendering', () => {
    for (const rendering of ['teams', 'direct-line'] as const) {
      const activity = toActivity(HELP, rendering);
      expect(activity).toMatchObject({ type: 'message', textFormat: 'markdown', text: HELP.text });
      expect(activity).not.toHaveProperty('entities');
      expect(activity).not.toHaveProperty('suggestedActions');
    }
  });

  test('has exactly one Message entity, with a citation for every mark', () => {
    const { entities = [] } = toActivity(ANSWER, 'teams');
    expect(entities).toHaveLength(1);
    expect(entities[0]).toMatchObject({ citation: [{ position: 1 }, { position: 2 }] });
  });

  test('escapes what would end or change a definition', () => {
    const title = 'A "title" \\ with <b>html</b> & [marks]\n[9]: http://evil';
    const url = 'https://kindred.example.org/a b(c)"d#p1';
    expect(definitionOf(withFirst({ title, url }))).toBe(
      String.raw`[1]: https://kindred.example.org/a%20b%28c%29%22d#p1 "A \"title\" \\ with \<b\>html\</b\> \& \[marks\] \[9\]: http://evil"`,
    );
  });

  test.each(['directline', 'webchat', 'emulator'])('is rendered for Web Chat on %s', (channel) => {
    expect(renderingFor(channel)).toBe('direct-line');
  });

  test.each(['msteams', 'slack', ''])('is rendered as for Teams on "%s"', (channel) => {
    expect(renderingFor(channel)).toBe('teams');
  });
});

describe('a text that is too long', () => {
  test('is cut between two words, without a comma left hanging', () => {
    expect(cut('one two, three', 14)).toBe('one two, three');
    expect(cut('one two, three', 13)).toBe('one two…');
    expect(cut('  one\n\n two\u0007 ', 80)).toBe('one two');
  });

  test('never is longer than allowed, nor half a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 2, max: 40 }),
        (text, longest) => {
          const short = cut(text, longest);
          expect(short.length).toBeLessThanOrEqual(longest);
          expect(short).not.toMatch(/[\uD800-\uDBFF]…$/);
        },
      ),
    );
  });
});
