import { lettersOf, nearestName } from '../text.js';
import type { Fault } from './faults.js';
import { namesIn } from './folder.js';
import { readTopic, type TopicFile, type TopicGround } from './read-topic.js';
import { readTextFile } from './text-file.js';
import { readTopicFile } from './topic-file.js';

/** Reads every `topics/<id>.md`, retired ones too, in the order of their ids. */
export function readTopics(
  folder: string,
  ground: TopicGround,
  faults: Fault[],
  warnings: Fault[],
): TopicFile[] {
  const mend = 'Make it, with a file <id>.md for each topic.';
  const names = namesIn(folder, 'topics', mend, faults)?.filter((name) => name !== 'README.md') ?? [];
  if (ground.unread === null && names.length > 0)
    faults.push({
      code: 'quotes-unproved',
      file: 'topics',
      line: 1,
      message: 'No quote could be looked up, because sources/sources.yaml could not be read.',
      mend: 'Mend sources/sources.yaml first.',
    });
  const topics = names.flatMap((name) => {
    const file = `topics/${name}`;
    if (!name.endsWith('.md')) {
      faults.push({
        code: 'file-unknown',
        file,
        line: 1,
        message: `${name} is no topic: a topic is a file <id>.md.`,
        mend: 'Rename it, or take it out of the folder.',
      });
      return [];
    }
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*\.md$/.test(name)) {
      faults.push({
        code: 'topic-name',
        file,
        line: 1,
        message: `${name} can be no topic's id.`,
        mend: 'Name the file in small letters, digits and hyphens.',
      });
    }
    const text = readTextFile(folder, file, faults);
    const read = text === null ? null : readTopicFile(text, file, faults);
    return read === null
      ? []
      : [readTopic(name.slice(0, -'.md'.length), file, read, ground, faults, warnings)];
  });
  const ids = new Set(names.map((name) => name.replace(/\.md$/, '')));
  for (const topic of topics) reportNext(topic, topics, ids, faults);
  reportTitles(topics, faults);
  return topics;
}

/** @param written ids of all files, of topics with a fault too */
function reportNext(
  { topic, file, lineOf }: TopicFile,
  topics: readonly TopicFile[],
  written: ReadonlySet<string>,
  faults: Fault[],
): void {
  if (topic.status === 'retired') return;
  const ids = topics.filter((other) => other.topic.status !== 'retired').map((other) => other.topic.id);
  topic.next.forEach((next, at) => {
    if (topic.next.indexOf(next) < at)
      faults.push({
        code: 'next-twice',
        file,
        line: lineOf(['next', at]),
        message: `The next topic ${next} is named twice.`,
        mend: 'Take one of the two out.',
      });
    const isUnread = written.has(next) && !topics.some((other) => other.topic.id === next);
    if (isUnread) return;
    if (ids.includes(next) && next !== topic.id) return;
    const retired = topics.some((other) => other.topic.id === next) && next !== topic.id;
    const why = next === topic.id ? 'is the topic itself' : retired ? 'is retired' : 'does not exist';
    const near = nearestName(
      next,
      ids.filter((id) => id !== topic.id),
    );
    faults.push({
      code: 'next-unknown',
      file,
      line: lineOf(['next', at]),
      message: `The next topic ${next} ${why}.`,
      mend: near === null ? 'Name another topic, or take it out.' : `Write ${near}, or take it out.`,
    });
  });
}

/** Titles are buttons: two of the same cannot be told apart. */
function reportTitles(topics: readonly TopicFile[], faults: Fault[]): void {
  const titles = new Map<string, string>();
  for (const { topic, file, lineOf } of topics) {
    if (topic.status === 'retired') continue;
    const other = titles.get(lettersOf(topic.title));
    if (other === undefined) titles.set(lettersOf(topic.title), topic.id);
    else
      faults.push({
        code: 'title-twice',
        file,
        line: lineOf(['title']),
        message: `The title "${topic.title}" also stands in ${other}.`,
        mend: 'Say in the title what only this topic tells.',
      });
  }
}
