import { engineOver, shippedKnowledge } from './shipped.js';
import { startWebServer, type WebChanges, type WebServer } from './web-server.js';

/** Serves the pages over the content that ships, with the engine that answers from it. */
export async function startShippedPages(changes: WebChanges = {}): Promise<WebServer> {
  const knowledge = shippedKnowledge();
  const { sources, topics } = knowledge;
  return startWebServer([...sources.values()], [...topics.values()], {
    engine: engineOver(knowledge),
    ...changes,
  });
}

/** What somebody types into the search, as the page's own form sends it. */
export function typeInSearch({ origin }: WebServer, typed: string): Promise<Response> {
  return fetch(`${origin}/topics`, { method: 'POST', body: new URLSearchParams({ q: typed }) });
}
