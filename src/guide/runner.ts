import { z } from 'zod';
import { frame, type Draft, type Parts } from '../answer/compose.js';
import { NOTHING_TOLD } from '../answer/silence.js';
import type { GuideWords } from '../knowledge/guide-words.js';
import { asksSomething } from '../understand/sentences.js';
import type { Control } from './controls.js';
import type { Choice, Guide, Heard } from './guide.js';
import { aside, says, type Move, type Running } from './moves.js';

/** What a running guide needs beside itself. */
export interface RunnerOptions {
  readonly words: GuideWords;
  /** See `Knowledge.version`. */
  readonly version: string;
  readonly controlsIn: (text: string) => ReadonlySet<Control>;
  /** The small talk that a message is, by its id, or null. */
  readonly talkIn: (text: string) => string | null;
  /** Whether a message means a topic though it names nothing of it ("what can I do"): then it steers nothing. */
  readonly isQuestion: (text: string) => boolean;
  /** Whether a message tells of people and asks nothing. */
  readonly isTelling: (text: string) => boolean;
  /** Whether a message asks for a guide. */
  readonly isGuideAskedFor: (text: string) => boolean;
}

/** In characters: more than is needed to name something. */
const LONG = 50;
/** A statement is answered in the middle of a guide where that is as sure as this: 0 to 1. */
const SURE = 0.85;
/** After so many messages that chose nothing, a way out is offered. */
const PATIENCE = 2;
/** The small talk of somebody who is well again. */
const SAFE = 'safe-now';
/** Who only names an illness asks for no diagnosis. */
const DIAGNOSIS = 'diagnosis';
/** What the screen calls danger that is spoken of, or cannot be ruled out: an illness that is named may sound so. */
const MILD: ReadonlySet<string | null> = new Set(['about', 'maybe']);

/** Lets a guide run: what all guides have in common. The same message at the same place gives the same move. */
export class Runner<Place> {
  readonly #guide: Guide<Place>;
  readonly #options: RunnerOptions;
  readonly #shape;

