import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TOPIC_KINDS } from '../../src/knowledge/topic.js';
import { textIn } from '../support/page-text.js';
import { raw, requestText } from '../support/raw.js';
import { startShippedPages, typeInSearch } from '../support/shipped-pages.js';
import { shippedKnowledge } from '../support/shipped.js';
import type { WebServer } from '../support/web-server.js';

const topics = [...shippedKnowledge().topics.values()];

let server: WebServer;
beforeAll(async () => {
  server = await startShippedPages();
});
afterAll(() => server.close());

const found = async (typed: string): Promise<string> => (await typeInSearch(server, typed)).text();
/** The section of what was found, with its marks. */
const resultsIn = (body: string): string =>
  /<section class="results[\s\S]*?<\/section>/.exec(body)?.[0] ?? '';

describe('the page of all answers', () => {
  it('has every topic once, with its title, its line and a link, below the heading of its kind', async () => {
    const body = await (await fetch(`${server.origin}/topics`)).text();
    for (const { id, title, short } of topics) {
      expect(body.split(`href="/topics/${id}"`)).toHaveLength(2);
      expect(textIn(body)).toContain(`${title} ${short.text.replace(/\s+/g, ' ')}`);
    }
    const kinds = [...body.matchAll(/<h2 id="(\w+)"/g)].map(([, kind]) => kind);
    expect(new Set(kinds)).toEqual(new Set(TOPIC_KINDS));
  });

  it('can be kept by a browser, which asks whether it is still the same', async () => {
    const first = await fetch(`${server.origin}/topics`);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const asked = { 'If-None-Match': etag, Connection: 'close' };
    expect(await raw(server.origin, requestText('GET', '/topics', asked))).toMatch(/^HTTP\/1.1 304 /);
  });
});

describe('the search', () => {
  it.each([
    ['cbt', 'cbt'],
    ['how can we suport my brother', 'how-a-family-can-support'],
    ['alchoholics anonimous', 'alcoholics-anonymous'],
  ])('finds for “%s” the topic %s', async (typed, id) => {
    expect(/href="\/topics\/([^"]+)"/.exec(resultsIn(await found(typed)))?.[1]).toBe(id);
  });

  it('answers an address with words in it too, and lets no cache keep either', async () => {
    const byAddress = await fetch(`${server.origin}/topics?q=cbt`);
    expect(resultsIn(await byAddress.text())).toContain('href="/topics/cbt"');
    expect(byAddress.headers.get('cache-control')).toBe('no-store');
    expect((await typeInSearch(server, 'cbt')).headers.get('cache-control')).toBe('no-store');
  });

  it('puts no words into an address: its form is posted', async () => {
    expect(await (await fetch(`${server.origin}/topics`)).text()).toMatch(
      /<form[^>]* method="post"[^>]* action="\/topics"/,
    );
  });

  it('is honestly silent where the documents do not answer, and leads on', async () => {
    const results = resultsIn(await found('what is emdr'));
    expect(textIn(results)).toContain("My documents don't answer that.");
    expect(results).toMatch(/<a href="\/topics\/[a-z-]+">/);
  });

  it('gives a person in danger help before anything else', async () => {
    const body = await found('i want to kill myself');
    expect(textIn(resultsIn(body))).toContain('Call your local emergency number now');
    expect(body.indexOf('class="results')).toBeLessThan(body.indexOf('<form class="search"'));
    expect(resultsIn(body)).not.toContain('/topics/');
  });

  it('gives the help lines of a country that is pressed or named', async () => {
    const [, country = ''] = /name="q"\s+value="([^"]+UK)"/.exec(await found('i want to die')) ?? [];
    expect(resultsIn(await found(country.replace('&#39;', "'")))).toContain('href="tel:116123"');
  });

  it('turns down what only a clinician may answer', async () => {
    expect(textIn(resultsIn(await found('should i stop my sertraline')))).toMatch(/can't|can’t|cannot/);
  });

  it('shows nothing of what was typed', async () => {
    for (const typed of ['what is cbt, asks Ottokar', 'Ottokar wants to die', 'Ottokar?', '<script>Ottokar'])
      expect(await found(typed)).not.toContain('Ottokar');
  });

  it('shows all answers where nothing was typed', async () => {
    for (const typed of ['', '   ']) expect(resultsIn(await found(typed))).toBe('');
    const strange = await fetch(`${server.origin}/topics?q[]=a&q[]=b`);
    expect([strange.status, resultsIn(await strange.text())]).toEqual([200, '']);
  });

  it('says kindly that something is too long to read', async () => {
    const response = await typeInSearch(server, 'x'.repeat(50_000));
    expect(response.status).toBe(400);
    expect(textIn(await response.text())).toContain('too long to read. You did nothing wrong.');
  });
});
