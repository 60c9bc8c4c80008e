import { checkContent } from '../../src/check/check.js';
import type { Fault } from '../../src/knowledge/faults.js';
import { readContent } from '../../src/knowledge/load.js';
import { modelFor } from '../../src/safety/model.js';
import { createScreen } from '../../src/safety/screen.js';
import { ownContent, type Edits, type OwnDocument } from '../support/content-folder.js';

/** A fixed day, on which nothing that ships is overdue or ahead. */
export const TODAY = '2026-12-01';

/** What the topics of these tests rest on. */
const goats: OwnDocument = {
  id: 'goats',
  passages: 'lines',
  text: [
    'Goats may climb trees, and they eat 3 kilos of leaves a day.',
    'Two goats are not a herd. Goats were tamed by farmers long ago.',
    'My goat eats hats and nothing else. Sheep follow the goats up the hill.',
  ].join('\n'),
  more: `spans: [{ passage: p3, from: My goat, to: nothing else., voice: opinion }]
errata:
  - passage: p2
    quote: Goats were tamed by farmers long ago.
    says: The document says farmers. Some keepers say shepherds.
    source: { title: On herds, publisher: A keeper, date: null, address: null, checked: null }`,
};

/** Plain words for them. */
export const PLAIN = `neutral: [a, and, an, any, if, or, these, are, as, be, by, can, do, document, documents, date, eat, for, here, i, in, is, it, me, my, of, on, one, page, reader, say, some, that, the, they, this, up, what, who, with, you]
framing: [ask, guidance, now, please, safe, stop, someone, tell]
means: { high: [trees], beast: [goats] }
terms: [kilos]
`;

/** A topic file with these sentences. */
export const topic = (
  body: string,
  { title = 'Goats', asks = 'abcdef', short = 'Goats may climb trees (page, no date).[^1]' } = {},
) => `---
title: ${title}
kind: definition
asks: [${asks
  .split('')
  .map((letter) => `what about ${letter}`)
  .join(', ')}]
short: ${short}
next: []
status: draft
reviewedBy: null
reviewedOn: null
reviewBy: null
---
${body}

[^1]: goats "Goats may climb trees, and they eat 3 kilos of leaves a day."
`;

export const TAMED = '[^2]: goats "Goats were tamed by farmers long ago."';
export const TWO = '[^2]: goats "Two goats are not a herd."';

/** What the check says of a folder with these topics. */
export function check(
  topics: Readonly<Record<string, string>>,
  edits: Edits = {},
  winner: ((ask: string) => string | null) | null = null,
): Fault[] {
  const files = Object.entries(topics).map(([id, text]) => [`topics/${id}.md`, text] as const);
  const folder = ownContent([goats], {
    'language/plain-words.yaml': PLAIN,
    ...Object.fromEntries(files),
    ...edits,
  });
  const content = readContent(folder, TODAY);
  const trial = winner &&
    content.draft && { winner, screen: createScreen(content.draft.safety, modelFor(content.draft)) };
  return checkContent(content, trial);
}

/** What the check says of one topic's sentences. */
export function codesOf(body: string, front = {}): string[] {
  return check({ goats: topic(body, front) })
    .filter(({ file }) => file === 'topics/goats.md')
    .map(({ code }) => code);
}
