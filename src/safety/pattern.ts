import type { Occurrences, PhraseBook, Span } from './phrases.js';
import { CLAUSE, type Tokens } from './tokens.js';

/** A message, and where the phrases stand in it. */
export interface Marked {
  readonly tokens: Tokens;
  readonly found: Occurrences;
  /** How many ends of clauses and words of denial stand before each word: gaps reach over neither. */
  readonly walls: readonly number[];
}

/**
 * A pattern of rules.yaml, ready to match.
 * `word`, `[concept]`, `(this|that thing|[concept])`, a `?` behind what may be missing, `..` for up to three words
 * between, `...` for up to seven, `^` and `$` for the start and end of a sentence or clause.
 */
export interface Pattern {
  /** As it stands in the content. */
  readonly source: string;
  readonly fromStart: boolean;
  readonly steps: readonly Step[];
}

/** What may stand in one place. */
type Item =
  | { readonly kind: 'group'; readonly group: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'either'; readonly ways: readonly (readonly Step[])[] };

/** An item of a sequence. */
export interface Step {
  readonly item: Item;
  readonly optional: boolean;
  /** How many words may stand before it. */
  readonly gap: number;
}

const GAPS: Readonly<Record<string, number>> = { '..': 3, '...': 7 };
const PART = /\.{2,3}|[()|^?]|\$(?=[\s|)]|$)|\[[^\]]*\]|[^\s()|?[\]]+/g;

/** Reads a pattern. `concept` gives the group of a name. */
export function readPattern(source: string, book: PhraseBook, concept: (name: string) => number): Pattern {
  const parts = source.match(PART) ?? [];
  const fromStart = parts[0] === '^';
  let at = fromStart ? 1 : 0;
  const sequence = (): Step[] => {
    const steps: Step[] = [];
    let gap = 0;
    while (at < parts.length && parts[at] !== '|' && parts[at] !== ')') {
      const part = parts[at++] ?? '';
      const wide = GAPS[part];
      if (wide !== undefined) {
        gap = wide;
        continue;
      }
      const item = part === '(' ? either() : simple(part);
      const optional = parts[at] === '?';
      if (optional) at++;
      steps.push({ item, optional, gap });
      gap = 0;
    }
    return steps;
  };
  const either = (): Item => {
    const ways = [sequence()];
    while (parts[at] === '|') {
      at++;
      ways.push(sequence());
    }
    at++;
    return { kind: 'either', ways };
  };
  const simple = (part: string): Item => {
    if (part === '$') return { kind: 'end' };
    if (part.startsWith('[')) return { kind: 'group', group: concept(part.slice(1, -1)) };
    return { kind: 'group', group: book.literal(part) };
  };
  return { source, fromStart, steps: sequence() };
}

/**
 * The groups of the step that says most: one of them occurs wherever the pattern matches.
 * @param uses in how many patterns a group stands; the rarer, the more it says
 */
export function anchor(pattern: Pattern, uses: (group: number) => number): readonly number[] {
  let best: readonly number[] = [];
  let least = Infinity;
  for (const { item, optional } of pattern.steps) {
    if (optional || item.kind === 'end') continue;
    const groups = groupsOf(item);
    const weight = groups.reduce((sum, group) => sum + uses(group), 0);
    if (groups.length > 0 && weight < least) [best, least] = [groups, weight];
  }
  return best;
}

/** For each way of an item, a group that must occur. Empty where a way has none. */
function groupsOf(item: Item): readonly number[] {
  if (item.kind === 'group') return [item.group];
  if (item.kind === 'end') return [];
  const ways = item.ways.map((way) => {
    const first = way.find((step) => !step.optional && step.item.kind !== 'end');
    return first ? groupsOf(first.item) : [];
  });
  return ways.some((groups) => groups.length === 0) ? [] : ways.flat();
}

/** Every group that a pattern names. */
export function groupsIn(steps: readonly Step[]): number[] {
  return steps.flatMap(({ item }) => {
    if (item.kind === 'group') return [item.group];
    return item.kind === 'end' ? [] : item.ways.flatMap(groupsIn);
  });
}

/** Every place where a pattern matches: for each start the nearest end. Linear in the words of the message. */
export function match(pattern: Pattern, marked: Marked): Span[] {
  if (!possible(pattern.steps, marked)) return [];
  const begins = new Set<number>();
  starts(pattern.steps, marked, begins);
  const spans: Span[] = [];
  for (const start of begins) {
    if (pattern.fromStart && !isBreak(marked.tokens, start)) continue;
    const ends = run(pattern.steps, [start], start, marked);
    if (ends.length > 0) spans.push({ start, end: Math.min(...ends) });
  }
  return spans;
}

/** Whether everything that must stand there occurs in the message at all. */
function possible(steps: readonly Step[], marked: Marked): boolean {
  for (const { item, optional } of steps) {
    if (optional || item.kind === 'end') continue;
    if (item.kind === 'group' ? !marked.found.has(item.group) : !anyPossible(item.ways, marked)) return false;
  }
  return true;
}

function anyPossible(ways: readonly (readonly Step[])[], marked: Marked): boolean {
  for (const way of ways) if (possible(way, marked)) return true;
  return false;
}

/** Where a sequence may begin. */
function starts(steps: readonly Step[], marked: Marked, begins: Set<number>): void {
  for (const { item, optional } of steps) {
    if (item.kind === 'group')
      for (const start of marked.found.get(item.group)?.keys() ?? []) begins.add(start);
    if (item.kind === 'either') for (const way of item.ways) starts(way, marked, begins);
    if (!optional) return;
  }
}

/** Where a sequence ends that begins at one of these words. `origin` is where the whole match began. */
function run(
  steps: readonly Step[],
  from: readonly number[],
  origin: number,
  marked: Marked,
): readonly number[] {
  let now: readonly number[] = from;
  for (const step of steps) {
    const next = step.optional ? [...now] : [];
    for (const at of now) take(step, at, origin, marked, next);
    if (next.length === 0) return next;
    now = next;
  }
  return now;
}

/** Adds every place where a step ends that may begin at `from`, or after the words that its gap allows. */
function take(step: Step, from: number, origin: number, marked: Marked, ends: number[]): void {
  const { tokens, walls } = marked;
  for (let at = from; at <= from + step.gap && at <= tokens.words.length; at++) {
    const over = at > origin && isBreak(tokens, at);
    if (over || walls[at] !== walls[from]) {
      if (over && endsHere(step.item)) addOnce([at], ends);
      return;
    }
    addEnds(step.item, at, origin, marked, ends);
  }
}

function addEnds(item: Item, at: number, origin: number, marked: Marked, ends: number[]): void {
  if (item.kind === 'group') addOnce(marked.found.get(item.group)?.get(at) ?? NOWHERE, ends);
  if (item.kind === 'either')
    for (const way of item.ways) if (possible(way, marked)) addOnce(run(way, [at], origin, marked), ends);
}

const NOWHERE: readonly number[] = [];

/** There are never more than a few: a gap is of seven words at most. */
function addOnce(more: readonly number[], ends: number[]): void {
  for (const end of more) if (!ends.includes(end)) ends.push(end);
}

/** Whether an item is, or may be, the end of a clause. */
function endsHere(item: Item): boolean {
  if (item.kind === 'end') return true;
  return (
    item.kind === 'either' &&
    item.ways.some((way) => way.length === 1 && way.every((step) => endsHere(step.item)))
  );
}

function isBreak(tokens: Tokens, at: number): boolean {
  return at >= tokens.words.length || (tokens.breaks[at] ?? 0) >= CLAUSE;
}
