import { nearestName } from '../text.js';
import type { Fault } from './faults.js';
import { resolveQuote } from './quotes.js';
import type { Signpost } from './signposts.js';
import type { Erratum, Source } from './source.js';
import type { Quote, TopicSentence } from './topic.js';
import type { Definition, MarkedSentence } from './topic-body.js';

/** What marks may point at, for one topic. */
export interface Footing {
  readonly file: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Resolved definitions by name; those that could not be resolved are missing. */
  readonly quotes: ReadonlyMap<string, Quote>;
  /** What the sources that the topic quotes say wrongly in the quoted places. */
  readonly errata: readonly Erratum[];
  /** Whether some of the documents that it quotes could not be read. */
  readonly isBlind: boolean;
  /** Null where the file of signposts could not be read. */
  readonly signposts: ReadonlyMap<string, Signpost> | null;
}

type Role = TopicSentence['role'] | 'opinion';

/** Looks every definition up in the sources. */
export function resolveDefinitions(
  definitions: ReadonlyMap<string, Definition>,
  { sources, unread }: { sources: ReadonlyMap<string, Source>; unread: ReadonlySet<string> | null },
  file: string,
  faults: Fault[],
): Map<string, Quote> {
  const quotes = new Map<string, Quote>();
  for (const definition of definitions.values()) {
    const { name, line } = definition;
    if (!/^(?:opinion-)?\d+$/.test(name)) {
      faults.push({
        code: 'mark-unknown',
        file,
        line,
        message: `[^${name}] can have no quote.`,
        mend: 'Call it [^1], or [^opinion-1] for a reader’s opinion.',
      });
      continue;
    }
    if (unread === null || unread.has(definition.source)) continue;
    const found = resolveQuote(definition, sources);
    if ('code' in found) faults.push({ ...found, file, line });
    else if ((found.voice === 'opinion') === name.startsWith('opinion-')) quotes.set(name, found);
    else if (found.voice === 'opinion')
      faults.push({
        code: 'opinion-as-source',
        file,
        line,
        message: `[^${name}] cites a reader’s opinion: "${found.text}"`,
        mend: 'Quote something else; or call it [^opinion-1] and say in the sentence that a reader says it.',
      });
    else
      faults.push({
        code: 'no-opinion',
        file,
        line,
        message: `[^${name}] cites no reader’s opinion: "${found.text}"`,
        mend: 'Call it [^1].',
      });
  }
  return quotes;
}

/**
 * What a marked sentence rests on. Every fault is reported.
 * @returns null when there was any
 */
export function restOf(
  { text, marks, line }: MarkedSentence,
  footing: Footing,
  faults: Fault[],
): TopicSentence | null {
  const fault = (code: string, message: string, mend: string) => {
    faults.push({ code, file: footing.file, line, message, mend });
    return null;
  };
  const roles = new Set(marks.map(roleOf));
  const [role] = roles;
  if (role === undefined || role === null || roles.has(null)) {
    const bad = marks.find((mark) => roleOf(mark) === null) ?? '';
    return fault(
      'mark-unknown',
      `There is no mark [^${bad}].`,
      'Use [^1], [^opinion-1], [^limit], [^frame], [^erratum] or [^signpost-<id>].',
    );
  }
  if (roles.size > 1)
    return fault(
      'marks-mixed',
      `Marks of different kinds: [^${marks.join('][^')}].`,
      'Write a sentence for each kind.',
    );
  if (role === 'limit' || role === 'frame') return { role, text, line };
  if (role === 'signpost') return signpostOf({ text, marks, line }, footing, fault);
  if (role === 'erratum') {
    if (footing.errata.length > 0) return { role, text, errata: footing.errata, line };
    if (footing.isBlind) return null;
    return fault(
      'erratum-without-entry',
      'No quote of this topic has an erratum.',
      'Enter it under errata in sources/sources.yaml and quote the sentence that is wrong.',
    );
  }
  if (role === 'opinion' && !/\b(?:reader|comment)/i.test(text)) {
    fault(
      'opinion-unsaid',
      `The sentence does not say that this is an opinion: "${text}"`,
      'Say that a reader or a comment says it.',
    );
  }
  return citedOf({ text, marks, line }, footing, fault);
}

type Report = (code: string, message: string, mend: string) => null;

function citedOf(
  { text, marks, line }: MarkedSentence,
  footing: Footing,
  fault: Report,
): TopicSentence | null {
  for (const mark of marks) {
    if (!footing.definitions.has(mark))
      fault(
        'definition-missing',
        `[^${mark}] is not defined.`,
        `Add a line: [^${mark}]: source#passage "quote".`,
      );
  }
  const quotes = marks.flatMap((mark) => footing.quotes.get(mark) ?? []);
  return quotes.length === marks.length ? { role: 'cited', text, quotes, line } : null;
}

function signpostOf(
  { text, marks, line }: MarkedSentence,
  { signposts }: Footing,
  fault: Report,
): TopicSentence | null {
  const [signpost = '', second] = marks.map((mark) => mark.slice('signpost-'.length));
  if (second !== undefined)
    return fault('marks-mixed', 'Two signposts in one sentence.', 'Write a sentence for each.');
  if (signposts === null || signposts.has(signpost)) return { role: 'signpost', text, signpost, line };
  const near = nearestName(signpost, signposts.keys()) ?? [...signposts.keys()].join(', ');
  return fault(
    'signpost-unknown',
    `There is no signpost ${signpost}.`,
    `Write ${near}; or enter it in safety/signposts.yaml.`,
  );
}

function roleOf(mark: string): Role | null {
  if (/^\d+$/.test(mark)) return 'cited';
  if (/^opinion-\d+$/.test(mark)) return 'opinion';
  if (/^signpost-./.test(mark)) return 'signpost';
  return mark === 'limit' || mark === 'frame' || mark === 'erratum' ? mark : null;
}
