import type { Grammar } from './grammar.js';
import { match, type Marked, type Pattern } from './pattern.js';
import type { Patterns } from './patterns.js';
import type { Span } from './phrases.js';
import type { Speller } from './spelling.js';
import { CLAUSE, tokenise, type Tokens } from './tokens.js';

/** A message as the rules see it: spelt, idioms struck out, and every pattern looked for once. */
export interface Reading {
  /** Its words as they are spelt; and without idioms and subjects, the same where there are none. */
  readonly spelt: Tokens;
  readonly left: Tokens;
  readonly marked: Marked;
  /** Whether the word at this place is a word of denial that denies something. */
  readonly denies: (group: number, at: number) => boolean;
  /** Whether the message speaks of the subject, not of a person. */
  readonly about: boolean;
  readonly spansOf: (patterns: readonly Pattern[]) => readonly Span[];
}

/** Reads a message. Linear in its length. */
export function readMessage(grammar: Grammar, text: string): Reading {
  const spelt = tokensOf(grammar, grammar.spell, text);
  const whole = build(grammar, spelt);
  const first = finder(grammar.before, whole.marked);
  const idioms = first(grammar.strike);
  const subjects = first(grammar.subject);
  const about = subjects.length > 0;
  const struck = [...idioms, ...subjects];
  const bare = struck.length === 0 ? whole : build(grammar, without(spelt, struck));
  const left = struck.length === 0 ? spelt : filled(bare.marked.tokens);
  return { ...bare, spelt, left, about, spansOf: finder(grammar.after, bare.marked) };
}

/** The words of a message, spelt as the rules and the classifier know them. */
export function tokensOf(grammar: Grammar, spell: Speller, text: string): Tokens {
  return partClauses(grammar, spell(tokenise(text)));
}

/** "But" begins a new clause, whether or not a mark stands before it. */
function partClauses(grammar: Grammar, { words, breaks }: Tokens): Tokens {
  return {
    words,
    breaks: breaks.map((parted, at) =>
      grammar.but.has(words[at] ?? '') ? Math.max(parted, CLAUSE) : parted,
    ),
  };
}

function finder(patterns: Patterns, marked: Marked): Reading['spansOf'] {
  const found = patterns.find(marked);
  return (wanted) => {
    const spans: Span[] = [];
    for (const pattern of wanted) {
      const own = found.get(pattern);
      if (own) spans.push(...own);
    }
    return spans;
  };
}

function without({ words, breaks }: Tokens, spans: readonly Span[]): Tokens {
  const struck = new Set<number>();
  for (const { start, end } of spans) for (let at = start; at < end; at++) struck.add(at);
  return { words: words.map((word, at) => (struck.has(at) ? '' : word)), breaks };
}

/** Without the places of words that were struck out. */
function filled({ words, breaks }: Tokens): Tokens {
  const stands = (_: unknown, at: number) => words[at] !== '';
  return { words: words.filter(stands), breaks: breaks.filter(stands) };
}

/** Finds the phrases, and builds the walls that gaps do not reach over. */
function build(grammar: Grammar, tokens: Tokens): Pick<Reading, 'marked' | 'denies'> {
  const found = grammar.book.find(tokens);
  const seeming = new Set<number>();
  const open = { tokens, found, walls: tokens.words.map(() => 0) };
  for (const pattern of grammar.notDenied) {
    for (const { start, end } of match(pattern, open)) for (let at = start; at < end; at++) seeming.add(at);
  }
  const denies = (group: number, at: number) => !seeming.has(at) && (found.get(group)?.has(at) ?? false);
  let count = 0;
  const walls = tokens.words.map((_, at) => {
    if ((tokens.breaks[at] ?? 0) >= CLAUSE) count++;
    const here = count;
    if (denies(grammar.not, at)) count++;
    return here;
  });
  return { marked: { tokens, found, walls: [...walls, count] }, denies };
}