  constructor(guide: Guide<Place>, options: RunnerOptions) {
    this.#guide = guide;
    this.#options = options;
    this.#shape = z.object({
      version: z.literal(options.version),
      place: guide.shape,
      missed: z.number(),
      waits: z.enum(['no', 'once', 'asked']),
    });
  }

  begin(heard: Heard, ...first: readonly string[]): Move<Place> {
    const { place, lead } = this.#guide.begin(heard.text);
    return this.#arrive(place, [...first.map(frame), ...lead], heard);
  }

  /**
   * After a crisis it waits. What was kept of other content is of no use: it begins again, but who asks something is answered.
   * @param stored what was kept, as the store gave it back
   */
  go(stored: unknown, heard: Heard): Move<Place> {
    const { success, data } = this.#shape.safeParse(stored);
    if (success) return this.#go(heard.before.help?.since === 0 ? { ...data, waits: 'asked' } : data, heard);
    const isChoice = this.#guide.isPicked(heard.text, this.#guide.begin('').place);
    return asksSomething(heard.text) && !isChoice ? aside(null, null) : this.begin(heard, this.#say.changed);
  }

  /** What is said behind the last words of something that came between; it goes on where it was, or waits. */
  resume(stored: unknown): Move<Place> {
    const { success, data } = this.#shape.safeParse(stored);
    if (!success) return aside(null, null);
    return data.waits === 'asked' ? aside(this.#waiting(), data) : this.#interlude(data);
  }

  get #say() {
    return this.#options.words.say;
  }

  #go(running: Running<Place>, heard: Heard): Move<Place> {
    if (running.waits !== 'no') return this.#waited(running, heard);
    const isPicked = this.#guide.isPicked(heard.text, running.place);
    const move = isPicked ? null : this.#turned(running, heard);
    if (move) return move;
    // Small talk chooses nothing where something is asked: "are you a real person" names nobody.
    const isTalk = !this.#guide.isLoose(running.place) && this.#options.talkIn(heard.text) !== null;
    const mayChoose = isPicked || (!isTalk && isAnswer(heard));
    const choice = mayChoose ? this.#guide.choose(heard, running.place) : null;
    if (choice) return this.#take(choice, running, heard);
    return this.#paused(running, heard) ?? this.#other(running, heard);
  }

  /** While it waits, everything is answered as usual; it goes on where somebody wants it, and offers that when all is well again. */
  #waited(running: Running<Place>, heard: Heard): Move<Place> {
    const { text, before } = heard;
    const isPicked = this.#guide.isPicked(text, running.place);
    if (running.waits === 'once')
      return isPicked ? this.#go({ ...running, waits: 'no' }, heard) : this.#interlude(running);
    if (this.#options.controlsIn(text).has('on')) return this.#resumed(running);
    if (before.help === null && isPicked) return this.#go({ ...running, waits: 'no' }, heard);
    return aside(this.#options.talkIn(text) === SAFE ? this.#waiting() : null, running);
  }

  /** What is no choice, though it may be in the words of one. */
  #turned(running: Running<Place>, heard: Heard): Move<Place> | null {
    const steered = this.#steered(running, heard);
    if (steered !== null || !heard.saysWrong) return steered;
    // An answer in the middle was wrong: that is asked about first.
    return this.#guide.isLoose(running.place) ? aside(null, null) : this.#interlude(running);
  }

  /** What steers it, in words of its own or of every guide. */
  #steered(running: Running<Place>, heard: Heard): Move<Place> | null {
    const controls = this.#options.controlsIn(heard.text);
    const turned = this.#guide.turn(controls, running.place);
    if (turned) return this.#take(turned, running, heard);
    // Where nobody must answer, "what?" and "go on" are said to what was answered last.
    if (this.#guide.isLoose(running.place)) return null;
    if (controls.has('several')) return this.#take({ kind: 'several', place: running.place }, running, heard);
    if (controls.has('back')) return says(this.#again(running.place, this.#say.first), running);
    if (this.#options.isQuestion(heard.text)) return null;
    if (controls.has('explain')) return says(this.#again(running.place, this.#say.how), running);
    if (controls.has('on')) return this.#resumed(running);
    if (controls.has('why')) return says(this.#again(running.place, this.#say.why), running);
    return controls.has('unsure') ? this.#wayOut(running) : null;
  }

  /** Small talk and care after which it is over, or waits. */
  #paused(running: Running<Place>, { text, screening }: Heard): Move<Place> | null {
    const { talk } = this.#options.words;
    const intent = this.#options.talkIn(text);
    if (intent !== null && talk.ends.includes(intent)) return aside(null, null);
    const waits = screening.care !== 'none' || (intent !== null && talk.waits.includes(intent));
    return waits ? aside(this.#waiting(), { ...running, waits: 'asked' }) : null;
  }

  #take(choice: Choice<Place>, running: Running<Place>, heard: Heard): Move<Place> {
    if (choice.kind === 'over') return says(choice.parts, null);
    if (choice.kind === 'says') return says(choice.parts, running);
    if (choice.kind === 'several')
      return this.#askAgain({ ...running, place: choice.place }, this.#say.several);
    if (choice.kind !== 'chosen') return this.#choseNothing(choice.kind, running, heard);
    const move = this.#arrive(choice.place, choice.lead, heard);
    return choice.asks && move.keeps !== null ? aside(move.says, move.keeps) : move;
  }

  #choseNothing(kind: 'known' | 'kept' | 'leaves', running: Running<Place>, heard: Heard): Move<Place> {
    if (kind === 'known') return this.#askAgain(running, this.#say.known);
    if (kind === 'kept') return says(this.#again(running.place, this.#say.kept), running);
    // Where nobody must answer, anything may come between; but who says goodbye or begins a guide is done with it.
    const { isGuideAskedFor, talkIn, words } = this.#options;
    const isOver = isGuideAskedFor(heard.text) || words.talk.ends.includes(talkIn(heard.text) ?? '');
    return aside(null, isOver ? null : running);
  }

  /** What is neither chosen nor steers: answered where it asks something or is surely answered, else asked again. */
  #other(running: Running<Place>, heard: Heard): Move<Place> {
    const intent = this.#options.talkIn(heard.text);
    if (intent !== null && this.#options.words.talk.missed.includes(intent))
      return this.#miss(running, heard);
    if (intent !== null || heard.screening.outcome !== 'usual') return this.#interlude(running);
    const asks = asksSomething(heard.text);
    const { outcome, confidence, kind } = heard.answer();
    if (outcome === 'clarify' && asks) return aside(null, { ...running, waits: 'once' });
    const isSure = outcome === 'answer' && kind === 'curated' && confidence >= SURE;
    return asks || isSure || outcome === 'talk' ? this.#interlude(running) : this.#miss(running, heard);
  }

  #miss(running: Running<Place>, { text }: Heard): Move<Place> {
    if (this.#guide.isLoose(running.place)) return aside(null, null);
    if (text.length > LONG) return this.#askAgain(running, this.#say.long);
    return this.#askAgain(running, this.#options.isTelling(text) ? this.#say.told : this.#say.missed);
  }

  /** Asks again behind these words, and after the second time shows a way out. */
  #askAgain(running: Running<Place>, lead: string): Move<Place> {
    const missed = running.missed + 1;
    if (missed >= PATIENCE) return this.#wayOut(running);
    return says(this.#again(running.place, lead), { ...running, missed });
  }

  #wayOut(running: Running<Place>): Move<Place> {
    const { wayOut, skip, stop } = this.#say;
    const parts = this.#again(running.place, wayOut);
    const ways = [skip, stop];
    const others = parts.suggestions.filter((label) => !ways.includes(label));
    return says({ ...parts, suggestions: [...ways, ...others] }, { ...running, missed: PATIENCE });
  }

  /** Off the way: answered as usual, and then asked again where it was. */
  #interlude({ version, place }: Running<Place>): Move<Place> {
    return aside(this.#again(place, this.#guide.back), { version, place, missed: 0, waits: 'no' });
  }

  #resumed({ version, place }: Running<Place>): Move<Place> {
    return says(this.#again(place, this.#guide.back), { version, place, missed: 0, waits: 'no' });
  }

  #arrive(place: Place, lead: readonly Draft[], { before }: Heard): Move<Place> {
    const { parts, place: next } = this.#guide.arrive(place, lead, before);
    const { version } = this.#options;
    return says(parts, next === null ? null : { version, place: next, missed: 0, waits: 'no' });
  }

  #again(place: Place, lead: string): Parts {
    return this.#guide.question(place, [frame(lead)]);
  }

  /** That the guide can wait, and how to go on with it. */
  #waiting(): Parts {
    return { ...NOTHING_TOLD, drafts: [frame(this.#say.waits)], suggestions: [this.#say.on] };
  }
}

/** Whether a guide, as it was kept, waits until somebody wants to go on with it. */
export function isWaiting(stored: unknown): boolean {
  return z.object({ waits: z.literal('asked') }).safeParse(stored).success;
}

/** Whether a message may be an answer to what a guide asks, and nothing in it goes before that. */
function isAnswer(heard: Heard): boolean {
  const { outcome, care, case: seen, sure } = heard.screening;
  if (outcome === 'declined')
    return care === 'none' && seen === DIAGNOSIS && !sure && !asksSomething(heard.text);
  return outcome === 'usual' && (care === 'none' || MILD.has(seen));
}
