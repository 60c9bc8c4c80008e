import { describe, expect, it, onTestFinished } from 'vitest';
import { readingGrade } from '../../src/check/reading-grade.js';
import type { Measured } from '../../src/knowledge/measured.js';
import { sectionIn, statementsIn, textIn } from '../support/page-text.js';
import { shippedKnowledge } from '../support/shipped.js';
import { startWebServer, type WebChanges } from '../support/web-server.js';

const { rules, helpLines, languages } = shippedKnowledge().safety;

async function get(path: string, changes: WebChanges = {}): Promise<string> {
  const server = await startWebServer([], [], changes);
  onTestFinished(() => server.close());
  return (await fetch(server.origin + path)).text();
}
const pageWith = (changes: WebChanges = {}) => get('/safety', changes);
const uk = { settings: { region: 'UK' } };

/** The rows of the table of figures, without the heading. */
function figuresIn(body: string): string[][] {
  const table = /<tbody>(.*?)<\/tbody>/s.exec(body)?.[1] ?? '';
  const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => row);
  return rows.map((row) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => textIn(cell)));
}

const measuredPage = (measured: Measured) => pageWith({ safety: { measured } });

describe('the safety page', () => {
  it('gives the number to call before anything else, and no country without one that is set', async () => {
    const set = await pageWith(uk);
    expect(set.indexOf('href="tel:999"')).toBeLessThan(set.indexOf('<section class="part">'));
    const [first = ''] = (await pageWith()).split('<section class="part">');
    expect(first).not.toContain('tel:');
    expect(textIn(first)).toContain('your local emergency number');
    for (const { address } of helpLines.anywhere) expect(first).toContain(`href="${address}"`);
  });

  it('names every case that the rules know, under what is done about it', async () => {
    const looks = sectionIn(await pageWith(), 'What it looks for');
    const at = (text: string) => looks.indexOf(text);
    expect(at('ring a doctor')).toBeGreaterThan(at('help at once'));
    for (const { means, care } of rules.cases) {
      const urgent = at(means) > at('ring a doctor') && at(means) < at('answers as usual');
      expect(at(means), means).toBeGreaterThan(0);
      expect(urgent, means).toBe(care === 'urgent');
    }
    for (const { name } of languages.languages) expect(looks).toContain(name);
  });

  it('shows the lines of the country that is set, each with its source, day and doubt', async () => {
    const body = await pageWith(uk);
    const region = helpLines.regions.find(({ id }) => id === 'UK');
    const [own = ''] = body.slice(body.indexOf('class="lines"')).split('</ul>');
    for (const { name, source } of region?.lines ?? []) {
      expect(textIn(own)).toContain(name);
      expect(textIn(own)).toContain(source);
    }
    expect(textIn(own)).toContain('Checked on Nov 22, 2026. Not yet verified.');
    expect(own).toContain('<a href="tel:08000271234">0800 027 1234</a>');
    expect(own).toContain('<a href="sms:85258">85258</a>');
    expect(body).not.toMatch(/\]\(tel:/);
  });

  it('shows the lines of other countries to whoever opens them', async () => {
    const body = await pageWith(uk);
    const names = [...body.matchAll(/<summary>(.*?)<\/summary>/g)].map(([, name]) => name);
    expect(names).toEqual(helpLines.regions.filter(({ id }) => id !== 'UK').map(({ name }) => name));
    expect([...(await pageWith()).matchAll(/<summary>/g)]).toHaveLength(helpLines.regions.length);
  });

  it('says of a line that a person has tried that it is verified, and of an old check that it is overdue', async () => {
    const [region] = helpLines.regions;
    if (!region) throw new Error('There is no region.');
    const lines = region.lines.map((line) => ({ ...line, verified: true }));
    const tried = { ...helpLines, anywhere: [], regions: [{ ...region, lines, verified: true }] };
    const safety = { helpLines: tried };
    const fresh = textIn(await pageWith({ ...uk, safety }));
    expect(fresh).toContain('Verified by a person.');
    expect(fresh).not.toMatch(/Not yet verified|overdue/);
    const old = textIn(await pageWith({ ...uk, safety, today: '2028-01-01' }));
    expect(old).toContain('overdue since May 22, 2027.');
  });

  it('says what the log notes of help, as its level has it', async () => {
    const said = async (logLevel: 'info' | 'error') =>
      sectionIn(await pageWith({ settings: { logLevel } }), 'What it does not do');
    expect(await said('info')).toContain('The log notes that help was given');
    expect(await said('error')).toContain('The log does not say that help was given');
  });

  it.each<[string | null, RegExp]>([
    ['care@example.org', /href="mailto:care@example\.org"/],
    [null, /have not set an address for this/],
  ])('says where to complain: %s', async (contact, shown) => {
    expect(await pageWith({ settings: { contact } })).toMatch(shown);
  });

  it('says that it was not tested in a clinic, and reads at grade 6 or below', async () => {
    const body = await pageWith(uk);
    expect(textIn(body)).toContain('It has not been tested in a clinic.');
    const own = body.replace(/<div id="lines">.*?<\/div>/s, '');
    const sentences = statementsIn(own).flatMap((text) => text.split(/(?<=[.?:]) /));
    expect(readingGrade(sentences, new Set())).toBeLessThan(6);
  });
});

