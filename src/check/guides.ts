import type { Answer } from '../answer/answer.js';
import type { Fault } from '../knowledge/faults.js';
import { GUIDES_FILE, guidesSchema, type GuideWords } from '../knowledge/guide-words.js';
import type { Content } from '../knowledge/load.js';
import { placeKey } from '../knowledge/source.js';
import type { Topic } from '../knowledge/topic.js';
import { readYamlFile } from '../knowledge/yaml-file.js';

/** What an answer holds at most. */
const MOST_CITATIONS = 6;
/** What a guide may tell out of a topic. */
const TELLS: ReadonlySet<Answer['sentences'][number]['role']> = new Set(['cited', 'limit', 'erratum']);

type Path = readonly PropertyKey[];
type Report = (path: Path, code: string, message: string, mend: string) => void;

/** Options that no topic answers, and what the guides name that is not there. */
export function checkGuides({ folder, topics }: Content, faults: Fault[]): void {
  // What cannot be read is reported where the content is loaded.
  const read = readYamlFile(folder, GUIDES_FILE, guidesSchema, []);
  if (read === null) return;
  const report: Report = (path, code, message, mend) => {
    faults.push({ code, file: GUIDES_FILE, line: read.lineOf(path), message, mend });
  };
  const all = new Map(topics.map(({ topic }) => [topic.id, topic]));
  checkOptions(read.value, all, report);
  checkPlaces(read.value, all, report);
  checkCards(read.value, all, report);
}

function checkOptions({ helping }: GuideWords, topics: ReadonlyMap<string, Topic>, report: Report): void {
  for (const [step, { options }] of Object.entries(helping.steps)) {
    const ids = options.map(({ id }) => id);
    options.forEach((option, at) => {
      const path = ['helping', 'steps', step, 'options', at];
      const served = option.topics.filter((id) => isServed(topics.get(id)));
      if (served.length === 0)
        report(
          path,
          'guide-option-without-topic',
          `No topic that is served answers the option ${option.id}, so it is not shown.`,
          'Name a topic that answers it, or take it out.',
        );
      checkTopics(option.topics, topics, [...path, 'topics'], report);
      if (ids.indexOf(option.id) !== at)
        report(path, 'guide-id-twice', `The option ${option.id} stands twice.`, 'Give one another id.');
      if (option.under !== null && !ids.includes(option.under))
        report(
          path,
          'guide-unknown',
          `There is no option ${option.under}.`,
          `Write one of ${ids.join(', ')}.`,
        );
    });
  }
  checkTopics(helping.always, topics, ['helping', 'always'], report);
  for (const [id, numbers] of Object.entries(helping.points)) {
    const path = ['helping', 'points', id];
    checkTopics([id], topics, path, report);
    const topic = topics.get(id);
    const said = numbers.map((number) => topic?.sentences[number - 1]);
    if (topic && !said.every((sentence) => sentence !== undefined && TELLS.has(sentence.role)))
      report(
        path,
        'guide-sentence-unknown',
        `A point of ${id} names a sentence that is not there, or that tells nothing.`,
        `Name sentences of its body, from 1 to ${topic.sentences.length}.`,
      );
    else if (topic && !said.some((sentence) => sentence?.role === 'cited'))
      report(path, 'guide-point-unproved', `The point of ${id} has no cited sentence.`, 'Add one.');
  }
}

function checkPlaces(
  { helping, kinds }: GuideWords,
  topics: ReadonlyMap<string, Topic>,
  report: Report,
): void {
  const lists: (readonly [Path, readonly string[]])[] = [
    ...(['uncovered', 'ask', 'last'] as const).map((name) => [['helping', name], helping[name]] as const),
    ...Object.entries(helping.steps).flatMap(([step, { options }]) =>
      options.map(({ ask }, at) => [['helping', 'steps', step, 'options', at, 'ask'], ask] as const),
    ),
    ...kinds.cards.flatMap((card, at) =>
      (['is', 'shows', 'lacks'] as const).map((name) => [['kinds', 'cards', at, name], card[name]] as const),
    ),
  ];
  for (const [path, places] of lists) {
    for (const place of places) {
      const [id = '', number = ''] = place.split('#');
      const topic = topics.get(id);
      if (topic?.kind !== 'opinion' && topic?.sentences[Number(number) - 1]) continue;
      const mend = 'Write a topic and the number of a sentence of its body, such as cbt#2.';
      report(path, 'guide-sentence-unknown', `There is no sentence ${place} that a guide may tell.`, mend);
    }
  }
}

function checkCards({ kinds }: GuideWords, topics: ReadonlyMap<string, Topic>, report: Report): void {
  const ids = kinds.cards.map(({ id }) => id);
  kinds.cards.forEach((card, at) => {
    const quotes = [...card.is, ...card.shows, ...card.lacks].flatMap((place) => {
      const [id = '', number = ''] = place.split('#');
      const sentence = topics.get(id)?.sentences[Number(number) - 1];
      return sentence?.role === 'cited' ? sentence.quotes.map(placeKey) : [];
    });
    if (new Set(quotes).size > MOST_CITATIONS)
      report(
        ['kinds', 'cards', at],
        'guide-card-long',
        `The kind ${card.id} has more than ${MOST_CITATIONS} citations.`,
        'Name fewer sentences.',
      );
    if (ids.indexOf(card.id) !== at)
      report(
        ['kinds', 'cards', at],
        'guide-id-twice',
        `The kind ${card.id} stands twice.`,
        'Give one another id.',
      );
  });
  kinds.needs.forEach(({ cards }, at) => {
    for (const id of cards.filter((one) => !ids.includes(one)))
      report(
        ['kinds', 'needs', at],
        'guide-unknown',
        `There is no kind ${id}.`,
        `Write one of ${ids.join(', ')}.`,
      );
  });
}

function checkTopics(
  ids: readonly string[],
  topics: ReadonlyMap<string, Topic>,
  path: Path,
  report: Report,
): void {
  for (const id of ids) {
    const topic = topics.get(id);
    if (!topic)
      report(
        path,
        'guide-unknown',
        `There is no topic ${id}.`,
        'Name a file of content/topics, without its ending.',
      );
    else if (topic.kind === 'opinion')
      report(path, 'guide-opinion', `The topic ${id} tells opinions of readers.`, 'Name another topic.');
  }
}

function isServed(topic: Topic | undefined): boolean {
  return topic !== undefined && topic.status !== 'retired';
}
