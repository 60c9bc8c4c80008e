import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planPageData } from '../../src/guide/plan-page-data.js';
import { textIn } from '../support/page-text.js';
import { startShippedPages } from '../support/shipped-pages.js';
import { shippedKnowledge } from '../support/shipped.js';
import type { WebServer } from '../support/web-server.js';

const knowledge = shippedKnowledge();
const { topics, pages, sources } = knowledge;

let server: WebServer;
beforeAll(async () => {
  server = await startShippedPages();
});
afterAll(() => server.close());

const get = async (path: string): Promise<{ status: number; body: string }> => {
  const response = await fetch(server.origin + path);
  return { status: response.status, body: await response.text() };
};

describe('the glossary', () => {
  it('has every definition and CBT and AA, each with its line, its source and an anchor, by the alphabet', async () => {
    const { body } = await get('/glossary');
    const definitions = [...topics.values()].filter(({ kind }) => kind === 'definition');
    for (const id of [...definitions.map((topic) => topic.id), 'cbt', 'alcoholics-anonymous']) {
      expect(body).toContain(`id="${id}"`);
      expect(textIn(body)).toContain(topics.get(id)?.short.text.replace(/\s+/g, ' '));
      expect(body).toContain(`href="/topics/${id}"`);
    }
    const terms = [...body.matchAll(/<dt>([^<]+)<\/dt>/g)].map(([, term = '']) => textIn(term));
    expect(terms).toEqual([...terms].sort((one, other) => one.localeCompare(other, 'en')));
    expect(textIn(body)).toMatch(/From “[^”]+”\. This is an article\./);
  });

  it('names no topic that is not there, and no unexplained word that stands in no document', () => {
    const { terms, unexplained } = pages.glossary;
    expect([...terms, ...unexplained].filter(({ topic }) => !topics.has(topic))).toEqual([]);
    const stands = ({ source, passage, term }: (typeof unexplained)[number]) => {
      const text = sources.get(source)?.text ?? '';
      const { start = 0, end = 0 } = sources.get(source)?.passages.find(({ id }) => id === passage) ?? {};
      return text.slice(start, end).toLowerCase().includes(term.toLowerCase());
    };
    expect(unexplained.filter((entry) => !stands(entry))).toEqual([]);
  });

  it('says of letters that the documents do not explain just that', async () => {
    const entry = /id="nta"([\s\S]*?)<\/div>/.exec((await get('/glossary')).body)?.[1] ?? '';
    expect(textIn(entry)).toContain('do not say what they stand for. They stand in');
    expect(textIn(entry)).toContain('(National Treatment Agency (England))');
  });
});

describe('the plan', () => {
  const path =
    '/plan?topics=how-a-family-can-support,nothing,kinds-overview,kinds-overview&about=depression&region=uk';

  it('has what the chat says of the topics, in their order, each once, numbered through, with every quote below', async () => {
    const { status, body } = await get(path);
    expect(status).toBe(200);
    const headings = [...body.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, text = '']) => textIn(text));
    const titles = ['how-a-family-can-support', 'kinds-overview'].map((id) => topics.get(id)?.title);
    expect(headings).toEqual([...titles, pages.plan.notCovered, pages.plan.whom, pages.plan.from]);
    const text = textIn(body).replace(/\s*\[\d\]/g, '');
    const query = { topics: 'how-a-family-can-support,kinds-overview', about: 'depression', region: 'UK' };
    const plan = planPageData(query, knowledge);
    for (const { drafts } of plan?.points ?? [])
      for (const draft of drafts) expect(text).toContain(draft.text);
    const ids = [...body.matchAll(/ id="q(\d+)"/g)].map(([, id]) => Number(id));
    expect(ids).toEqual(ids.map((_, at) => at + 1));
    expect(ids.length).toBeGreaterThan(1);
    expect(body).not.toContain('nothing,');
  });

  it('says what is not covered, whom to ask, and in the country: its number, and who is there for families', async () => {
    const { body } = await get(path);
    expect(textIn(body)).toContain('My documents do not say what to do or say at home from day to day.');
    expect(textIn(body)).toContain('You can ask the people who treat the person');
    expect(body).toContain('href="tel:999"');
    expect(body).toContain('href="https://www.rethink.org"');
    expect(textIn(body)).toContain('No person has opened these pages yet');
    expect((await get('/plan?topics=cbt')).body).not.toContain('https://www.rethink.org');
  });

  it.each(['/plan', '/plan?topics=', '/plan?topics=x,y', '/plan?topics[]=cbt', '/plan?topics=__proto__'])(
    'is not there without a topic: %s',
    async (address) => {
      const { status, body } = await get(address);
      expect(status).toBe(404);
      expect(textIn(body)).toContain(pages.notFound.plan);
    },
  );

  it('counts a country that nobody knows as none', async () => {
    const { status, body } = await get('/plan?topics=cbt&region=<x>');
    expect(status).toBe(200);
    expect(textIn(body)).toContain('Call your local emergency number now');
    expect(body).not.toContain('<x>');
  });
});
