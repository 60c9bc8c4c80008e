import type { Knowledge } from '../knowledge/knowledge.js';
import type { Topic } from '../knowledge/topic.js';
import { emergencyLink, sayLine } from '../safety/line.js';
import { fillIn } from '../safety/reply.js';
import { erratumText, placeName, quotesIn } from './sources-said.js';
import { contactLink } from './talk-reply.js';

/** What a reply's texts depend on beside the content. */
export interface ReplyTextOptions {
  /** Where the pages stand, without a slash at the end. */
  readonly publicUrl: string;
  /** Whom to complain to: a mail address or an http(s) address; null: not known. */
  readonly contact: string | null;
  /** Texts that others than the engine say, whole or with names in braces. Default: none. */
  readonly more?: Iterable<string>;
}

/**
 * Every text that replies are made of, whole or with names in braces to fill in: what topics say, what is always said, the
 * lines of help of every region, and the addresses of the pages.
 */
export function* replyTexts(knowledge: Knowledge, options: ReplyTextOptions): Iterable<string> {
  const { topics, sources, language, safety, pages, guides } = knowledge;
  for (const topic of topics.values()) {
    const { id, title, short, sentences, reviewedBy, reviewedOn } = topic;
    yield* [title, short.text, `[${title}](${options.publicUrl}/topics/${id})`];
    for (const { text } of sentences) yield text;
    if (reviewedBy !== null) yield reviewedBy;
    if (reviewedOn !== null) yield reviewedOn;
    yield* placesOf(topic, knowledge);
  }
  for (const { about, passages, errata } of sources.values()) {
    for (const erratum of errata) yield erratumText(erratum, knowledge);
    for (const one of [about, ...passages.map((passage) => passage.about)]) {
      yield* [one.title, one.publisher];
      if (one.date !== null) yield one.date;
    }
  }
  yield* textsIn(language);
  yield* textsIn(pages.source);
  for (const text of new Set(textsIn([safety.replies, safety.languages, [...safety.signposts.values()]])))
    yield* filledFor(text, knowledge);
  yield* helpTexts(knowledge);
  yield* options.more ?? [];
  yield* LISTS;
  yield* [guides.helping.label, guides.kinds.label];
  yield* ['privacy', 'safety', 'glossary'].map((page) => `${options.publicUrl}/${page}`);
  if (options.contact !== null) yield contactLink(options.contact);
}

/** Names behind a sentence, as the silence lists them. */
const LISTS = ['{lead} “{a}”.', '{lead} “{a}”, “{b}”.', '{lead} “{a}”, “{b}”, “{c}”.'];

/** What people say, and words without a sentence: no reply is made of them. */
const HEARD: ReadonlySet<string> = new Set(
  'asks strung alike light same kinds unclear fillers context aspects lean choose meant before after asking terms words signs unnamed'.split(
    ' ',
  ),
);

/** The other places of its quotes. */
function* placesOf(topic: Topic, knowledge: Knowledge): Iterable<string> {
  for (const { alsoIn } of quotesIn(topic)) for (const place of alsoIn) yield placeName(place, knowledge);
}

/** Every text in a value, however deep. */
function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (value instanceof Map || value instanceof Set) yield* textsIn([...value.values()]);
  else if (Array.isArray(value)) for (const one of value) yield* textsIn(one);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) if (!HEARD.has(name)) yield* textsIn(one);
}

/** A sentence of help as it is, and with the numbers of every region. */
function* filledFor(text: string, { safety }: Knowledge): Iterable<string> {
  yield text;
  if (!/\{(?:emergency|silent)\}/.test(text)) return;
  for (const place of [null, ...safety.helpLines.regions]) yield fillIn(text, safety, place);
}

function* helpTexts({ safety: { helpLines, replies } }: Knowledge): Iterable<string> {
  for (const region of helpLines.regions) {
    yield* [region.name, emergencyLink(region)];
    for (const line of region.lines) yield sayLine(line, replies.wording);
  }
  for (const { name, address } of helpLines.anywhere) yield `[${name}](${address})`;
}
