import { z } from 'zod';
import type { Answer } from '../answer/answer.js';
import { frame, type Draft, type Parts } from '../answer/compose.js';
import type { GuideWords } from '../knowledge/guide-words.js';
import { sentencesOf } from '../understand/sentences.js';
import type { Control } from './controls.js';
import type { Choice, Guide, Heard } from './guide.js';

/** What is kept of a guide while it runs: ids and numbers. */
export interface Running<Place> {
  /** The content that its ids are of. */
  readonly version: string;
  readonly place: Place;
  /** How often in a row no choice was understood. */
  readonly missed: number;
  /** `asked`: nothing is asked again before the person wants it. `once`: something else is to be chosen first. */
  readonly waits: 'no' | 'once' | 'asked';
}

/** What is done about a message: what is said, and what is kept (null: the guide is over). */
export interface Move<Place> {
  /** Null: the message is answered as any other, and `after` is said behind that answer. */
  readonly says: Parts | null;
  /** Said behind the usual answer; null: nothing. */
  readonly after: Parts | null;
  readonly keeps: Running<Place> | null;
}

/** What a running guide needs beside itself. */
export interface RunningOptions {
  readonly words: GuideWords;
  /** See `Knowledge.version`. */
  readonly version: string;
  readonly controlsIn: (text: string) => ReadonlySet<Control>;
  /** The small talk that a message is, by its id, or null. */
  readonly talkIn: (text: string) => string | null;
}

/** In characters: more than is needed to say who it is. */
const LONG = 400;
/** A statement is answered in the middle of a guide where that is as sure as this: 0 to 1. */
const SURE = 0.85;
/** After so many messages that chose nothing, a way out is offered. */
const PATIENCE = 2;

/** The moves of a guide: what all guides have in common. */
export interface Moves<Place> {
  begin(heard: Heard): Move<Place>;
  /** @param stored what was kept, as the store gave it back */
  go(stored: unknown, heard: Heard): Move<Place>;
}

