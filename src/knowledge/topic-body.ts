import { sentencesOf } from '../text.js';
import type { Fault } from './faults.js';
import type { WrittenQuote } from './quotes.js';
import { UNSEEN, unseenSign } from './text-file.js';

/** A sentence as it is written, with the names of its footnote marks. */
export interface MarkedSentence {
  readonly text: string;
  readonly marks: readonly string[];
  readonly line: number;
}

/** A footnote's definition: what `[^name]` cites. */
export interface Definition extends WrittenQuote {
  readonly name: string;
  readonly line: number;
}

/** A topic's body, parted but not yet looked up. */
export interface TopicBody {
  readonly sentences: readonly MarkedSentence[];
  readonly definitions: ReadonlyMap<string, Definition>;
}

const DEFINITION =
  /^\[\^(?<name>[^\]\s]+)\]:\s*(?<source>[^\s#"]+)(?:#(?<passage>[^\s"]+))?\s+"(?<quote>.*)"\s*$/;
const MARKS = /(?:\[\^[^\]\s]*\])+/g;
const MARKUP = /^\s*(?:#|>|[-*+]\s|\d+[.)]\s)|[<>`*]|\]\(|!\[|(?<!\w)_|_(?!\w)/m;

/** Parts a topic's body into sentences with their marks, and definitions. */
export function readTopicBody(body: string, firstLine: number, file: string, faults: Fault[]): TopicBody {
  const definitions = new Map<string, Definition>();
  const prose = body.split('\n').map((written, at) => {
    if (!/^\[\^[^\]]*\]:/.test(written)) return written;
    readDefinition(written, firstLine + at, file, definitions, faults);
    return '';
  });
  const sentences: MarkedSentence[] = [];
  let from = 0;
  while (from < prose.length) {
    const gap = prose.findIndex((written, at) => at >= from && written.trim() === '');
    const to = gap < 0 ? prose.length : gap;
    sentences.push(...markedSentences(prose.slice(from, to).join('\n'), firstLine + from, file, faults));
    from = to + 1;
  }
  return { sentences, definitions };
}

function readDefinition(
  written: string,
  line: number,
  file: string,
  into: Map<string, Definition>,
  faults: Fault[],
): void {
  const { name, source, passage, quote } = DEFINITION.exec(written)?.groups ?? {};
  if (name === undefined || source === undefined || quote === undefined) {
    const mend = 'Write it on one line: [^1]: source#passage "quote".';
    faults.push({
      code: 'definition-broken',
      file,
      line,
      message: `This footnote cannot be read: ${written.trim()}`,
      mend,
    });
  } else if (into.has(name)) {
    faults.push({
      code: 'definition-twice',
      file,
      line,
      message: `[^${name}] is defined twice.`,
      mend: 'Give one of the two another number.',
    });
  } else into.set(name, { name, source, passage: passage ?? null, text: quote, line });
}

/** The sentences of one paragraph; also reads a topic's `short`. */
export function markedSentences(
  paragraph: string,
  firstLine: number,
  file: string,
  faults: Fault[],
): MarkedSentence[] {
  const sentences: MarkedSentence[] = [];
  let from = 0;
  const take = (to: number, marks: readonly string[]) => {
    const written = paragraph.slice(from, to);
    const parts = sentencesOf(written).map(({ start, end }) => ({
      text: written.slice(start, end).replace(/\s+/g, ' '),
      line: firstLine + paragraph.slice(0, from + start).split('\n').length - 1,
    }));
    parts.forEach(({ text, line }, at) => {
      reportText(text, line, file, faults);
      const last = at === parts.length - 1;
      if (last && marks.length > 0) sentences.push({ text, marks, line });
      else
        faults.push({
          code: 'mark-missing',
          file,
          line,
          message: `This sentence rests on nothing: "${text}"`,
          mend: 'End it in a footnote mark such as [^1], [^limit] or [^frame].',
        });
    });
    if (parts.length === 0 && marks.length > 0) {
      const line = firstLine + paragraph.slice(0, to).split('\n').length - 1;
      faults.push({
        code: 'mark-alone',
        file,
        line,
        message: `[^${marks.join('][^')}] stands behind no sentence.`,
        mend: 'Put it right behind the full stop of its sentence.',
      });
    }
  };
  for (const match of paragraph.matchAll(MARKS)) {
    take(
      match.index,
      [...match[0].matchAll(/\[\^([^\]\s]*)\]/g)].map((mark) => mark[1] ?? ''),
    );
    from = match.index + match[0].length;
  }
  take(paragraph.length, []);
  return sentences;
}

/** The rendering puts the positions in square brackets, and knows no other markup. */
function reportText(text: string, line: number, file: string, faults: Fault[]): void {
  const unseen = UNSEEN.exec(text)?.[0];
  if (unseen !== undefined) faults.push({ ...unseenSign(unseen), file, line });
  if (/\[\s*\d+\s*\]/.test(text)) {
    faults.push({
      code: 'bracketed-number',
      file,
      line,
      message: `A number in square brackets would be taken for a citation: "${text}"`,
      mend: 'Write the number without brackets.',
    });
  } else if (MARKUP.test(text)) {
    faults.push({
      code: 'markup',
      file,
      line,
      message: `Sentences are plain text: "${text}"`,
      mend: 'Take out markdown and HTML signs.',
    });
  }
  if (!/[.!?]["'”’)]*$/.test(text)) {
    faults.push({
      code: 'sentence-open',
      file,
      line,
      message: `The sentence has no end: "${text}"`,
      mend: 'End it in a full stop before its mark.',
    });
  }
}
