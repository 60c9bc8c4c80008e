import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Topic } from '../../src/knowledge/topic.js';
import { handMadeSource, rangeOf } from '../support/hand-made-source.js';
import { startWebServer, type WebServer } from '../support/web-server.js';

const leaflet = handMadeSource({
  id: 'leaflet',
  about: { title: 'Care & <family>' },
  passages: [
    [
      { text: 'Share this page!', voice: 'furniture' },
      { text: 'Care takes time.' },
      { text: 'Families are part of it.' },
      { text: 'A group meets on <Mondays>.' },
      { text: 'It began in 1950.' },
      { text: 'Tea is served.' },
    ],
    [
      { text: '@Ann_B. I would not bother.', voice: 'opinion' },
      { text: 'Write to team@care.example instead.', voice: 'opinion' },
    ],
    [{ text: 'Menu', voice: 'furniture' }],
  ],
  errata: [
    {
      passage: 'p1',
      quote: 'It began in 1950.',
      says: 'It is older.',
      source: { title: 'A history', publisher: 'A press', date: '1939', address: null, checked: null },
    },
  ],
});

const manual = handMadeSource({
  id: 'manual',
  about: {
    title: 'A manual',
    publisher: 'A ministry',
    date: '2004',
    show: 'all',
    standing: 'superseded',
    identified: 'probable',
    address: 'https://care.example/manual',
  },
  passages: [
    [
      { text: 'Staff listen first.', voice: 'guidance' },
      {
        text: 'Families are part of it.',
        voice: 'guidance',
        alsoIn: [{ source: 'leaflet', passage: 'p1', start: 34, end: 58 }],
      },
    ],
    [
      { text: 'Page 2', voice: 'furniture' },
      { text: 'Nobody waits long.', voice: 'guidance' },
      { text: 'I waited long.', voice: 'opinion' },
      { text: 'Doors open at nine.', voice: 'guidance' },
    ],
  ],
});

let server: WebServer;
beforeAll(
  async () => void (server = await startWebServer([leaflet, manual], [topicQuoting('Care takes time.')])),
);
afterAll(() => server.close());

const get = async (path: string) => {
  const response = await fetch(server.origin + path);
  return { status: response.status, headers: response.headers, body: await response.text() };
};
const quotePage = (source: typeof leaflet, text: string) =>
  get(`/sources/${source.id}?quote=${rangeOf(source, text)}`);
const marksOf = (body: string) =>
  [...body.matchAll(/<mark[^>]*>(.*?)<\/mark>/gs)].map(([, inside]) => inside);

describe('the page of a quote', () => {
  it('marks exactly the quote, under the id that the fragment of the address names', async () => {
    const { status, body } = await quotePage(leaflet, 'Families are part of it.');
    expect(status).toBe(200);
    expect(body).toContain('Care takes time. <mark id="p1">Families are part of it.</mark> A group meets on');
    expect(body.match(/id="p1"/g)).toHaveLength(1);
  });

  it('marks two sentences that stand side by side', async () => {
    const { body } = await quotePage(leaflet, 'Care takes time. Families are part of it.');
    expect(marksOf(body)).toEqual(['Care takes time. Families are part of it.']);
  });

  it('shows of a document that allows no more the quote and the sentences beside it', async () => {
    const { body } = await quotePage(leaflet, 'Families are part of it.');
    expect(body).toContain('A group meets on &lt;Mondays&gt;.');
    expect(body).not.toContain('It began in 1950.');
    expect(body).not.toContain('Share this page!');
    expect(body).not.toContain('I would not bother');
    expect((await quotePage(leaflet, 'A group meets on <Mondays>.')).body).not.toContain('Care takes time.');
  });

  it('shows the whole of a document that allows it, furniture faintly', async () => {
    const { body } = await quotePage(manual, 'Families are part of it.');
    expect(marksOf(body)).toEqual(['Families are part of it.']);
    expect(body).toContain('Nobody waits long.');
    expect(body).toMatch(/<p class="run furniture">Page 2/);
  });

  it('says in words who speaks', async () => {
    expect((await quotePage(leaflet, 'Care takes time.')).body).toContain('This is an article.');
    const opinion = await quotePage(leaflet, 'Write to team@care.example instead.');
    expect(opinion.body).toContain('This is a reader&#39;s opinion, not guidance.');
  });

  it('says where another voice begins in a document that is shown whole', async () => {
    const { body } = await quotePage(manual, 'Nobody waits long.');
    expect(body).toMatch(
      /Nobody waits long\.<\/mark>.*a reader&#39;s opinion, not guidance.*I waited long\./s,
    );
  });

  it('says what is known of the text, and what is not', async () => {
    const unknown = (await quotePage(leaflet, 'Care takes time.')).body;
    expect(unknown).toContain('publisher not given');
    expect(unknown).toContain('no date given');
    const known = (await quotePage(manual, 'Staff listen first.')).body;
    expect(known).toContain('A ministry');
    expect(known).toContain('2004');
    expect(known).toContain('href="https://care.example/manual"');
    expect(known).toContain('Newer work has taken the place of this text.');
  });

  it('never says that an identification is probable', async () => {
    expect((await quotePage(manual, 'Staff listen first.')).body).not.toMatch(/certain|probabl/);
  });

  it('names the other places where the same is said, each a link that marks it', async () => {
    const { body } = await quotePage(manual, 'Families are part of it.');
    const [, link] = /Also said in.*?href="([^"]+)"/s.exec(body) ?? [];
    expect(link).toBe('/sources/leaflet?quote=34-58#p1');
    expect(marksOf((await get('/sources/leaflet?quote=34-58')).body)).toEqual(['Families are part of it.']);
  });

  it('puts an erratum beside the words that it is about, and nowhere else', async () => {
    expect((await quotePage(leaflet, 'It began in 1950.')).body).toMatch(
      /It is older\..*A history \(A press, 1939\)/s,
    );
    expect((await quotePage(leaflet, 'Care takes time.')).body).not.toContain('It is older.');
  });

  it("masks commenters' handles and leaves addresses of mail alone", async () => {
    const { body } = await quotePage(leaflet, 'Write to team@care.example instead.');
    expect(body).not.toContain('Ann_B');
    expect(body).toContain('@reader. I would not bother.');
    expect(body).toContain('team@care.example');
  });
});