describe('the figures', () => {
  const list = {
    messages: 1742,
    danger: 390,
    recall: 0.9999,
    falseAlarms: 0.0001,
    declined: null,
    on: '2026-11-20',
  };

  it('say once of each list that it is not measured yet', async () => {
    const body = await measuredPage({ own: null, blind: null, ordinary: null });
    expect(figuresIn(body)[0]).toEqual(Array.from({ length: 3 }, () => 'not measured yet'));
    expect(body.match(/not measured yet/g)).toHaveLength(3);
  });

  it('stand with the size of the list and the day, and never look better than they are', async () => {
    const ordinary = { messages: 4500, falseAlarms: 3, on: '2026-11-21' };
    expect(figuresIn(await measuredPage({ own: list, blind: null, ordinary }))).toEqual([
      ['1,742', 'not measured yet', '4,500'],
      ['390', 'none'],
      ['99.9%', 'not counted'],
      ['0.1%', '3 of 4,500'],
      ['not counted', 'not counted'],
      ['Nov 20, 2026', 'Nov 21, 2026'],
    ]);
  });

  it.each([
    [0.29, '29%'],
    [0.57, '57%'],
    [1, '100%'],
    [0, '0%'],
    [0.989, '98.9%'],
  ])('are not moved by how machines count: %s', async (share, shown) => {
    const own = { ...list, recall: share, falseAlarms: share, declined: share };
    const rows = figuresIn(await measuredPage({ own, blind: null, ordinary: null }));
    expect([rows[2]?.[0], rows[3]?.[0], rows[4]?.[0]]).toEqual([shown, shown, shown]);
  });

  it('are a table whose headings say what they head', async () => {
    const body = await pageWith();
    expect(body).toMatch(/<caption>/);
    expect(body.match(/<th scope="col">/g)).toHaveLength(4);
    expect(body.match(/<th scope="row">/g)).toHaveLength(6);
    expect(body).not.toMatch(/<th>/);
  });
});

it.each(['/sources', '/privacy', '/safety', '/nothing'])('%s links to both pages', async (path) => {
  const body = await get(path);
  expect(body).toMatch(/<footer.*href="\/privacy".*href="\/safety".*<\/footer>/s);
});

it.each(['/privacy', '/safety'])(
  '%s has one main heading, skips no level, and holds no script or style',
  async (path) => {
    const body = await get(path, uk);
    const levels = [...body.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
    expect(body).not.toMatch(/<script|<style|style="|\son\w+="/);
  },
);
