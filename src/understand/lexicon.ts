import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Whether a word names a thing, an act, or how something is. */
type WordClass = 'thing' | 'act' | 'manner';

/**
 * English words in their usual spelling, lower case, with the class they mostly have: about 70,000, out of the tagger of
 * `natural`. A word that stands here is not a misspelling of another one, whatever it looks like ("car" is not "care").
 */
export type Lexicon = ReadonlyMap<string, WordClass>;

/** Reads the lexicon out of the package, once, when the content is indexed. */
export function loadLexicon(): Lexicon {
  const path = createRequire(import.meta.url).resolve(LEXICON_FILE);
  const lexicon = new Map<string, WordClass>();
  // Read by pattern: parsed as JSON it would be 90,000 arrays, and take 40 MB for good.
  for (const [, word = '', tag = ''] of readFileSync(path, 'latin1').matchAll(ENTRY))
    lexicon.set(word, classOf(tag));
  return lexicon;
}

const LEXICON_FILE = 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json';
/** A word and the first of its tags, the commonest. */
const ENTRY = /"([a-z]{2,})":\s*\[\s*"([^"]*)"/g;

/** By the word's Penn Treebank tag. */
function classOf(tag: string): WordClass {
  if (tag.startsWith('VB') || tag === 'MD') return 'act';
  return /^(?:NN|FW|$)/.test(tag) ? 'thing' : 'manner';
}
