import type { Fault } from './faults.js';
import type { Source, SourceSentence } from './source.js';
import { SOURCES_FILE } from './sources-file.js';

const AT = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_]+/u;
const VERBS = '(?:wrote|writes|said|says|posted|replied|replies|asked|commented|answered)';
const NAME = String.raw`[\p{L}\p{N}_.-]+`;
/** "anna_k wrote:", "Posted by anna", "anna on 12 May 2012:" */
const SIGNED = [
  new RegExp(`^[-–—>\\s]*(?<name>${NAME}(?: ${NAME})?) ${VERBS}(?: on [^:]{1,30})?:`, 'u'),
  new RegExp(`\\b(?:posted|written|comment) by:? (?<name>${NAME})`, 'iu'),
  new RegExp(`^[-–—>\\s]*(?<name>${NAME}) (?:on|at) \\d[^:]{0,30}:`, 'u'),
  /(?<![\p{L}\p{N}_])(?<name>[\p{Ll}\p{N}]+_[\p{L}\p{N}_]+)/u,
];

/** A commenter's name must never be quoted: `@name` is a fault, what only looks like a signature a warning. */
export function reportHandles(source: Source, faults: Fault[], warnings: Fault[]): void {
  for (const sentence of source.passages.flatMap(({ sentences }) => sentences)) {
    if (sentence.voice === 'furniture') continue;
    const handle = AT.exec(sentence.text)?.[0];
    if (handle !== undefined)
      faults.push(
        faultOf(
          source,
          sentence,
          'handle-quotable',
          `A sentence that can be quoted holds the handle ${handle}.`,
          handle,
        ),
      );
    else if (sentence.voice === 'opinion') {
      const name = SIGNED.map((sign) => sign.exec(sentence.text)?.groups?.['name']).find(
        (one) => one !== undefined,
      );
      if (name !== undefined)
        warnings.push(
          faultOf(source, sentence, 'handle-likely', `"${name}" looks like the name of a commenter.`, name),
        );
    }
  }
}

function faultOf(
  source: Source,
  sentence: SourceSentence,
  code: string,
  message: string,
  name: string,
): Fault {
  const line = source.text.slice(0, sentence.start).split('\n').length;
  const mend = `Give ${name} a span of its own in ${SOURCES_FILE} with voice: furniture (passage ${sentence.passage}).`;
  return { code, file: `sources/${source.file}`, line, message, mend };
}
