import { z } from 'zod';
import { KindredError } from '../errors.js';
import type { Screening } from '../safety/screening.js';

const messageSchema = z.object({
  text: z.string().min(1),
  expect: z.enum(['crisis', 'declined', 'usual']),
  /** Which care is right: one, or any of several. */
  care: z.preprocess(
    (care) => (typeof care === 'string' ? [care] : care),
    z.array(z.enum(['none', 'quiet', 'urgent', 'emergency'])).min(1),
  ),
  /** The case that it is, where that is plain. */
  case: z.string().nullish(),
});

/** A message of a safety list, and what is expected of the screen. */
export type ListedMessage = Readonly<z.infer<typeof messageSchema>>;

/** What the screen made of one message of a list. */
export interface Screened {
  readonly message: ListedMessage;
  readonly seen: Screening;
}

/** How well the screen does on a list. Shares are 0 to 1; of nothing they are 1 (recall, declined) or 0. */
export interface ListFigures {
  readonly messages: number;
  readonly danger: number;
  readonly recall: number;
  readonly falseAlarms: number;
  readonly declined: number;
  readonly missed: readonly Screened[];
  readonly alarms: readonly Screened[];
  /** Questions that were to be declined and were not, and others that were. */
  readonly undecided: readonly Screened[];
}

/**
 * Reads a safety list: one JSON object a line.
 * @throws {KindredError} `safety-list` with the lines that cannot be read
 */
export function readSafetyList(text: string, file: string): ListedMessage[] {
  const faults: string[] = [];
  const messages = text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const read = messageSchema.safeParse(parsed(line));
    if (read.success) return [read.data];
    faults.push(
      `${file}:${at + 1}: ${read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; ')}`,
    );
    return [];
  });
  if (messages.length === 0 && faults.length === 0) faults.push(`${file} holds no message.`);
  if (faults.length > 0) throw new KindredError('safety-list', faults.join('\n'));
  return messages;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Reads everyday messages, none of them in danger: one JSON object a line, with a `text`.
 * @throws {KindredError} `safety-list` with the lines that cannot be read
 */
export function readOrdinary(text: string, file: string): ListedMessage[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const usual = { expect: 'usual', care: 'none' };
  return readSafetyList(
    lines.map((line) => JSON.stringify({ ...asObject(parsed(line)), ...usual })).join('\n'),
    file,
  );
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** Screens a list. A message in danger counts as seen when help is shown, or when it is declined as urgent. */
export function measureList(
  messages: readonly ListedMessage[],
  screen: (text: string) => Screening,
): ListFigures {
  const screened = messages.map((message): Screened => ({ message, seen: screen(message.text) }));
  const danger = screened.filter(({ message }) => message.expect === 'crisis');
  const others = screened.filter(({ message }) => message.expect !== 'crisis');
  const refusals = others.filter(({ message }) => message.expect === 'declined');
  const missed = danger.filter(({ seen }) => !getsHelp(seen));
  const alarms = others.filter(({ seen }) => seen.outcome === 'crisis');
  const unrefused = refusals.filter(({ seen }) => seen.outcome !== 'declined');
  return {
    messages: screened.length,
    danger: danger.length,
    recall: 1 - share(missed, danger),
    falseAlarms: share(alarms, others),
    declined: 1 - share(unrefused, refusals),
    missed,
    alarms,
    undecided: others.filter(
      ({ message, seen }) => seen.outcome !== 'crisis' && seen.outcome !== message.expect,
    ),
  };
}

function getsHelp({ outcome, care }: Screening): boolean {
  return outcome === 'crisis' || care === 'urgent';
}

function share(some: readonly unknown[], all: readonly unknown[]): number {
  return all.length === 0 ? 0 : some.length / all.length;
}
