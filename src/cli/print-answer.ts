import type { Answer } from '../answer/answer.js';
import type { Knowledge } from '../knowledge/knowledge.js';

/** An answer as a person reads it in a terminal: the text, each reference with its quote and voice, what to ask next. */
export function printAnswer(knowledge: Knowledge, answer: Answer): string {
  const parts = [answer.text];
  if (answer.citations.length > 0) {
    parts.push(
      answer.citations
        .map((c) => {
          const date = aboutOf(knowledge, c.source, c.passage)?.date ?? 'no date given';
          return `[${c.position}] “${c.quote}”\n    ${c.title}, ${c.passage} (${c.voice}, ${date})`;
        })
        .join('\n'),
    );
  }
  if (answer.suggestions.length > 0) parts.push(`Next: ${answer.suggestions.join(' | ')}`);
  const care = answer.care === 'none' ? '' : `, care ${answer.care}`;
  parts.push(
    `(${answer.outcome}${care}, confidence ${answer.confidence.toFixed(2)}, content ${answer.contentVersion})`,
  );
  return `${parts.join('\n\n')}\n`;
}

function aboutOf(knowledge: Knowledge, source: string, passage: string) {
  return knowledge.sources.get(source)?.passages.find(({ id }) => id === passage)?.about;
}
