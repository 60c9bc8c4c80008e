/** A text or row by its number, with its score. */
export interface Scored {
  readonly number: number;
  readonly score: number;
}

/** Words are numbered in 32 bits. */
const LAST_WORD = 2 ** 31 - 1;

/** Adds up scores of numbered things, of which a question touches only some; used again for every question. */
export interface Tally {
  /** Within one word of the question a thing counts its best, and over the words they add up. */
  readonly note: (number: number, score: number) => void;
  /** Ends a word. */
  readonly endWord: () => void;
  /** The best, best first, ties by number; then all is empty again. */
  readonly takeBest: (most: number) => readonly Scored[];
}

/** A tally over so many things. */
export function createTally(count: number): Tally {
  const sums = new Float64Array(count);
  const touched = new Int32Array(count);
  let touchedCount = 0;
  const ofWord = new Float64Array(count);
  const lastWord = new Int32Array(count);
  let word = 1;
  return {
    note(number, score) {
      const before = lastWord[number] === word ? (ofWord[number] ?? 0) : 0;
      if (score <= before) return;
      const sum = sums[number] ?? 0;
      if (sum === 0) touched[touchedCount++] = number;
      sums[number] = sum + score - before;
      ofWord[number] = score;
      lastWord[number] = word;
    },
    endWord() {
      // Numbers of words come round again after two thousand million of them; then nothing may seem noted.
      word = word === LAST_WORD ? 1 : word + 1;
      if (word === 1) lastWord.fill(0);
    },
    takeBest(most) {
      const best = bestOf(touched.subarray(0, touchedCount), sums, most);
      for (let i = 0; i < touchedCount; i++) sums[touched[i] ?? 0] = 0;
      touchedCount = 0;
      return best;
    },
  };
}

/** The `most` best of some numbers: a heap whose worst is on top. */
function bestOf(numbers: Int32Array, scores: Float64Array, most: number): Scored[] {
  const heap: number[] = [];
  const isWorse = (a: number, b: number) => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference === 0 ? a > b : difference < 0;
  };
  for (const number of numbers) {
    if (heap.length < most) push(heap, number, isWorse);
    // Nearly all are worse than the worst of the best, which costs one look.
    else if ((scores[number] ?? 0) >= (scores[heap[0] ?? 0] ?? 0) && isWorse(heap[0] ?? 0, number))
      replaceTop(heap, number, isWorse);
  }
  return heap
    .sort((a, b) => (isWorse(a, b) ? 1 : -1))
    .map((number) => ({ number, score: scores[number] ?? 0 }));
}

type IsWorse = (a: number, b: number) => boolean;

function push(heap: number[], number: number, isWorse: IsWorse): void {
  let at = heap.push(number) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isWorse(number, heap[parent] ?? 0)) break;
    heap[at] = heap[parent] ?? 0;
    at = parent;
  }
  heap[at] = number;
}

function replaceTop(heap: number[], number: number, isWorse: IsWorse): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isWorse(heap[child + 1] ?? 0, heap[child] ?? 0)) child++;
    if (!isWorse(heap[child] ?? 0, number)) break;
    heap[at] = heap[child] ?? 0;
    at = child;
  }
  heap[at] = number;
}
