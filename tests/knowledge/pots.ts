import type { Fault } from '../../src/knowledge/faults.js';
import { readContent } from '../../src/knowledge/load.js';
import type { Topic } from '../../src/knowledge/topic.js';
import { ownContent, type Edits, type OwnDocument } from '../support/content-folder.js';

/** A fixed day. */
export const TODAY = '2026-01-31';

/** What the topics of these tests rest on. */
export const pots: OwnDocument = {
  id: 'pots',
  passages: 'lines',
  text: [
    'MENU. Clay pots keep water cool on hot days. They sweat through their walls.',
    'Clay pots keep water cool on hot days. A glazed pot holds it for a year in the 1850s.',
    'I drop mine every summer and buy another one. Write to us.',
  ].join('\n'),
  more: `spans:
  - { passage: p1, from: MENU., to: MENU., voice: furniture }
  - { passage: p3, from: I drop, to: another one., voice: opinion }
  - { passage: p3, from: Write, to: us., voice: furniture }
errata:
  - passage: p2
    quote: A glazed pot holds it for a year in the 1850s.
    says: The document says a year.
    source: { title: On pots, publisher: A potter, date: null, address: null, checked: null }`,
};

/** The front matter of a topic without a fault. */
export const FRONT = `---
title: Clay pots
kind: definition
asks: [what is a clay pot]
short: Clay pots keep water cool (list of pots, no date).[^1]
next: []
status: draft
reviewedBy: null
reviewedOn: null
reviewBy: null
---
`;

/** Its body. */
export const BODY = `
Here is what my documents say.[^frame]
Clay pots keep water cool on hot days.[^1] They sweat.[^1][^2]

My documents do not say for how long.[^limit]

[^1]: pots#p2 "Clay pots keep water cool on hot days."
[^2]: pots "They sweat through their walls."
`;

/** The line of the first body sentence in a file of {@link FRONT} and {@link BODY}. */
export const FIRST = 13;

/** Reads a topic of this body; only its own faults. */
export function read(
  body: string,
  front = FRONT,
  edits: Edits = {},
): { topic: Topic | undefined; faults: Fault[] } {
  const folder = ownContent([pots], { 'topics/clay-pots.md': front + body, ...edits });
  const { topics, faults } = readContent(folder, TODAY);
  return { topic: topics[0]?.topic, faults: faults.filter(({ file }) => file === 'topics/clay-pots.md') };
}