describe('a range that is no quote', () => {
  it.each([
    ['half a sentence', 'Families are'],
    ['three sentences', 'Care takes time. Families are part of it. A group meets on <Mondays>.'],
    ['furniture', 'Share this page!'],
  ])('is not marked: %s', async (_what, text) => {
    const { status, body } = await quotePage(leaflet, text);
    expect(status).toBe(200);
    expect(marksOf(body)).toEqual([]);
    expect(body).toContain('are not one of our quotes');
    expect(body).toContain('id="p1"');
  });

  it('is two sentences of two voices', async () => {
    const { body } = await quotePage(manual, 'Nobody waits long. I waited long.');
    expect(marksOf(body)).toEqual([]);
  });

  it('shows of the passage no more than a quote would', async () => {
    const { body } = await quotePage(leaflet, 'Families are');
    expect(body).toContain('Families are part of it.');
    expect(body).not.toContain('It began in 1950.');
  });

  it('shows the whole passage, unmarked, where the document allows it', async () => {
    const { body } = await quotePage(manual, 'Staff listen');
    expect(marksOf(body)).toEqual([]);
    expect(body).toContain('Staff listen first. Families are part of it.');
  });

  it.each([
    '999999-1000000',
    '5-2',
    '-1-4',
    'x',
    '1-2-3',
    '',
    '1e3-2e3',
    '<script>alert(1)</script>',
    '"><mark>',
  ])('is a sane page without echo: quote=%s', async (quote) => {
    const { status, body } = await get(`/sources/leaflet?quote=${encodeURIComponent(quote)}`);
    expect(status).toBe(200);
    expect(marksOf(body)).toEqual([]);
    expect(body).toContain('are not one of our quotes');
    expect(body).not.toContain('alert(1)');
  });

  it('is a sane page when it comes twice', async () => {
    const { status, body } = await get('/sources/leaflet?quote=0-4&quote=1-5');
    expect(status).toBe(200);
    expect(marksOf(body)).toEqual([]);
  });
});

describe('the page of a document', () => {
  it('lists the passages that hold more than furniture, with the quotes that answers use', async () => {
    const { body } = await get('/sources/leaflet');
    expect(body).toContain('id="p2"');
    expect(body).not.toContain('id="p3"');
    expect(body).toContain(`href="/sources/leaflet?quote=${rangeOf(leaflet, 'Care takes time.')}#p1"`);
    expect(body).not.toContain('Tea is served.');
  });

  it('escapes what the document says of itself', async () => {
    const { body } = await get('/sources/leaflet');
    expect(body).toContain('<h1>Care &amp; &lt;family&gt;</h1>');
    expect(body).not.toContain('<family>');
  });

  it('is found in the list of all documents', async () => {
    const { status, body } = await get('/sources');
    expect(status).toBe(200);
    expect(body).toContain('href="/sources/leaflet"');
    expect(body).toContain('A ministry · 2004');
  });
});

function topicQuoting(text: string): Topic {
  const start = leaflet.text.indexOf(text);
  const place = { source: 'leaflet', passage: 'p1', start, end: start + text.length };
  return {
    id: 'time',
    title: 'Time',
    kind: 'definition',
    asks: [],
    short: { text, quotes: [{ ...place, text, voice: 'article', alsoIn: [] }] },
    next: [],
    status: 'draft',
    reviewedBy: null,
    reviewedOn: null,
    reviewBy: null,
    sentences: [],
  };
}
