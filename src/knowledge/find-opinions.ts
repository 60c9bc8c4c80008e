import { lettersOf, wordsOf } from '../text.js';
import type { Fault } from './faults.js';
import { isQuoted } from './quoted.js';
import { joinedWords, longestRun, sharedWords, type SharedWords } from './shared-words.js';
import type { Source, SourceSentence } from './source.js';

/*
 * What counts as the same words. A few common words ("good point", "psychosocial interventions") must never be enough:
 * whole, unchanged sentences need 5 words and 25 letters; changed ones 7 words in order and three quarters of either
 * sentence; a piece of a long sentence 9 words in an unbroken run.
 */
const WHOLE = { words: 5, letters: 25 };
const CHANGED = { words: 7, share: 0.75, own: 3 };
const PIECE = 9;
const SEED = 3;
/** In the comment's own document nearly the whole comment must stand: a comment may repeat what the article says. */
const OWN_DOCUMENT = 0.9;

interface Sayable {
  readonly sentence: SourceSentence;
  readonly words: readonly string[];
  readonly letters: string;
  /** Stands inside quotation marks, or behind a ">": there the comment repeats what another said. */
  readonly quoted: boolean;
  /** What was written in one go: a source, or one passage of a source whose every line is a document of its own. */
  readonly document: string;
}

/**
 * Finds sentences that stand as a reader's opinion in another document, or outside the comments of the same, whatever punctuation, quotation marks, hyphens
 * and capitals do, and also with a few words changed or other sentence borders, and gives them that voice.
 * @param whole ids of sources that are one document; in the others every passage is one
 * @param notes takes a note of each sentence found, with both places
 */
export function findOpinions(
  sources: readonly Source[],
  whole: ReadonlySet<string>,
  notes: Fault[],
): Source[] {
  const groups = sources.flatMap((source) =>
    source.passages.map((passage) =>
      passage.sentences.map((sentence) =>
        sayable(sentence, source.text.slice(passage.start), passage.start, whole),
      ),
    ),
  );
  const opinions = groups.flat().filter(({ sentence }) => sentence.voice === 'opinion');
  const seeds = seedsOf(opinions);
  const found = new Map<SourceSentence, SourceSentence>();
  for (const group of groups) {
    const open = group.filter(
      ({ sentence }) => sentence.voice !== 'opinion' && sentence.voice !== 'furniture',
    );
    for (const opinion of candidates(open, seeds)) {
      for (const same of sameIn(open, opinion)) if (!found.has(same)) found.set(same, opinion.sentence);
    }
  }
  for (const [sentence, opinion] of found) notes.push(noteOf(sources, sentence, opinion));
  const voiced = (sentence: SourceSentence): SourceSentence =>
    found.has(sentence) ? { ...sentence, voice: 'opinion' } : sentence;
  return sources.map((source) => ({
    ...source,
    passages: source.passages.map((passage) => ({ ...passage, sentences: passage.sentences.map(voiced) })),
  }));
}

function sayable(
  sentence: SourceSentence,
  text: string,
  offset: number,
  whole: ReadonlySet<string>,
): Sayable {
  const document = whole.has(sentence.source) ? sentence.source : `${sentence.source}#${sentence.passage}`;
  return {
    sentence,
    words: wordsOf(sentence.text).map(({ word }) => word),
    letters: lettersOf(sentence.text),
    quoted:
      sentence.voice === 'opinion' &&
      isQuoted(text, { start: sentence.start - offset, end: sentence.end - offset }),
    document,
  };
}

/** Runs of three words, so that only passages that share one with an opinion are compared word by word. */
function seedsOf(opinions: readonly Sayable[]): Map<string, Sayable[]> {
  const seeds = new Map<string, Sayable[]>();
  for (const opinion of opinions) {
    for (const seed of runsOf(opinion.words)) {
      const same = seeds.get(seed);
      if (same === undefined) seeds.set(seed, [opinion]);
      else same.push(opinion);
    }
  }
  return seeds;
}

function runsOf(words: readonly string[]): Set<string> {
  return new Set(words.slice(SEED - 1).map((_, at) => words.slice(at, at + SEED).join(' ')));
}

function candidates(group: readonly Sayable[], seeds: ReadonlyMap<string, Sayable[]>): Set<Sayable> {
  const near = [...runsOf(group.flatMap(({ words }) => words))].flatMap((seed) => seeds.get(seed) ?? []);
  return new Set(near);
}

/** The sentences of a passage that hold the opinion's words. */
function sameIn(written: readonly Sayable[], opinion: Sayable): SourceSentence[] {
  const here = new Set(written.flatMap(({ words }) => words));
  const there = new Set(opinion.words);
  const group = written.map((one) => ({ one, words: joinedWords(one.words, there) }));
  const other = joinedWords(opinion.words, here);
  const shared = sharedWords(
    group.flatMap(({ words }) => words),
    other,
  );
  if (written[0]?.document === opinion.document) return ownSame(group, opinion, shared, other.length);
  const mostOfOpinion = isMost(shared.inOther.length, other.length);
  let before = 0;
  return group
    .filter(({ one, words }) => {
      const from = before;
      before += words.length;
      const own = within(shared, from, before);
      const same = own.inOne.length;
      if (containsWhole(one, opinion) || isMost(same, words.length)) return true;
      return (mostOfOpinion && same >= CHANGED.own) || longestRun(own) >= PIECE;
    })
    .map(({ one }) => one.sentence);
}

/** In one document only the comment as a whole counts, and not where it stands in quotation marks. */
function ownSame(
  group: readonly { readonly one: Sayable; readonly words: readonly string[] }[],
  opinion: Sayable,
  shared: SharedWords,
  length: number,
): SourceSentence[] {
  if (opinion.quoted) return [];
  const whole = isMost(shared.inOther.length, length) && shared.inOther.length >= OWN_DOCUMENT * length;
  let before = 0;
  return group
    .filter(({ one, words }) => {
      const from = before;
      before += words.length;
      const holds = one.letters.includes(opinion.letters) && containsWhole(one, opinion);
      return holds || (whole && within(shared, from, before).inOne.length >= CHANGED.own);
    })
    .map(({ one }) => one.sentence);
}

/** The part of what is shared that stands between two words of the first run. */
function within({ inOne, inOther }: SharedWords, from: number, to: number): SharedWords {
  const inside = (_: number, at: number) => (inOne[at] ?? -1) >= from && (inOne[at] ?? -1) < to;
  return { inOne: inOne.filter(inside), inOther: inOther.filter(inside) };
}

function isMost(same: number, of: number): boolean {
  return same >= CHANGED.words && same >= CHANGED.share * of;
}

function containsWhole(one: Sayable, other: Sayable): boolean {
  const [short, long] = one.letters.length <= other.letters.length ? [one, other] : [other, one];
  return (
    short.words.length >= WHOLE.words &&
    short.letters.length >= WHOLE.letters &&
    long.letters.includes(short.letters)
  );
}

function noteOf(sources: readonly Source[], sentence: SourceSentence, opinion: SourceSentence): Fault {
  const source = sources.find(({ id }) => id === sentence.source);
  return {
    code: 'opinion-found',
    file: `sources/${source?.file ?? sentence.source}`,
    line: source?.text.slice(0, sentence.start).split('\n').length ?? 1,
    message:
      `"${sentence.text}" (${sentence.source}#${sentence.passage}) stands as a reader's opinion in ` +
      `${opinion.source}#${opinion.passage} ("${opinion.text}").`,
    mend: 'Nothing is to be done: it is treated as an opinion here too.',
  };
}
