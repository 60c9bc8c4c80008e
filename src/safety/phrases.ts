import { CLAUSE, tokenise, type Tokens } from './tokens.js';

/** A stretch of words; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where each phrase group occurs in one message: group id -> start -> ends. */
export type Occurrences = ReadonlyMap<number, ReadonlyMap<number, readonly number[]>>;

interface Node {
  readonly next: Map<string, Node>;
  readonly groups: number[];
}

/** Finds many groups of phrases in one walk over a message. A group is a concept or a literal of a pattern. */
export class PhraseBook {
  readonly vocabulary = new Set<string>();
  readonly #root: Node = { next: new Map(), groups: [] };
  readonly #endings = new Map<string, number[]>();
  readonly #literals = new Map<string, number>();
  readonly #spell: (words: readonly string[]) => readonly string[];
  #groups = 0;

  /** @param spell how the rules' own words are spelt, so that a message's words meet them */
  constructor(spell: (words: readonly string[]) => readonly string[]) {
    this.#spell = spell;
  }

  /** The group of one phrase alone. */
  literal(phrase: string): number {
    const known = this.#literals.get(phrase);
    if (known !== undefined) return known;
    const group = this.group([phrase]);
    this.#literals.set(phrase, group);
    return group;
  }

  /** Adds a group of phrases. An entry that starts with `-` is the ending of a word: `-zepam`. */
  group(phrases: Iterable<string>): number {
    const id = this.#groups++;
    for (const phrase of phrases) {
      if (phrase.startsWith('-')) this.#addEnding(phrase.slice(1), id);
      else this.#addPhrase(phrase, id);
    }
    return id;
  }

  /** Every occurrence of every group; a phrase does not reach over the end of a clause. Linear in the words. */
  find({ words, breaks }: Tokens): Occurrences {
    const found = new Map<number, Map<number, number[]>>();
    const note = (group: number, start: number, end: number) => {
      let starts = found.get(group);
      if (!starts) found.set(group, (starts = new Map<number, number[]>()));
      const ends = starts.get(start);
      if (ends) ends.push(end);
      else starts.set(start, [end]);
    };
    for (let start = 0; start < words.length; start++) {
      let node: Node | undefined = this.#root;
      for (let at = start; at < words.length; at++) {
        if (at > start && (breaks[at] ?? 0) >= CLAUSE) break;
        node = node.next.get(words[at] ?? '');
        if (!node) break;
        for (const group of node.groups) note(group, start, at + 1);
      }
      for (const group of this.#endingsOf(words[start] ?? '')) note(group, start, start + 1);
    }
    return found;
  }

  #addPhrase(phrase: string, id: number): void {
    let node = this.#root;
    for (const word of this.#spell(tokenise(phrase).words)) {
      this.vocabulary.add(word);
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = { next: new Map<string, Node>(), groups: [] }));
      node = next;
    }
    if (node !== this.#root && !node.groups.includes(id)) node.groups.push(id);
  }

  #addEnding(ending: string, id: number): void {
    this.#endings.set(ending, [...(this.#endings.get(ending) ?? []), id]);
  }

  /** Endings are 4 to 10 letters long, and at least two letters stand before them. */
  #endingsOf(word: string): number[] {
    const groups: number[] = [];
    if (word.length > 40) return groups;
    for (let length = 4; length <= 10 && length + 2 <= word.length; length++) {
      groups.push(...(this.#endings.get(word.slice(-length)) ?? []));
    }
    return groups;
  }
}
