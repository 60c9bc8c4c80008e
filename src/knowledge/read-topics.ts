import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nearestName } from '../text.js';
import type { Fault } from './faults.js';
import { readTopic, type TopicFile, type TopicGround } from './read-topic.js';
import { readTopicFile } from './topic-file.js';

/** Reads every `topics/<id>.md`, retired ones too, in the order of their ids. */
export function readTopics(
  folder: string,
  ground: TopicGround,
  faults: Fault[],
  warnings: Fault[],
): TopicFile[] {
  if (!existsSync(join(folder, 'topics'))) {
    faults.push({
      code: 'folder-missing',
      file: 'topics',
      line: 1,
      message: 'There is no folder topics.',
      mend: 'Make it, with a file <id>.md for each topic.',
    });
    return [];
  }
  const names = readdirSync(join(folder, 'topics')).filter(
    (name) => name.endsWith('.md') && name !== 'README.md',
  );
  const topics = names.sort().flatMap((name) => {
    const file = `topics/${name}`;
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*\.md$/.test(name)) {
      faults.push({
        code: 'topic-name',
        file,
        line: 1,
        message: `${name} can be no topic's id.`,
        mend: 'Name the file in small letters, digits and hyphens.',
      });
    }
    const read = readTopicFile(readFileSync(join(folder, file), 'utf8'), file, faults);
    return read === null
      ? []
      : [readTopic(name.slice(0, -'.md'.length), file, read, ground, faults, warnings)];
  });
  for (const topic of topics) reportNext(topic, topics, faults);
  return topics;
}

function reportNext({ topic, file, lineOf }: TopicFile, topics: readonly TopicFile[], faults: Fault[]): void {
  if (topic.status === 'retired') return;
  const ids = topics.filter((other) => other.topic.status !== 'retired').map((other) => other.topic.id);
  topic.next.forEach((next, at) => {
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
