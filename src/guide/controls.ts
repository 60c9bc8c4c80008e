import type { GuideWords } from '../knowledge/guide-words.js';
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
  'self',
  'another',
  'needs',
] as const;

/** What people say to steer a guide: to end it, to leave a question out, to go back or on, that they don't know. */
export type Control = (typeof CONTROLS)[number];

/** Hears controls in a message, in any words; all that a message may mean. */
export function createControls({ controls }: GuideWords): (text: string) => ReadonlySet<Control> {
  const hearers = CONTROLS.map((control) => ({
    control,
    hears: createAnyWords([{ asks: controls[control] }], controls),
  }));
  return (text) => {
    const words = messageWords(text);
    const said = words.length > LONGEST ? [] : hearers.filter(({ hears }) => hears(words) !== null);
    return new Set(said.map(({ control }) => control));
  };
}

/** In words: who steers says little. */
const LONGEST = 10;
