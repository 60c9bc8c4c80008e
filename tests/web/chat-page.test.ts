import { afterAll, beforeAll, expect, it } from 'vitest';
import { handMadeSource, rangeOf } from '../support/hand-made-source.js';
import { send } from '../support/post.js';
import { startWebServer, type WebServer } from '../support/web-server.js';

const leaflet = handMadeSource({
  id: 'leaflet',
  about: { title: 'A leaflet' },
  passages: [
    [{ text: 'Care takes time.' }, { text: 'Families are part of it.' }, { text: 'Tea is served.' }],
  ],
});

let server: WebServer;
beforeAll(async () => {
  server = await startWebServer([leaflet]);
});
afterAll(() => server.close());

const textOf = async (path: string) => (await send('GET', server.origin + path)).text;

it('every module that its script imports is asked for at once', async () => {
  const page = await textOf('/');
  const addressesOf = (tag: RegExp) => [...page.matchAll(tag)].map(([, address = '']) => address);
  const preloaded = addressesOf(/rel="modulepreload" href="([^"]+)"/g);
  const entries = addressesOf(/src="([^"]+)" type="module"/g);
  const scripts = await Promise.all([...entries, ...preloaded].map(textOf));
  const imported = scripts.flatMap((script) =>
    [...script.matchAll(/ from '\.\/([^']+)'/g)].map(([, name = '']) => `/assets/${name}`),
  );
  expect(entries).toHaveLength(1);
  expect(preloaded.toSorted()).toEqual([...new Set(imported)].toSorted());
});

it('the panel shows of a quote what its page shows, without what stands around it', async () => {
  const address = `/sources/leaflet?quote=${rangeOf(leaflet, 'Families are part of it.')}`;
  const [page, part] = await Promise.all([textOf(address), textOf(`${address}&part=panel`)]);
  expect(part).toContain('Families are part of it.</mark>');
  expect(part).not.toMatch(/<html|<header|<main/);
  expect(page).toContain(part.trim());
});
