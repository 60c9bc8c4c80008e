import { describe, expect, it } from 'vitest';
import { NOTHING_BEFORE } from '../../src/answer/before.js';
import { openKnowledge } from '../../src/knowledge/load.js';
import { contentFolder } from '../support/content-folder.js';
import { ask, engineOver, TODAY } from '../support/shipped.js';

const engine = engineOver();

describe('"drugs", which may be medicine or street drugs,', () => {
  it.each([
    'drugs',
    'drug?',
    'what about drugs',
    'do they use drugs',
    'do they give you drugs',
    'is it drugs',
    'my brother and drugs',
    'drgus',
  ])('is asked back about where nothing else is named: %s', (text) => {
    const { outcome, topics } = ask(engine, text);
    expect(outcome).toBe('clarify');
    expect(topics).toContain('is-medicine-part-of-it');
    expect(topics).toContain('alcohol-and-drug-services');
  });

  it.each([
    ['my son is on drugs', 'alcohol-and-drug-services'],
    ['where is there help for drugs and alcohol', 'alcohol-and-drug-services'],
    ['drug-free treatment', 'is-medicine-part-of-it'],
    ['are drugs part of the treatment', 'is-medicine-part-of-it'],
    ['are drugs used in psychosocial care', 'is-medicine-part-of-it'],
    ['he has been prescribed drugs', 'is-medicine-part-of-it'],
  ])('is understood by what else is said: "%s"', (text, topic) => {
    expect(ask(engine, text).topics).toEqual([topic]);
  });

  it('is never taken for street drugs where it is for an illness', () => {
    const { topics } = ask(engine, 'drugs for his schizophrenia');
    expect(topics.filter((id) => id !== 'is-medicine-part-of-it')).toEqual([]);
  });

  it('is understood by what went before', () => {
    const said = 'for drugs as well?';
    const first = ask(engine, 'what do alcohol and drug services do');
    const last = engine.lastAfter('what do alcohol and drug services do', first, NOTHING_BEFORE);
    const { outcome, topics } = engine.answer(said, engine.screen(said), { ...NOTHING_BEFORE, last });
    expect({ outcome, topics }).toEqual({ outcome: 'answer', topics: ['alcohol-and-drug-services'] });
  });

  it('is asked back about only as long as the content says that it has two meanings', () => {
    const over = (synonyms: (text: string) => string) =>
      engineOver(openKnowledge(contentFolder({ 'language/synonyms.yaml': synonyms }), TODAY));
    const optionsOf = (one: typeof engine) => ask(one, 'what do drugs do').topics;
    expect(optionsOf(over((text) => text))).toContain('is-medicine-part-of-it');
    const seldom = over((text) => text.replace(/^ {2}drugs: \[.*\]$/mu, '  seldom: [rare, odd]'));
    expect(optionsOf(seldom)).not.toContain('is-medicine-part-of-it');
  });
});
