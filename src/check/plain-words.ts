import { z } from 'zod';
import type { Fault } from '../knowledge/faults.js';
import { readYamlFile } from '../knowledge/yaml-file.js';
import { partsOf, stemsOf, type Part } from './word-parts.js';

/** Words that a sentence may use although its quotes do not have them. All are stems. */
export interface PlainWords {
  /** Words that inform of nothing. */
  readonly neutral: ReadonlySet<string>;
  /** Words that only a frame or a signpost may use besides. */
  readonly framing: ReadonlySet<string>;
  /** A plain word, and the words of quotes that it may stand for. */
  readonly means: ReadonlyMap<string, ReadonlySet<string>>;
  /** The subject's own terms: two syllables each. */
  readonly terms: ReadonlySet<string>;
}

const FILE = 'language/plain-words.yaml';

// A YAML number or yes/no is meant as the word that is written.
const word = z.union([z.string().min(1), z.number(), z.boolean()]).transform(String);
const schema = z.strictObject({
  neutral: z.array(word),
  framing: z.array(word).default([]),
  means: z.record(z.string().min(1), z.array(word).min(1)),
  terms: z.array(word),
});

/** Words that turn a statement round or make it stronger: they must stand in the quote itself. */
const STRONG = new Set(
  stemsOf(
    partsOf(
      'not no never none nothing nobody neither nor without always all every each everyone only best better worse worst most more must cure prove proven guarantee heal cause work effective dangerous',
    ),
  ),
);

/** Reads `language/plain-words.yaml`. @returns null when it cannot be read at all */
export function readPlainWords(folder: string, faults: Fault[]): PlainWords | null {
  const read = readYamlFile(folder, FILE, schema, faults);
  if (read === null) return null;
  const { neutral, framing, means, terms } = read.value;
  const fault = (path: readonly PropertyKey[], name: string) =>
    faults.push({
      code: 'plain-word-strong',
      file: FILE,
      line: read.lineOf(path),
      message: `"${name}" changes what a sentence claims.`,
      mend: 'Take it out; where it is right, it stands in the quote.',
    });
  const refuse = (name: string, path: readonly PropertyKey[]) => {
    if (stemsOf(partsOf(name)).some((stem) => STRONG.has(stem))) fault(path, name);
  };
  neutral.forEach((name, at) => refuse(name, ['neutral', at]));
  framing.forEach((name, at) => refuse(name, ['framing', at]));
  for (const name of Object.keys(means)) refuse(name, ['means', name]);
  const meant = new Map<string, Set<string>>();
  for (const [name, values] of Object.entries(means)) {
    for (const stem of stemsOf(partsOf(name))) {
      meant.set(
        stem,
        new Set([...(meant.get(stem) ?? []), ...values.flatMap((one) => stemsOf(partsOf(one)))]),
      );
    }
  }
  return {
    neutral: new Set(stemsOf(neutral.flatMap(partsOf))),
    framing: new Set(stemsOf(framing.flatMap(partsOf))),
    means: meant,
    terms: new Set(stemsOf(terms.flatMap(partsOf))),
  };
}

/** The parts of a sentence that neither the proof nor the plain words hold. */
export function unprovedParts(sentence: string, proof: readonly string[], plain: PlainWords): Part[] {
  const proved = new Set(proof.flatMap((text) => stemsOf(partsOf(text))));
  return partsOf(sentence).filter(({ stem }) => {
    if (proved.has(stem) || plain.neutral.has(stem)) return false;
    return ![...(plain.means.get(stem) ?? [])].some((one) => proved.has(one));
  });
}
