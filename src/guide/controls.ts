import type { GuideWords } from '../knowledge/guide-words.js';
import type { Language } from '../knowledge/language.js';
import { createAnyWords } from '../understand/any-words.js';
import { messageWords } from '../understand/message-words.js';

const CONTROLS = [
  'stop',
  'skip',
  'back',
  'on',
  'startOver',
  'unsure',
  'several',
  'explain',
  'why',
  'elsewhere',
  'page',
  'self',
  'another',
  'needs',
] as const;

/** What people say to steer a guide: to end it, to leave a question out, to go back or on, that they don't know. */
export type Control = (typeof CONTROLS)[number];

/** Hears controls in a message, in any words; all that a message may mean. */
export function createControls(
  { controls }: GuideWords,
  { followUp }: Pick<Language, 'followUp'>,
): (text: string) => ReadonlySet<Control> {
  const namesSeveral = createSeveral(controls, followUp.choose.one);
  const hearers = CONTROLS.map((control) => ({
    control,
    hears: createAnyWords([{ asks: controls[control] }], controls),
  }));
  return (text) => {
    const words = messageWords(text);
    const said = hearers.filter(
      ({ control, hears }) => words.length <= (LONGEST[control] ?? LONG) && hears(words) !== null,
    );
    const several: readonly Control[] = namesSeveral(words) ? ['several'] : [];
    return new Set([...said.map(({ control }) => control), ...several]);
  };
}

/** Whether the words are two numbers or more: "1 and 3", "the first and second one". */
function createSeveral(
  { numbers, around }: GuideWords['controls'],
  one: ReadonlySet<string>,
): (words: readonly string[]) => boolean {
  const places = new Map(numbers.flatMap((names, place) => names.map((name) => [name, place] as const)));
  return (words) => {
    const telling = words.filter((word) => !around.has(word));
    const isBehind = telling.length > 1 && one.has(telling.at(-1) ?? '');
    const named = (isBehind ? telling.slice(0, -1) : telling).map((word) => places.get(word));
    return named.length > 1 && new Set(named).size > 1 && !named.includes(undefined);
  };
}

/** In words: who steers says little. */
const LONG = 10;
/** "What is there for us" is no "what?". */
const LONGEST: Partial<Record<Control, number>> = { explain: 4, why: 7 };
