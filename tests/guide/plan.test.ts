import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/answer/create-engine.js';
import { planAddress, planPageData } from '../../src/guide/plan-page-data.js';
import { planOf, planTopics } from '../../src/guide/plan.js';
import { createTelling } from '../../src/guide/telling.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { placeKey } from '../../src/knowledge/source.js';
import { PUBLIC_URL, shippedKnowledge, TODAY } from '../support/shipped.js';

const knowledge = shippedKnowledge();
const { steps } = knowledge.guides.helping;
const idsOf = (step: keyof typeof steps) => [null, ...steps[step].options.map(({ id }) => id)];
const every = idsOf('about').flatMap((about) => idsOf('want').map((want) => ({ about, want })));

describe('a plan', () => {
  test.each(every)(
    'about $about, for $want, has three to five cited points and six citations at most',
    (told) => {
      const { points } = planOf(planTopics(told, knowledge), told.about, knowledge);
      expect(points.length).toBeGreaterThanOrEqual(3);
      expect(points.length).toBeLessThanOrEqual(5);
      for (const { drafts } of points) expect(drafts.map(({ role }) => role)).toContain('cited');
      const quotes = points.flatMap(({ drafts }) => drafts.flatMap((draft) => draft.quotes.map(placeKey)));
      expect(new Set(quotes).size).toBeLessThanOrEqual(6);
    },
  );

  test('says nothing that is no sentence of a topic, and nothing twice', () => {
    const known = new Set(
      [...knowledge.topics.values()].flatMap((topic) => topic.sentences.map(({ text }) => text)),
    );
    for (const told of every) {
      const plan = planOf(planTopics(told, knowledge), told.about, knowledge);
      const said = [
        ...plan.points.flatMap(({ drafts }) => drafts),
        ...plan.uncovered,
        ...plan.ask,
        ...plan.last,
      ].map(({ text }) => text);
      expect(said.filter((text) => !known.has(text))).toEqual([]);
      expect(new Set(said).size).toBe(said.length);
    }
  });

  test('that tells how a family can do harm says at once what the article does not say', () => {
    const { points } = planOf(['how-a-family-can-support'], null, knowledge);
    const said = points.flatMap(({ drafts }) => drafts.map(({ text }) => text)).join(' ');
    expect(said).toContain('that can do harm. It does not say that families cause illness');
  });

  test('never tells what readers think', () => {
    expect(planOf(['what-readers-say'], null, knowledge).points).toEqual([]);
  });
});

describe('the page of a plan', () => {
  const query = { topics: 'what-families-get,how-a-family-can-support', about: 'depression', region: 'UK' };

  test('has the sentences of the chat, in the order of its address', () => {
    const page = planPageData(query, knowledge);
    expect(page?.points).toEqual(planOf(query.topics.split(','), 'depression', knowledge).points);
    expect(page?.about).toBe('depression');
    expect(page?.organisations.map(({ id }) => id)).toEqual(['rethink', 'carers-uk']);
  });

  test('leaves out what it does not know, and is nothing where no topic is left', () => {
    const topics = 'what-families-get,gone,<b>,what-families-get';
    const page = planPageData({ topics, about: 'nothing', region: 'XX' }, knowledge);
    expect(page).toMatchObject({ about: null, organisations: [] });
    expect(page?.points.map(({ topic }) => topic.id)).toEqual(['what-families-get']);
    expect(planPageData({ topics: 'gone', about: null, region: null }, knowledge)).toBeNull();
    expect(planPageData({ topics: null, about: null, region: null }, knowledge)).toBeNull();
  });

  test('names for a case of something what is there for all of it', () => {
    const page = planPageData({ ...query, about: 'schizophrenia' }, knowledge);
    expect(page?.organisations.map(({ id }) => id)).toContain('rethink');
    const drinking = planPageData({ ...query, about: 'drinking' }, knowledge);
    expect(drinking?.organisations.map(({ id }) => id)).toEqual(['carers-uk', 'al-anon-uk']);
  });

  test('has an address of ids alone', () => {
    expect(planAddress(query)).toBe(
      '/plan?topics=what-families-get,how-a-family-can-support&about=depression&region=UK',
    );
    expect(planAddress({ topics: 'cbt', about: null, region: null })).toBe('/plan?topics=cbt');
  });
});

test('the welcome offers both guides first', () => {
  const engine = createEngine(knowledge, { publicUrl: PUBLIC_URL, region: null, today: () => TODAY });
  expect(engine.welcome().suggestions).toEqual([
    'Help me support someone',
    'Kinds of help there are',
    'What psychosocial means',
  ]);
});

test('an option is not shown once no topic answers it', () => {
  const topics = new Map([...knowledge.topics].filter(([id]) => id !== 'stopping-smoking'));
  const less: Knowledge = { ...knowledge, topics };
  const shown = (content: Knowledge) => createTelling(content, () => []).shown.about.map(({ id }) => id);
  expect(shown(knowledge)).toContain('smoking');
  expect(shown(less)).not.toContain('smoking');
});
