import { createHash } from 'node:crypto';
import { parse } from 'node:path';
import type { Stretch } from '../text.js';
import type { Fault } from './faults.js';
import { passagesOf, spokenSentences } from './passages.js';
import { resolveSpans } from './spans.js';
import type { About, Passage, Source } from './source.js';
import { SOURCES_FILE, type SourceEntry } from './sources-file.js';
import { CONTROLS, decoded, readBytes, unseenSign } from './text-file.js';

/** Where in {@link SOURCES_FILE} an entry's part stands. */
type LineOf = (path: readonly PropertyKey[]) => number;

/**
 * Reads one document as its entry says: unchanged since it was entered, in passages and sentences, each with its voice.
 * @returns null when there is no text to read; every fault is reported
 */
export function readDocument(
  folder: string,
  entry: SourceEntry,
  lineOf: LineOf,
  faults: Fault[],
): Source | null {
  const fault = (code: string, field: string, message: string, mend: string) =>
    faults.push({ code, file: SOURCES_FILE, line: lineOf([field]), message, mend });
  if (parse(entry.file).name !== entry.id) {
    fault(
      'id-not-file-name',
      'id',
      `The id ${entry.id} is not the name of ${entry.file}.`,
      `Call it ${parse(entry.file).name}.`,
    );
  }
  const bytes = parse(entry.file).dir === '' ? readBytes(folder, `sources/${entry.file}`, []) : null;
  if (bytes === null) {
    fault(
      'source-missing',
      'file',
      `There is no document sources/${entry.file} that can be read.`,
      'Put the document there as a file, or take its entry out.',
    );
    return null;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== entry.sha256) {
    fault(
      'document-changed',
      'sha256',
      `sources/${entry.file} is not the document that was entered.`,
      `Put the document back as it was; or, if it may change, write ${sha256} and look at every quote of it.`,
    );
  }
  const text = decoded(bytes);
  if (text === null) {
    fault(
      'not-utf8',
      'file',
      `sources/${entry.file} is not UTF-8 text.`,
      'Save it as UTF-8 and enter its new sha256.',
    );
    return null;
  }
  reportControls(text, entry, faults);
  return composed(entry, text, lineOf, faults);
}

/** NUL and its like show that the file is no text, and no browser shows them. */
function reportControls(text: string, { file }: SourceEntry, faults: Fault[]): void {
  const at = text.search(CONTROLS);
  if (at < 0) return;
  faults.push({
    ...unseenSign(text.charAt(at)),
    file: `sources/${file}`,
    line: text.slice(0, at).split('\n').length,
    mend: 'Save the document as plain text without it, and enter its new sha256.',
  });
}

function composed(entry: SourceEntry, text: string, lineOf: LineOf, faults: Fault[]): Source {
  const about: About = pickAbout(entry);
  const stretches = new Map<string, Stretch>(
    passagesOf(text, entry.passages).map((one, at) => [`p${at + 1}`, one]),
  );
  const spans = resolveSpans(entry, text, stretches, lineOf, faults);
  const passages = [...stretches].map(([id, stretch]) => {
    const { voice = entry.voice, ...own } = entry.about[id] ?? {};
    const sentences = spokenSentences(text, stretch, voice, spans).map((spoken) => ({
      ...spoken,
      source: entry.id,
      passage: id,
      text: text.slice(spoken.start, spoken.end),
      alsoIn: [],
    }));
    return { id, ...stretch, about: { ...about, ...definedOf(own) }, sentences };
  });
  reportPlaces(entry, passages, lineOf, faults);
  return { id: entry.id, file: entry.file, text, about, passages, errata: entry.errata };
}

function pickAbout({ title, publisher, address, date, rights, show, identified, standing }: About): About {
  return { title, publisher, address, date, rights, show, identified, standing };
}

/** What an entry says of a passage; left-out fields stay the document's. */
function definedOf(own: { [Key in keyof About]?: About[Key] | undefined }): Partial<About> {
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
}

/** Passages and quotes that the entry names must be there. */
function reportPlaces(
  entry: SourceEntry,
  passages: readonly Passage[],
  lineOf: LineOf,
  faults: Fault[],
): void {
  for (const id of Object.keys(entry.about)) {
    if (passages.some((passage) => passage.id === id)) continue;
    faults.push({
      code: 'passage-unknown',
      file: SOURCES_FILE,
      line: lineOf(['about', id]),
      message: `${entry.id} has no passage ${id}.`,
      mend: `Its passages are p1 to p${passages.length}.`,
    });
  }
  entry.errata.forEach(({ passage, quote }, at) => {
    const sentences = passages.find(({ id }) => id === passage)?.sentences ?? [];
    if (sentences.some(({ text }) => text === quote)) return;
    faults.push({
      code: 'erratum-quote',
      file: SOURCES_FILE,
      line: lineOf(['errata', at, 'quote']),
      message: `The erratum's quote is no sentence of ${entry.id}#${passage}: "${quote}"`,
      mend: 'Quote one whole sentence as it stands.',
    });
  });
}
