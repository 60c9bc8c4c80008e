import type { Stretch } from '../text.js';
import type { Fault } from './faults.js';
import type { Spoken } from './passages.js';
import { SOURCES_FILE, type SourceEntry, type SpanEntry } from './sources-file.js';

/**
 * Where the spans of an entry stand in its document: from the first place of `from` in the span's first passage to the
 * first `to` after it in the last one; without them, the passages' own borders.
 */
export function resolveSpans(
  entry: SourceEntry,
  text: string,
  passages: ReadonlyMap<string, Stretch>,
  lineOf: (path: readonly PropertyKey[]) => number,
  faults: Fault[],
): Spoken[] {
  return entry.spans.flatMap((span, at) => {
    const fault = (field: string, message: string, mend: string, code = 'span-not-found') => {
      faults.push({
        code,
        file: SOURCES_FILE,
        line: lineOf(['spans', at, field]),
        message,
        mend,
      });
      return [];
    };
    const first = passages.get(span.passage);
    const last = passages.get(span.until ?? span.passage);
    if (first === undefined || last === undefined || last.start < first.start) {
      return fault(
        'passage',
        `${entry.id} has no passages ${span.passage} to ${span.until ?? span.passage}.`,
        `Its passages are p1 to p${passages.size}.`,
      );
    }
    if (span.from !== undefined && standsTwice(span.from, text.slice(first.start, first.end))) {
      return fault(
        'from',
        `"${span.from}" stands twice in ${entry.id}#${span.passage}.`,
        'Write more of the words that follow, so that it stands once.',
        'span-ambiguous',
      );
    }
    const found = placed(span, text, first, last);
    return typeof found === 'string'
      ? fault(
          found,
          `"${span[found] ?? ''}" is not in ${entry.id}#${span.passage}.`,
          'Copy the exact words out of the document.',
        )
      : [{ ...found, voice: span.voice }];
  });
}

function standsTwice(words: string, text: string): boolean {
  return text.indexOf(words) !== text.lastIndexOf(words);
}

/** The span's place, or the name of the field whose words were not found. */
function placed(span: SpanEntry, text: string, first: Stretch, last: Stretch): Stretch | 'from' | 'to' {
  const start = span.from === undefined ? first.start : text.indexOf(span.from, first.start);
  if (start < 0 || start + (span.from?.length ?? 0) > first.end) return 'from';
  if (span.to === undefined) return { start, end: last.end };
  const to = text.indexOf(span.to, Math.max(start, last.start));
  if (to < 0 || to + span.to.length > last.end) return 'to';
  return { start, end: to + span.to.length };
}
