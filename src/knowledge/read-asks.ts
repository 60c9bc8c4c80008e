import { lettersOf, nearestName } from '../text.js';
import type { Fault } from './faults.js';
import { isThere, namesIn } from './folder.js';
import { readTextFile, UNSEEN, unseenSign } from './text-file.js';

const FOLDER = 'asks';
/** The file of questions that no topic answers. */
const UNANSWERED = 'unanswered';
const LONGEST = 600;

/** More ways in which people ask, beside those that stand in the topics. */
export interface MoreAsks {
  /** By the topic's id. */
  readonly byTopic: ReadonlyMap<string, readonly string[]>;
  /** Questions that no topic answers, and that look as if one did. */
  readonly unanswered: readonly string[];
}

/**
 * Reads `asks/<topic-id>.txt` and `asks/unanswered.txt`: a question a line; blank lines and lines that begin with `#`
 * count for nothing. The folder may be missing.
 * @param topics ids of all topics, those with a fault too
 * @param faults takes every file of no topic, and every question that stands twice or is too long
 */
export function readAsks(folder: string, topics: Iterable<string>, faults: Fault[]): MoreAsks {
  const ids = new Set(topics);
  const byTopic = new Map<string, readonly string[]>();
  if (!isThere(folder, FOLDER)) return { byTopic, unanswered: [] };
  const standsIn = new Map<string, string>();
  let unanswered: readonly string[] = [];
  for (const name of namesIn(folder, FOLDER, 'Take it out.', faults) ?? []) {
    if (name === 'README.md') continue;
    const id = name.replace(/\.txt$/, '');
    const file = `${FOLDER}/${name}`;
    if (id === name || (id !== UNANSWERED && !ids.has(id))) {
      faults.push(strangeFile(file, id, ids));
      continue;
    }
    const text = readTextFile(folder, file, faults);
    const asks = text === null ? [] : asksIn(text, file, standsIn, faults);
    if (id === UNANSWERED) unanswered = asks;
    else byTopic.set(id, asks);
  }
  return { byTopic, unanswered };
}

function strangeFile(file: string, id: string, ids: ReadonlySet<string>): Fault {
  const near = nearestName(id, ids);
  return {
    code: 'asks-topic',
    file,
    line: 1,
    message: `${file} is named after no topic.`,
    mend: `Name it <topic>.txt${near === null ? '' : `, such as ${near}.txt`}, or ${UNANSWERED}.txt.`,
  };
}

function asksIn(text: string, file: string, standsIn: Map<string, string>, faults: Fault[]): string[] {
  const asks: string[] = [];
  text.split('\n').forEach((raw, at) => {
    const ask = raw.trim();
    if (ask === '' || ask.startsWith('#')) return;
    const fault = faultOf(ask, standsIn.get(lettersOf(ask)));
    if (fault) faults.push({ ...fault, file, line: at + 1 });
    else asks.push(ask);
    standsIn.set(lettersOf(ask), `${file}:${at + 1}`);
  });
  return asks;
}

function faultOf(ask: string, place: string | undefined): Pick<Fault, 'code' | 'message' | 'mend'> | null {
  const unseen = UNSEEN.exec(ask)?.[0];
  if (unseen !== undefined) return unseenSign(unseen);
  if (place !== undefined)
    return {
      code: 'ask-twice',
      message: `This question stands in ${place} already.`,
      mend: 'Take one of the two out.',
    };
  if (ask.length <= LONGEST) return null;
  return {
    code: 'ask-long',
    message: `This question has ${ask.length} characters.`,
    mend: `Cut it to ${LONGEST}.`,
  };
}
