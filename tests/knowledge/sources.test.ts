import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../src/knowledge/load.js';
import type { SourceSentence } from '../../src/knowledge/source.js';
import { SHIPPED } from '../support/content-folder.js';

const PASSAGES = 'psychosocial-passages';
const ARTICLE = 'what-are-psychosocial-interventions';
const TODAY = '2026-01-31';

describe('the documents that ship', () => {
  let content: Content;
  beforeAll(() => {
    content = readContent(SHIPPED, TODAY);
  });

  const sentencesOf = (source: string, passage?: string): readonly SourceSentence[] =>
    (content.sources.get(source)?.passages ?? [])
      .filter(({ id }) => passage === undefined || id === passage)
      .flatMap(({ sentences }) => sentences);
  const said = (source: string, passage: string) =>
    sentencesOf(source, passage).map(({ voice, text }) => `${voice}: ${text.slice(0, 32)}`);

  it('have no fault', () => {
    expect(content.faults.filter(({ file }) => file.startsWith('sources/'))).toEqual([]);
  });

  it('are nine passages and one article of paragraphs, with stable ids', () => {
    const ids = (source: string) => content.sources.get(source)?.passages.map(({ id }) => id) ?? [];
    expect(ids(PASSAGES)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9']);
    expect(ids(ARTICLE)).toHaveLength(22);
  });

  it('hold every sentence exactly where it says', () => {
    for (const source of content.sources.values()) {
      for (const { start, end, text } of sentencesOf(source.id))
        expect(source.text.slice(start, end)).toBe(text);
    }
  });

  it('lose no word: what stands between two sentences is space and bullets', () => {
    for (const { id, text } of content.sources.values()) {
      const rest = sentencesOf(id).reduceRight(
        (left, { start, end }) => left.slice(0, start) + left.slice(end),
        text,
      );
      expect(rest.replace(/[\s•]/g, '')).toBe('');
    }
  });

  it('keep stray tags, page numbers and headings out of the sentences beside them', () => {
    expect(said(PASSAGES, 'p1')).toEqual([
      'furniture: Tags:',
      'reference: Psychosocial interventions can i',
      'reference: The greater the number of profes',
    ]);
    expect(said(PASSAGES, 'p2')[0]).toBe('furniture: Psychosocial Treatments.');
    expect(said(PASSAGES, 'p6')[0]).toBe('furniture: Psychosocial Intervention.');
    expect(said(PASSAGES, 'p8')[0]).toBe('furniture: INTRODUCTION.');
  });

  it('part a list that begins in the middle of a page into its items', () => {
    expect(said(PASSAGES, 'p3')).toEqual([
      'furniture: 32 Psychosocial interventions fo',
      'guidance: The dysfunctional interaction st',
      'guidance: The impact of mental health prob',
      'furniture: 2.2 Who the framework is for',
      'guidance: The framework is a guide to, and',
      'guidance: It has relevance to a wide range',
    ]);
  });

  it('have captions, byline and menus as furniture, and comments as opinions without the handles', () => {
    for (const passage of ['p1', 'p2', 'p4', 'p6', 'p8', 'p10', 'p13', 'p14', 'p15', 'p22']) {
      expect(new Set(sentencesOf(ARTICLE, passage).map(({ voice }) => voice))).toEqual(
        new Set(['furniture']),
      );
    }
    for (const passage of ['p16', 'p17', 'p18', 'p19', 'p20', 'p21']) {
      expect(sentencesOf(ARTICLE, passage).some(({ voice }) => voice === 'opinion')).toBe(true);
      expect(sentencesOf(ARTICLE, passage).some(({ voice }) => voice === 'article')).toBe(false);
    }
    expect(said(ARTICLE, 'p19').slice(0, 2)).toEqual([
      'furniture: @Soulfox --',
      'opinion: Good point, but there are times ',
    ]);
    const quotable = sentencesOf(ARTICLE).filter(({ voice }) => voice !== 'furniture');
    expect(quotable.filter(({ text }) => text.includes('@'))).toEqual([]);
  });

  it("find the reader's opinion that ends passage 4, though nobody listed it", () => {
    expect(sentencesOf(PASSAGES, 'p4').map(({ voice }) => voice)).toEqual([
      'article',
      'article',
      'opinion',
      'opinion',
    ]);
    expect(content.warnings.filter(({ code }) => code === 'opinion-found')).toHaveLength(2);
    const listed = readFileSync(join(SHIPPED, 'sources', 'sources.yaml'), 'utf8');
    expect(listed).not.toMatch(/passage: p4, from/);
    expect(listed).not.toMatch(/preferable|way to go/);
  });

  it('join what stands in several places', () => {
    const places = (source: string, passage: string) =>
      sentencesOf(source, passage).map(({ alsoIn }) =>
        alsoIn.map((place) => `${place.source}#${place.passage}`).join(),
      );
    expect(places(PASSAGES, 'p9')).toEqual(['', `${PASSAGES}#p7`, `${PASSAGES}#p7`, `${PASSAGES}#p7`]);
    expect(places(PASSAGES, 'p4').slice(0, 2)).toEqual([`${ARTICLE}#p9`, `${ARTICLE}#p11`]);
  });

  it('say of a passage what is known of it, and nothing that is not', () => {
    const about = (passage: string) =>
      content.sources.get(PASSAGES)?.passages.find(({ id }) => id === passage)?.about;
    expect(about('p9')).toMatchObject({
      rights: 'CC BY-SA',
      identified: 'probable',
      publisher: 'publisher not given',
    });
    expect(about('p8')).toMatchObject({
      standing: 'superseded',
      publisher: 'publisher not given',
      date: null,
    });
    expect(about('p1')).toMatchObject({
      publisher: 'publisher not given',
      address: null,
      identified: 'not-known',
    });
  });
});