/** Lets a guide run. Pure: the same message at the same place gives the same move. */
export function createMoves<Place>(
  guide: Guide<Place>,
  { words, version, controlsIn, talkIn }: RunningOptions,
): Moves<Place> {
  const { say, talk } = words;
  const shape = z.object({
    version: z.literal(version),
    place: guide.shape,
    missed: z.number(),
    waits: z.enum(['no', 'once', 'asked']),
  });

  const at = (place: Place): Running<Place> => ({ version, place, missed: 0, waits: 'no' });
  const says = (parts: Parts, keeps: Running<Place> | null): Move<Place> => ({
    says: parts,
    after: null,
    keeps,
  });
  const aside = (after: Parts | null, keeps: Running<Place> | null): Move<Place> => ({
    says: null,
    after,
    keeps,
  });
  const again = (place: Place, ...lead: readonly string[]) => guide.question(place, lead.map(frame));

  const arrive = (place: Place, lead: readonly Draft[], { before }: Heard): Move<Place> => {
    const { parts, place: next } = guide.arrive(place, lead, before);
    return says(parts, next === null ? null : at(next));
  };

  const start = (heard: Heard, ...first: readonly string[]): Move<Place> => {
    const { place, lead } = guide.begin(heard.text);
    return arrive(place, [...first.map(frame), ...lead], heard);
  };

  /** Off the way: answered as usual, and then asked again where it was. */
  const interlude = (running: Running<Place>): Move<Place> =>
    aside(again(running.place, guide.back), { ...running, missed: 0, waits: 'no' });

  /** Answered as usual; then it waits, and says so once. */
  const wait = (running: Running<Place>): Move<Place> =>
    aside(waiting(words), { ...running, waits: 'asked' });

  const miss = (running: Running<Place>, { text }: Heard): Move<Place> => {
    if (guide.isLoose(running.place)) return aside(null, null);
    const missed = running.missed + 1;
    const keeps = { ...running, missed, waits: 'no' } as const;
    if (missed < PATIENCE)
      return says(again(running.place, text.length > LONG ? say.long : say.missed), keeps);
    const parts = again(running.place, say.wayOut);
    const ways = [say.skip, say.stop];
    return says(
      { ...parts, suggestions: [...ways, ...parts.suggestions.filter((label) => !ways.includes(label))] },
      keeps,
    );
  };

  const take = (choice: Choice<Place>, running: Running<Place>, heard: Heard): Move<Place> => {
    const { place } = running;
    if (choice.kind === 'over') return says(choice.parts, null);
    if (choice.kind === 'leaves') return aside(null, null);
    if (choice.kind !== 'chosen') return says(again(place, say[choice.kind]), { ...running, waits: 'no' });
    if (!choice.asks) return arrive(choice.place, choice.lead, heard);
    const { says: next, keeps } = arrive(choice.place, choice.lead, heard);
    return keeps === null ? says(next ?? again(place), null) : aside(next, keeps);
  };

  /** What is neither chosen nor steered: answered where it asks something or is surely answered, else asked again. */
  const other = (running: Running<Place>, heard: Heard): Move<Place> => {
    const intent = talkIn(heard.text);
    if (intent !== null) return talk.missed.includes(intent) ? miss(running, heard) : interlude(running);
    if (heard.screening.outcome !== 'usual') return interlude(running);
    const asks = sentencesOf(heard.text).some((sentence) => sentence.asks);
    const { outcome, confidence, kind } = heard.answer();
    if (outcome === 'clarify' && asks) return aside(null, { ...running, waits: 'once' });
    const isSure = outcome === 'answer' && kind === 'curated' && confidence >= SURE;
    return asks || isSure || outcome === 'talk' ? interlude(running) : miss(running, heard);
  };

  /** While it waits, everything is answered as usual; it goes on where somebody wants it, and offers that when all is well again. */
  const waited = (running: Running<Place>, heard: Heard, controls: ReadonlySet<Control>): Move<Place> => {
    if (running.waits === 'once')
      return guide.isPicked(heard.text, running.place) ? resumed(running) : interlude(running);
    if (controls.has('on')) return resumed(running);
    if (heard.before.help === null && guide.isPicked(heard.text, running.place))
      return go({ ...running, waits: 'no' }, heard);
    return aside(talkIn(heard.text) === SAFE ? waiting(words) : null, running);
  };
  const resumed = ({ place }: Running<Place>): Move<Place> => says(again(place, guide.back), at(place));

  const steered = (running: Running<Place>, heard: Heard): Move<Place> | null => {
    const controls = controlsIn(heard.text);
    const turned = guide.turn(controls, running.place);
    if (turned) return take(turned, running, heard);
    if (controls.has('several')) return take({ kind: 'several' }, running, heard);
    if (controls.has('back')) return says(again(running.place, say.first), running);
    if (controls.has('explain')) return says(again(running.place, say.how), running);
    return controls.has('on') ? resumed(running) : null;
  };

  /** Small talk and care after which it is over, or waits. */
  const paused = (running: Running<Place>, { text, screening }: Heard): Move<Place> | null => {
    const intent = talkIn(text);
    if (intent !== null && talk.ends.includes(intent)) return aside(null, null);
    const waits = screening.care !== 'none' || (intent !== null && talk.waits.includes(intent));
    return waits ? wait(running) : null;
  };

  function go(running: Running<Place>, heard: Heard): Move<Place> {
    if (running.waits !== 'no') return waited(running, heard, controlsIn(heard.text));
    const isPicked = guide.isPicked(heard.text, running.place);
    const move = isPicked ? null : (steered(running, heard) ?? paused(running, heard));
    if (move) return move;
    const choice = heard.screening.outcome === 'usual' ? guide.choose(heard, running.place) : null;
    return choice ? take(choice, running, heard) : other(running, heard);
  }

  return {
    begin: (heard) => start(heard),
    go(stored, heard) {
      const { success, data } = shape.safeParse(stored);
      if (success) return go(heard.before.help?.since === 0 ? { ...data, waits: 'asked' } : data, heard);
      const asks = sentencesOf(heard.text).some((sentence) => sentence.asks);
      return asks ? aside(null, null) : start(heard, say.changed);
    },
  };
}

/** Whether a guide, as it was kept, waits until somebody wants to go on with it. */
export function isWaiting(stored: unknown): boolean {
  return z.object({ waits: z.literal('asked') }).safeParse(stored).success;
}

/** The small talk of somebody who is well again. */
const SAFE = 'safe-now';

/** That the guide can wait, and how to go on with it. */
function waiting({ say }: GuideWords): Parts {
  return {
    outcome: 'talk',
    care: 'none',
    kind: null,
    topics: [],
    drafts: [frame(say.waits)],
    suggestions: [say.on],
    confidence: 1,
  };
}

/** An answer with what a guide says behind it; its suggestions are the guide's. */
export function withAfter(answer: Answer, after: Parts | null): Answer {
  if (after === null) return answer;
  const sentences = after.drafts.map(({ text, role }) => ({ text, role, citations: [] }));
  return {
    ...answer,
    text: [answer.text, ...sentences.map(({ text }) => text)].join('\n\n'),
    sentences: [...answer.sentences, ...sentences],
    suggestions: after.suggestions,
  };
}
