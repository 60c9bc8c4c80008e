import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Topic } from '../../src/knowledge/topic.js';
import { textIn } from '../support/page-text.js';
import { startShippedPages } from '../support/shipped-pages.js';
import { shippedKnowledge, TODAY } from '../support/shipped.js';
import { startWebServer, type WebServer } from '../support/web-server.js';

const { topics, pages, sources } = shippedKnowledge();
const all = [...topics.values()];
const { chatOnly } = pages.topic;

let server: WebServer;
beforeAll(async () => {
  server = await startShippedPages();
});
afterAll(() => server.close());

const get = async (path: string): Promise<{ status: number; body: string }> => {
  const response = await fetch(server.origin + path);
  return { status: response.status, body: await response.text() };
};
const idsIn = (body: string): string[] => [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
const fragmentsIn = (body: string): string[] =>
  [...body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');
const quotesOf = ({ sentences }: Topic) =>
  sentences.flatMap((sentence) => (sentence.role === 'cited' ? sentence.quotes : []));
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.each(all.map((topic) => [topic.id, topic] as const))('the page of %s', (id, topic) => {
  it('has its sentences in order, every quote to the letter, and marks that lead to them and back', async () => {
    const { body } = await get(`/topics/${id}`);
    const text = textIn(body)
      .replace(/ \[\d\]/g, '')
      .replace(/\[\d\]/g, '');
    let from = 0;
    for (const sentence of topic.sentences.filter((one) => !chatOnly.includes(one.text))) {
      const at = text.indexOf(flat(sentence.text), from);
      expect(at, sentence.text).toBeGreaterThanOrEqual(from);
      from = at;
    }
    for (const quote of quotesOf(topic)) expect(textIn(body)).toContain(flat(quote.text));
    expect(fragmentsIn(body).filter((fragment) => !idsIn(body).includes(fragment))).toEqual([]);
    expect(new Set(idsIn(body)).size).toBe(idsIn(body).length);
  });

  it('says who speaks, where and when, what to read next, and that nobody has checked it', async () => {
    const { body } = await get(`/topics/${id}`);
    const text = textIn(body);
    for (const { voice } of quotesOf(topic)) expect(text).toContain(`This is ${pages.source.voices[voice]}.`);
    if (quotesOf(topic).length > 0) expect(text).toContain('no date given');
    for (const next of topic.next) expect(body).toContain(`href="/topics/${next}"`);
    expect(text).toContain('Not yet checked by a clinician.');
  });
});

it('leads from each quote to the place where it is marked', async () => {
  const paths = new Set<string>();
  for (const { id } of all)
    for (const [, path = ''] of (await get(`/topics/${id}`)).body.matchAll(/href="(\/sources\/[^"#]+)/g))
      paths.add(path);
  expect(paths.size).toBeGreaterThan(20);
  for (const path of paths) expect((await get(path)).body, path).toContain('<mark');
});

it('names the other places that say the same', async () => {
  const [topic] = all.filter((one) => quotesOf(one).some(({ alsoIn }) => alsoIn.length > 0));
  expect(textIn((await get(`/topics/${topic?.id}`)).body)).toContain('Also said in:');
});

it('says what a document has wrong', async () => {
  expect(textIn((await get('/topics/alcoholics-anonymous')).body)).toContain('What this text has wrong');
});

it('leaves out only what makes sense in the chat alone, and that stands in a topic', () => {
  const frames = all.flatMap(({ sentences }) =>
    sentences.flatMap(({ role, text }) => (role === 'frame' ? [text] : [])),
  );
  expect(chatOnly.filter((text) => !frames.includes(text))).toEqual([]);
});

it('says who has checked a topic and when, and that the next check is overdue', async () => {
  const [topic] = all;
  if (!topic) throw new Error('No topic ships.');
  const reviewed = { ...topic, reviewedBy: 'Dr $& Ash', reviewedOn: '2026-01-31', reviewBy: '2026-11-21' };
  const other = await startWebServer([...sources.values()], [reviewed], { today: TODAY });
  onTestFinished(() => other.close());
  const text = textIn(await (await fetch(`${other.origin}/topics/${topic.id}`)).text());
  expect(text).toContain('Checked by Dr $& Ash on Jan 31, 2026. The next check is overdue.');
});

it.each(['/topics/nothing', '/topics/__proto__', '/topics/cbt/more'])(
  'there is a page that leads on at %s',
  async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).toContain('<form class="search"');
    expect(body).not.toContain('__proto__');
  },
);
