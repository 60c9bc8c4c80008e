import { createRequire } from 'node:module';

/** Whether a word names a thing, an act, or how something is. */
export type WordClass = 'thing' | 'act' | 'manner';

/**
 * English words in their usual spelling, lower case, with the class they mostly have: about 70,000, out of the tagger of
 * `natural`. A word that stands here is not a misspelling of another one, whatever it looks like ("car" is not "care").
 */
export type Lexicon = ReadonlyMap<string, WordClass>;

/** Reads the lexicon out of the package, once, when the content is indexed. */
export function loadLexicon(): Lexicon {
  const load = createRequire(import.meta.url);
  const tagged: unknown = load('natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json');
  const words = typeof tagged === 'object' && tagged !== null ? Object.entries(tagged) : [];
  const lexicon = new Map<string, WordClass>();
  for (const [word, tags] of words) if (/^[a-z]{2,}$/.test(word)) lexicon.set(word, classOf(tags));
  return lexicon;
}

/** By the first of its Penn Treebank tags, the commonest. */
function classOf(tags: unknown): WordClass {
  const first = Array.isArray(tags) ? String(tags[0]) : '';
  if (first.startsWith('VB') || first === 'MD') return 'act';
  return /^(?:NN|FW|undefined|$)/.test(first) ? 'thing' : 'manner';
}
