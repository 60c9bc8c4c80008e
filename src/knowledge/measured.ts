import { z } from 'zod';
import type { Fault } from './faults.js';
import { readYamlFile } from './yaml-file.js';

const count = z
  .number()
  .refine((value) => Number.isInteger(value) && value >= 0, 'must be a whole number, such as 500');
const share = z
  .number()
  .refine((value) => value >= 0 && value <= 1, 'must be a share from 0 to 1, such as 0.98');
const day = z.iso.date('must be a real day, YYYY-MM-DD');

const listSchema = z
  .strictObject({
    /** How many messages the list holds, and how many of them are about danger. */
    messages: count,
    danger: count,
    /** The share of the messages of danger that got help: 0 to 1. */
    recall: share,
    /** The share of all other messages that got it by mistake: 0 to 1. */
    falseAlarms: share,
    /** The share of questions on a diagnosis, a medicine or the law that was declined: 0 to 1; null for a list without any. */
    declined: share.nullable(),
    on: day,
  })
  .superRefine(({ messages, danger }, context) => {
    if (danger > messages)
      context.addIssue({ code: 'custom', path: ['danger'], message: 'must not be more than messages' });
  });

const ordinarySchema = z
  .strictObject({
    messages: count,
    /** How many of them were taken for danger. */
    falseAlarms: count,
    on: day,
  })
  .superRefine(({ messages, falseAlarms }, context) => {
    if (falseAlarms > messages)
      context.addIssue({ code: 'custom', path: ['falseAlarms'], message: 'must not be more than messages' });
  });

/** The shape of `content/safety/measured.yaml`. */
const measuredSchema = z.strictObject({
  /** The project's own list. */
  own: listSchema.nullable(),
  /** A list by somebody who had not seen the rules; its first run. */
  blind: listSchema.nullable(),
  /** Everyday requests, none of them about danger. */
  ordinary: ordinarySchema.nullable(),
});

/** How well the safety screen did; null for what is not measured yet. */
export type Measured = Readonly<z.infer<typeof measuredSchema>>;

/**
 * Reads `safety/measured.yaml` of a content folder.
 * @param faults takes every fault that is found
 * @returns null when there was any
 */
export function readMeasured(folder: string, faults: Fault[]): Measured | null {
  return readYamlFile(folder, 'safety/measured.yaml', measuredSchema, faults)?.value ?? null;
}
