import { anchor, groupsIn, match, type Marked, type Pattern } from './pattern.js';
import type { Span } from './phrases.js';

/** What patterns find in one message. A pattern is looked at once, and only where its rarest step occurs. */
export class Patterns {
  readonly #patterns: readonly Pattern[];
  /** The numbers of the patterns whose rarest step a group is. */
  readonly #byGroup = new Map<number, number[]>();
  readonly #always: number[] = [];
  /** For each pattern the last message, by its number, in which it was looked at. */
  readonly #lookedAt: Float64Array;
  #message = 0;

  /** @param patterns every pattern that will be asked for */
  constructor(patterns: readonly Pattern[]) {
    this.#patterns = patterns;
    this.#lookedAt = new Float64Array(patterns.length);
    const uses = new Map<number, number>();
    for (const pattern of patterns) {
      for (const group of new Set(groupsIn(pattern.steps))) uses.set(group, (uses.get(group) ?? 0) + 1);
    }
    patterns.forEach((pattern, number) => {
      const groups = anchor(pattern, (group) => uses.get(group) ?? 0);
      if (groups.length === 0) this.#always.push(number);
      for (const group of groups) this.#at(group).push(number);
    });
  }

  /** The spans of every pattern that matches. */
  find(marked: Marked): ReadonlyMap<Pattern, readonly Span[]> {
    const found = new Map<Pattern, readonly Span[]>();
    this.#message += 1;
    this.#look(this.#always, marked, found);
    for (const group of marked.found.keys()) this.#look(this.#byGroup.get(group) ?? [], marked, found);
    return found;
  }

  #look(numbers: readonly number[], marked: Marked, found: Map<Pattern, readonly Span[]>): void {
    for (const number of numbers) {
      const pattern = this.#patterns[number];
      if (pattern === undefined || this.#lookedAt[number] === this.#message) continue;
      this.#lookedAt[number] = this.#message;
      const spans = match(pattern, marked);
      if (spans.length > 0) found.set(pattern, spans);
    }
  }

  #at(group: number): number[] {
    let numbers = this.#byGroup.get(group);
    if (!numbers) this.#byGroup.set(group, (numbers = []));
    return numbers;
  }
}
