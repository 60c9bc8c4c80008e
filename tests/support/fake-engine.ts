import type { Answer, Citation } from '../../src/answer/answer.js';
import type { Engine } from '../../src/answer/engine.js';
import type { Replies } from '../../src/answer/replies.js';
import type { Screening } from '../../src/safety/screening.js';

/** A message with this word is one in danger to the fake engine. */
const DANGER = 'danger';

export const PUBLIC_URL = 'https://kindred.example.org';

const QUOTE =
  'It’s especially important to try to educate family members to support someone who is ill, since negative treatment of an illness by family can have an adverse effect.';

const CITATIONS: readonly Citation[] = [
  {
    position: 1,
    source: 'article',
    passage: 'p2',
    start: 120,
    end: 120 + QUOTE.length,
    title: 'What are "psychosocial" interventions? [an article]',
    quote: QUOTE,
    voice: 'article',
    url: `${PUBLIC_URL}/sources/article?quote=120-286#p2`,
    alsoIn: [{ source: 'passages', passage: 'p4', start: 7, end: 80 }],
  },
  {
    position: 2,
    source: 'passages',
    passage: 'p7',
    start: 5,
    end: 30,
    title: 'Nine short passages',
    quote: 'A short quote.',
    voice: 'reference',
    url: `${PUBLIC_URL}/sources/passages?quote=5-30#p7`,
    alsoIn: [],
  },
];

const TALK: Answer = {
  outcome: 'talk',
  care: 'none',
  kind: null,
  topics: [],
  text: 'Hello. I am a program, not a person.',
  sentences: [{ text: 'Hello. I am a program, not a person.', role: 'frame', citations: [] }],
  citations: [],
  suggestions: ['What is it?', 'How can we help?', 'Who is it for?', 'A fourth one'],
  confidence: 1,
  contentVersion: 'abcdef012345',
};

export const WELCOME: Answer = TALK;

export const ANSWER: Answer = {
  ...TALK,
  outcome: 'answer',
  kind: 'curated',
  topics: ['family', 'meaning'],
  text: 'Families can be taught how to help. [1] A second sentence. [2]',
  sentences: [
    { text: 'Families can be taught how to help.', role: 'cited', citations: [1] },
    { text: 'A second sentence.', role: 'cited', citations: [2] },
  ],
  citations: CITATIONS,
  confidence: 0.9,
};

export const HELP: Answer = {
  ...TALK,
  outcome: 'crisis',
  care: 'emergency',
  text: 'Call your local emergency number now.',
  sentences: [{ text: 'Call your local emergency number now.', role: 'signpost', citations: [] }],
  suggestions: [],
};

/** Of a fake engine's replies nothing is kept. */
export const NO_REPLIES: Replies = { toIds: () => null, toAnswer: () => null };

/** An engine whose three replies are fixed, and which keeps what it was asked. */
export interface FakeEngine extends Engine {
  readonly screened: string[];
  readonly answered: string[];
}

export function fakeEngine(): FakeEngine {
  const screened: string[] = [];
  const answered: string[] = [];
  return {
    version: ANSWER.contentVersion,
    feedback: { about: () => null, named: () => null, ask: () => TALK, reply: () => null },
    screened,
    answered,
    screen(text): Screening {
      screened.push(text);
      const inDanger = text.includes(DANGER);
      return {
        care: inDanger ? 'emergency' : 'none',
        outcome: inDanger ? 'crisis' : 'usual',
        case: null,
        who: 'unknown',
        audience: 'public',
        keepAway: false,
        sure: true,
        language: 'en',
      };
    },
    answer(text, screening) {
      answered.push(text);
      return screening.outcome === 'crisis' ? HELP : ANSWER;
    },
    after: (_text, _screening, { region, help, length }) => ({ region, help, length, forget: false }),
    lastAfter: (_text, { topics }) => ({
      outcome: 'answer',
      ...{ topics, from: topics, offered: [], plan: [], cited: [], short: false, shown: topics },
    }),
    welcome: () => WELCOME,
  };
}
