import type { Scored } from './best.js';

/** An example question, and how like a question it is: 0 to 1. */
interface NearExample {
  readonly text: string;
  readonly likeness: number;
}

/** The example questions most like a question. */
export interface NearestExamples {
  /** By the row's id; a row whose examples are all unlike it is left out. */
  readonly byRow: ReadonlyMap<string, NearExample>;
  /** Of the questions that no row answers; null where all are unlike it. */
  readonly other: NearExample | null;
}

/** What is known of the example questions, by their number. */
interface ExampleParts {
  readonly textOf: (ask: number) => string;
  /** The row that it belongs to; null where no row answers it. */
  readonly idOf: (ask: number) => string | null;
}

/** The nearest of each row. @param found best first */
export function nearestOf(found: readonly Scored[], { textOf, idOf }: ExampleParts): NearestExamples {
  const byRow = new Map<string, NearExample>();
  let other: NearExample | null = null;
  for (const { number, score } of found) {
    const id = idOf(number);
    const example = { text: textOf(number), likeness: score };
    if (id === null) other ??= example;
    else if (!byRow.has(id)) byRow.set(id, example);
  }
  return { byRow, other };
}
