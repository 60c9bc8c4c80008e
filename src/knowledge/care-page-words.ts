import { z } from 'zod';

const word = z.string().min(1);
const words = z.array(word).min(1);
const section = z.strictObject({ title: word, says: words });

/** The words of the page `/privacy`. */
export const privacyWordsSchema = z.strictObject({
  title: word,
  description: word,
  lead: word,
  short: section,
  /** What is said in short of where words go, with Teams and without. */
  shortTeams: word,
  shortNoTeams: word,
  written: section,
  kept: z.strictObject({
    title: word,
    lead: word,
    what: word,
    long: word,
    rows: z.array(z.strictObject({ what: word, long: word })).min(1),
    after: word,
  }),
  /** By what the set level writes: a line for each message, failures alone, or nothing. */
  log: z.strictObject({
    title: word,
    turns: words,
    failures: words,
    nothing: words,
    level: word,
    keep: word,
  }),
  browser: section,
  travel: z.strictObject({ title: word, web: word, teamsOn: word, teamsOff: word, embed: word, links: word }),
  country: z.strictObject({ title: word, says: words, set: word, unset: word }),
  remove: z.strictObject({ title: word, says: words, teams: word, contact: word, noContact: word }),
});

/** The words of the page `/safety`. */
export const safetyWordsSchema = z.strictObject({
  title: word,
  description: word,
  now: z.strictObject({ title: word, more: word }),
  does: section,
  looks: z.strictObject({ title: word, emergency: word, urgent: word, quiet: word, languages: word }),
  then: z.strictObject({ title: word, lines: word, set: word, unset: word, says: words }),
  never: z.strictObject({ title: word, says: words, logged: word, unlogged: word, teams: word }),
  limits: section,
  measured: z.strictObject({
    title: word,
    lead: word,
    caption: word,
    measure: word,
    own: word,
    blind: word,
    ordinary: word,
    messages: word,
    danger: word,
    recall: word,
    falseAlarms: word,
    declined: word,
    on: word,
    notYet: word,
    none: word,
    notCounted: word,
    count: word,
    note: word,
  }),
  lines: z.strictObject({
    title: word,
    set: word,
    unset: word,
    others: word,
    none: word,
    silent: word,
    directory: word,
    meaning: word,
    source: word,
    checked: word,
    overdue: word,
    verified: word,
    unverified: word,
  }),
  sources: z.strictObject({
    title: word,
    lead: word,
    list: z.array(z.strictObject({ name: word, asks: word })).min(1),
  }),
  complain: z.strictObject({ title: word, says: words, contact: word, noContact: word }),
});

/** The words of the page `/privacy`. */
export type PrivacyWords = z.infer<typeof privacyWordsSchema>;
/** The words of the page `/safety`. */
export type SafetyWords = z.infer<typeof safetyWordsSchema>;
