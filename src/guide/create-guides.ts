import type { Answer } from '../answer/answer.js';
import { inReach, introduced, signposted } from '../answer/around.js';
import type { Before } from '../answer/before.js';
import { compose, frame, type Parts } from '../answer/compose.js';
import type { ReadingEngine } from '../answer/engine.js';
import { createSay } from '../answer/say.js';
import { NOTHING_TOLD } from '../answer/silence.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Screening } from '../safety/screening.js';
import { messageWords } from '../understand/message-words.js';
import { createBegins } from './begins.js';
import { createControls } from './controls.js';
import type { Guide, Heard } from './guide.js';
import { createHelping } from './helping.js';
import { createKinds } from './kinds.js';
import { withAfter, type Move } from './moves.js';
import { isWaiting, Runner } from './runner.js';
import { createTelling } from './telling.js';
import { guideTexts } from './texts.js';

/** What a turn of a guide gives. */
export interface GuideTurn {
  /** What is said. Null: the guide is over, and the message is answered like any other. */
  readonly answer: Answer | null;
  /** What is to be kept until the next message: ids alone. Null: the guide is over. */
  readonly keeps: object | null;
  /** Whether the message was answered like any other. */
  readonly isAside: boolean;
}

/** One guided conversation, free of any framework. */
export interface RunningGuide {
  readonly id: string;
  begin(heard: Heard): GuideTurn;
  /** @param stored what was kept, as the store gave it back */
  go(stored: unknown, heard: Heard): GuideTurn;
  /** Goes on where it was, behind the last words of something that came between. */
  resume(stored: unknown, last: Answer): GuideTurn;
}

/** The guided conversations of a content. */
export interface Guides {
  readonly all: readonly RunningGuide[];
  /** The id of the guide that a message asks for, or null: then it is a plain question. */
  begins(text: string): string | null;
  /** The id of the guide whose label a message is, as it is tapped, or null. */
  labelled(text: string): string | null;
  /**
   * Whether a message ends what runs. What waits is ended only in so many words: there it may be an answer to something else.
   * @param stored what a guide kept
   */
  isStop(text: string, stored: unknown, before: Before): boolean;
  /** Whether a message begins anew whatever runs. */
  isStartOver(text: string): boolean;
  /** Whether a message would steer a guide, where none runs. After danger, and where others read along, it is anything. */
  steersNothing(text: string, before: Before): boolean;
  /** Said to that. */
  idle(before: Before): Answer;
  /** Said where somebody ended what ran. */
  stopped(before: Before): Answer;
  /** Every text that guides say beside those of topics, whole or with names in braces to fill in. */
  texts(): Iterable<string>;
}

/** What guides need beside the content. */
export interface GuidesOptions {
  readonly engine: Pick<ReadingEngine, 'read' | 'hears' | 'means' | 'isTelling'>;
  /** Where the pages stand, without a slash at the end. */
  readonly publicUrl: string;
  /** The owner's region, or null. */
  readonly region: string | null;
  /** The date as `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** Makes the guides of a content. */
export function createGuides(knowledge: Knowledge, options: GuidesOptions): Guides {
  const { engine, publicUrl, region, today } = options;
  const { guides: words, version, safety } = knowledge;
  const telling = createTelling(knowledge, engine.read);
  const controlsIn = createControls(words, knowledge.language);
  const { begins, labelled } = createBegins(knowledge, telling);
  const say = createSay(knowledge, today);
  const bare = new Set(words.controls.bare.map((phrase) => messageWords(phrase).join(' ')));

  const said = (parts: Parts, before: Before, screening?: Screening): Answer => {
    const isQuiet = screening?.care === 'quiet';
    const signed = isQuiet ? signposted({ ...parts, care: 'quiet' }, screening, before, safety) : parts;
    const around = inReach(signed, before, safety, before.region ?? region);
    return compose(introduced(around, before.introduced, say), knowledge, publicUrl);
  };

  const running = <Place>(guide: Guide<Place>): RunningGuide => {
    const isGuideAskedFor = (text: string) => begins(text) !== null;
    const runner = new Runner(guide, {
      ...{ words, version, controlsIn, talkIn: engine.hears, isGuideAskedFor },
      isQuestion: (text) => engine.means(text) !== null,
      isTelling: engine.isTelling,
    });
    const turn = ({ says, after, keeps }: Move<Place>, heard: Heard): GuideTurn => {
      const { before, answer, screening } = heard;
      if (says !== null) return { answer: said(says, before, screening), keeps, isAside: false };
      const isOver = keeps === null && after === null;
      return { answer: isOver ? null : withAfter(answer(), after), keeps, isAside: true };
    };
    return {
      id: guide.id,
      begin: (heard) =>
        heard.before.group
          ? { answer: said(talk([words.say.group]), heard.before), keeps: null, isAside: false }
          : turn(runner.begin(heard), heard),
      go: (stored, heard) => turn(runner.go(stored, heard), heard),
      resume(stored, last) {
        const { after, keeps } = runner.resume(stored);
        return { answer: withAfter(last, after), keeps, isAside: false };
      },
    };
  };

  const helping = createHelping(knowledge, {
    ...{ telling, region, publicUrl, today },
    means: engine.means,
  });
  const kinds = createKinds(knowledge, { read: engine.read, today });

  return {
    all: [running(helping), running(kinds)],
    texts: () => guideTexts(knowledge, [...helping.lists, ...kinds.lists], publicUrl),
    begins,
    labelled,
    isStop: (text, stored, { help }) =>
      controlsIn(text).has('stop') && help?.since !== 0 && (!isWaiting(stored) || isBare(text, help)),
    steersNothing: (text, { help, group }) => !group && isBare(text, help),
    idle: (before) => said({ ...talk([words.say.idle]), suggestions: labels() }, before),
    isStartOver: (text) => controlsIn(text).has('startOver'),
    stopped: (before) => said({ ...talk([words.say.stopped]), suggestions: labels() }, before),
  };

  /** After danger "stop" may be said of something else. */
  function isBare(text: string, help: Before['help']): boolean {
    return help === null && bare.has(messageWords(text).join(' '));
  }

  function labels(): readonly string[] {
    return [words.helping.label, words.kinds.label];
  }
}

function talk(sentences: readonly string[]): Parts {
  return { ...NOTHING_TOLD, drafts: sentences.map(frame) };
}
