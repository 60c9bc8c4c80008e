import type { Fault } from '../knowledge/faults.js';
import type { TopicFile } from '../knowledge/read-topic.js';
import type { Topic } from '../knowledge/topic.js';
import { lettersOf, sentencesOf, wordsOf } from '../text.js';

/** Ways of asking that a topic needs, so that different people reach it. */
const LEAST_ASKS = 6;

/** What shows only when topics are laid side by side: who is reached by which words, and who rests on the same sentences. */
export function checkTogether(topics: readonly TopicFile[], faults: Fault[]): void {
  checkAsks(topics, faults);
  const resting = new Map<string, string>();
  for (const { topic, file } of topics) {
    const footing = footingOf(topic);
    const other = resting.get(footing);
    if (footing === '' || other === undefined) {
      resting.set(footing, topic.id);
      continue;
    }
    const line = topic.sentences.find(({ role }) => role === 'cited')?.line ?? 1;
    faults.push({
      code: 'same-footing',
      file,
      line,
      message: `It rests on the same sentences alone as ${other}.`,
      mend: `Join the two topics, or quote something of its own.`,
    });
  }
}

/** An `ask` or a title that another topic wins. @param winner the id of the topic that answers an ask, or null */
export function checkWinners(
  topics: readonly TopicFile[],
  winner: (ask: string) => string | null,
  faults: Fault[],
): void {
  for (const { topic, file, lineOf } of topics) {
    const asks = topic.asks.map((ask, at) => ({ ask, path: ['asks', at] }));
    for (const { ask, path } of [{ ask: topic.title, path: ['title'] }, ...asks]) {
      const won = winner(ask);
      if (won === topic.id) continue;
      const message = `"${ask}" is answered by ${won ?? 'no topic'}.`;
      faults.push({
        code: 'ask-lost',
        file,
        line: lineOf(path),
        message,
        mend: 'Ask it with a word of this topic; or move it where it belongs.',
      });
    }
  }
}

function checkAsks(topics: readonly TopicFile[], faults: Fault[]): void {
  const asked = new Map<string, string>();
  for (const { topic, file, lineOf } of topics) {
    if (topic.asks.length < LEAST_ASKS) {
      const message = `The topic has ${topic.asks.length} ways to ask for it.`;
      faults.push({
        code: 'asks-few',
        file,
        line: lineOf(['asks']),
        message,
        mend: `Write at least ${LEAST_ASKS}, in different people's words.`,
      });
    }
    topic.asks.forEach((ask, at) => {
      const words = wordsOf(ask)
        .map(({ word }) => word)
        .join(' ');
      const other = asked.get(words);
      if (other === undefined) asked.set(words, topic.id);
      else
        faults.push({
          code: 'ask-twice',
          file,
          line: lineOf(['asks', at]),
          message: `"${ask}" also stands in ${other}.`,
          mend: 'Keep it in one place.',
        });
    });
  }
}

/** The sentences that a topic rests on, whichever of their places is cited. */
function footingOf(topic: Topic): string {
  const quotes = topic.sentences.flatMap((sentence) => (sentence.role === 'cited' ? sentence.quotes : []));
  const sentences = quotes.flatMap(({ text }) =>
    sentencesOf(text).map(({ start, end }) => lettersOf(text.slice(start, end))),
  );
  return [...new Set(sentences)].sort().join('|');
}
