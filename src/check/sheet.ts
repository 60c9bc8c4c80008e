import type { Content } from '../knowledge/load.js';
import type { TopicFile } from '../knowledge/read-topic.js';
import type { Quote, TopicSentence } from '../knowledge/topic.js';

/**
 * The review sheet, as markdown: topic by topic every sentence beside what it rests on, so that a person can see whether
 * it says more. Retired topics are left out.
 */
export function reviewSheet({ topics, sources }: Pick<Content, 'topics' | 'sources'>): string {
  const served = topics.filter(({ topic }) => topic.status !== 'retired');
  const titleOf = (quote: Quote) =>
    sources.get(quote.source)?.passages.find(({ id }) => id === quote.passage)?.about.title ?? quote.source;
  const head = '# Review sheet\n\nDoes a sentence say more than its quotes? Then it must be mended.\n';
  return [head, ...served.map((topic) => topicPart(topic, titleOf))].join('\n');
}

function topicPart({ topic, file, short }: TopicFile, titleOf: (quote: Quote) => string): string {
  const signed =
    topic.reviewedBy === null
      ? 'signed by nobody'
      : `signed by ${topic.reviewedBy} on ${topic.reviewedOn ?? '?'}`;
  const rows = [
    ...short.map((one) => row('short', one, titleOf)),
    ...topic.sentences.map((one) => row(one.role, one, titleOf)),
  ];
  return [
    `## ${topic.title}`,
    `\`${file}\`, ${topic.kind}, ${topic.status}, ${signed}`,
    ['| Sentence | Role | Rests on |', '| --- | --- | --- |', ...rows].join('\n'),
    '',
  ].join('\n\n');
}

function row(role: string, sentence: TopicSentence, titleOf: (quote: Quote) => string): string {
  return `| ${cell(sentence.text)} | ${role} | ${restsOn(sentence, titleOf).map(cell).join('<br>')} |`;
}

function restsOn(sentence: TopicSentence, titleOf: (quote: Quote) => string): string[] {
  if (sentence.role === 'signpost') return [`signpost ${sentence.signpost}`];
  if (sentence.role === 'erratum')
    return sentence.errata.map(
      ({ says, source }) => `${says} (${source.title}, ${source.date ?? 'no date given'})`,
    );
  if (sentence.role !== 'cited') return [];
  return sentence.quotes.map((quote) => {
    const others = quote.alsoIn.map(({ source, passage }) => `${source}#${passage}`);
    const also = others.length === 0 ? '' : `; also in ${others.join(', ')}`;
    return `"${quote.text}" ${quote.voice}: ${titleOf(quote)} (${quote.source}#${quote.passage}${also})`;
  });
}

/** Text inside a markdown table: nothing in it is markup. */
function cell(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\|`*_[\]~]/g, '\\$&')
    .replace(/\s+/g, ' ');
}
