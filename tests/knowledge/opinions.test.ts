import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/knowledge/load.js';
import { ownContent, type OwnDocument } from '../support/content-folder.js';

const COMMENTS = `How to keep bees

Bees need a dry hive that stands out of the wind. A hive is opened on a warm day, when most of the bees are out. The keeper looks for eggs, for honey and for mites.

Comments

Honestly, smoking the hive before you open it is a waste of time - the "calm" bees would've been calm anyway. If you ask me, people who feed sugar in autumn shouldn't keep bees at all. Good point about the mites, though. When non-wooden hives are an option, that is how to go.

I lost two colonies last winter because I wrapped them too well, and now I leave the lid ajar even when it snows.`;

const bees: OwnDocument = {
  id: 'bees',
  text: COMMENTS,
  passages: 'paragraphs',
  more: 'spans: [{ passage: p1, voice: furniture }, { passage: p3, voice: furniture }, { passage: p4, until: p5, voice: opinion }]',
};

/** The voices of a line that is a document of its own, beside the comments above. */
function voicesOf(line: string): string[] {
  const other: OwnDocument = {
    id: 'other',
    text: `Bees are kept in many places.\n${line}`,
    passages: 'lines',
  };
  const { sources } = readContent(ownContent([bees, other]), '2026-01-31');
  return sources.get('other')?.passages[1]?.sentences.map(({ voice }) => voice) ?? [];
}

describe("a reader's opinion in another document", () => {
  it.each([
    ['word for word', "If you ask me, people who feed sugar in autumn shouldn't keep bees at all."],
    [
      'with other quotation marks, hyphens and capitals',
      'If you ask me people who feed sugar – in Autumn – shouldn’t keep “bees” at all!',
    ],
    [
      'with a few words changed',
      'If you ask me, folks who feed sugar in autumn should not keep bees at all.',
    ],
    [
      'with a hyphen closed up and a word changed',
      'I lost two colonies last winter since I wrapped them too-well, and now I leave the lid ajar evenwhen it snows.',
    ],
    [
      'with a hyphen closed up and a word changed, in a short one',
      'When nonwooden hives are a choice, that is how to go.',
    ],
    [
      'as a part of a longer sentence',
      'Many books agree, and if you ask me people who feed sugar in autumn shouldn’t keep bees at all, whatever the weather was in the months before it.',
    ],
    [
      'as the piece of a long comment',
      'Keepers differ a great deal, and one says now I leave the lid ajar even when it snows, which few of the others would do.',
    ],
  ])('is found %s', (_, sentence) => {
    expect(voicesOf(sentence)).toEqual(['opinion']);
  });

  it('is found where it was spliced into the middle of a paragraph, and nothing beside it', () => {
    const paragraph =
      'A hive has a floor, a box and a lid. Honestly, smoking the hive before you open it is a waste of time; the calm bees would have been calm anyway. The box holds ten frames.';
    expect(voicesOf(paragraph)).toEqual(['reference', 'opinion', 'reference']);
  });

  it('is found in both halves where one sentence was made two', () => {
    expect(
      voicesOf(
        'I lost two colonies last winter because I wrapped them too well. And now I leave the lid ajar even when it snows.',
      ),
    ).toEqual(['opinion', 'opinion']);
  });

  it.each([
    ['a common phrase', 'Good point about the mites.'],
    [
      'some of its words',
      'People who keep bees feed sugar in autumn, and the bees live on it through the winter.',
    ],
    ['its subject', 'Smoking the hive calms bees, which has been known for a long time.'],
    ['its beginning', 'If you ask me, the hive is best in the sun.'],
  ])('is not seen in a sentence that shares only %s', (_, sentence) => {
    expect(voicesOf(sentence)).toEqual(['reference']);
  });

  it('leaves what the article itself says alone, in its own document', () => {
    const text = `${COMMENTS}\n\nYou write that bees need a dry hive that stands out of the wind. Mine never did.`;
    const more = bees.more?.replace('until: p5', 'until: p6') ?? '';
    const { sources } = readContent(ownContent([{ ...bees, text, more }]), '2026-01-31');
    expect(sources.get('bees')?.passages[1]?.sentences.map(({ voice }) => voice)).toEqual([
      'reference',
      'reference',
      'reference',
    ]);
  });

  it.each([
    ['word for word', 'Mine never did well in a hive of wood, not once.', ['opinion']],
    ['with a word changed', 'Mine never did well in a box of wood, not once.', ['opinion']],
    ['only in part', 'They never did well in a hive of clay, and nobody knows why.', ['reference']],
  ])('is found in the body of its own document, %s', (_, body, voices) => {
    const comment = 'Mine never did well in a hive of wood, not once.';
    const text = `${COMMENTS.replace('\n\nComments', `\n\n${body}\n\nComments`)}\n\n${comment}`;
    const more =
      'spans: [{ passage: p1, voice: furniture }, { passage: p4, voice: furniture }, { passage: p5, until: p7, voice: opinion }]';
    const { sources } = readContent(ownContent([{ ...bees, text, more }]), '2026-01-31');
    expect(sources.get('bees')?.passages[2]?.sentences.map(({ voice }) => voice)).toEqual(voices);
  });

  it.each(['"%"', '“%”', '> %', '"%" Really? Mine did not.'])(
    'is not one where the comment quotes the article: %s',
    (written) => {
      const comment = written.replace('%', 'A hive is opened on a warm day, when most of the bees are out.');
      const more = bees.more?.replace('until: p5', 'until: p6') ?? '';
      const text = `${COMMENTS}\n\n${comment}`;
      const { sources } = readContent(ownContent([{ ...bees, text, more }]), '2026-01-31');
      expect(sources.get('bees')?.passages[1]?.sentences.map(({ voice }) => voice)).toEqual([
        'reference',
        'reference',
        'reference',
      ]);
    },
  );

  it.each([
    'anna_k wrote: I never keep bees.',
    'Posted by anna. I never keep bees.',
    'anna77 on 12 May 2012: I never keep bees.',
  ])('that begins with a name is warned of: %s', (comment) => {
    const more = bees.more?.replace('until: p5', 'until: p6') ?? '';
    const { warnings } = readContent(
      ownContent([{ ...bees, text: `${COMMENTS}\n\n${comment}`, more }]),
      '2026-01-31',
    );
    expect(warnings.filter(({ code }) => code === 'handle-likely')).toEqual([
      expect.objectContaining({ file: 'sources/bees.txt', line: 11 }),
    ]);
  });

  it('is reported with both places', () => {
    const line = 'If you ask me, people who feed sugar in autumn shouldn’t keep bees at all.';
    const folder = ownContent([
      bees,
      { id: 'other', text: `Bees are kept in many places.\n${line}`, passages: 'lines' },
    ]);
    const [note] = readContent(folder, '2026-01-31').warnings.filter(({ code }) => code === 'opinion-found');
    expect(note).toMatchObject({ file: 'sources/other.txt', line: 2 });
    expect(note?.message).toContain('other#p2');
    expect(note?.message).toContain('bees#p4');
  });
});
