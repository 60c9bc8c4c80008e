import { expect, it } from 'vitest';
import type { Topic } from '../../src/knowledge/topic.js';
import { ask, engineOver, shippedKnowledge } from '../support/shipped.js';

const shipped = shippedKnowledge();
const { none, some } = shipped.language.say.notChecked;

/** An engine over the content that ships, of which a clinician has checked these topics. */
function engineWhere(isChecked: (topic: Topic) => boolean) {
  const topics = [...shipped.topics].map(([id, topic]): [string, Topic] => [
    id,
    isChecked(topic) ? { ...topic, status: 'reviewed', reviewedBy: 'Dr Example' } : topic,
  ]);
  return engineOver({ ...shipped, topics: new Map(topics) });
}

it.each([
  ['none', () => false, [none]],
  ['one', ({ id }: Topic) => id === 'cbt', [some]],
  ['every one', () => true, []],
])(
  'where a clinician has checked %s of the answers, the welcome and "sources" say so',
  (_, isChecked, said) => {
    const engine = engineWhere(isChecked);
    for (const { sentences } of [engine.welcome(), ask(engine, 'what are your sources')])
      expect(sentences.map(({ text }) => text).filter((text) => [none, some].includes(text))).toEqual(said);
  },
);
