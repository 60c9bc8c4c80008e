import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, type Fault } from './faults.js';
import { readGuideWords } from './guide-words.js';
import type { Knowledge } from './knowledge.js';
import { readLanguage, type Language } from './language.js';
import { readPageWords } from './page-words.js';
import { readAsks } from './read-asks.js';
import { readSafetyContent } from './safety-content.js';
import { readSources } from './read-sources.js';
import type { TopicFile } from './read-topic.js';
import { readTopics } from './read-topics.js';
import { signpostsSchema, type Signpost } from './signposts.js';
import type { Source } from './source.js';
import { readLearned, type Learned } from './learned-file.js';
import { versionOf } from './version.js';
import { readYamlFile } from './yaml-file.js';

/** What came of reading a content folder. */
export interface Loaded {
  /** Null when there was any fault. */
  readonly knowledge: Knowledge | null;
  readonly faults: readonly Fault[];
  /** Dates that have passed (codes that end in `-overdue`), and notes of opinions found (`opinion-found`). */
  readonly warnings: readonly Fault[];
}

/** What was read, faulty or not, for the content check. */
export interface Content extends Loaded {
  readonly folder: string;
  readonly sources: ReadonlyMap<string, Source>;
  /** Retired ones too; without what has a fault. */
  readonly topics: readonly TopicFile[];
  readonly signposts: ReadonlyMap<string, Signpost>;
  /** What could be read, to try questions on; null where the words or the safety content could not be read. */
  readonly draft: Knowledge | null;
}

/**
 * Reads a content folder and proves every quote. Never throws for what the files hold.
 * @param today `YYYY-MM-DD`; reviews that were due before it are warned of
 */
export function loadKnowledge(folder: string, today: string): Loaded {
  const { knowledge, faults, warnings } = readContent(folder, today);
  return { knowledge, faults, warnings };
}

/** As {@link loadKnowledge}, for those who cannot go on without. @throws ContentError with every fault at once */
export function openKnowledge(folder: string, today: string): Knowledge {
  const { knowledge, faults } = readContent(folder, today);
  if (knowledge === null) throw new ContentError(faults);
  return knowledge;
}

/** The language files of a content folder alone. @throws ContentError with every fault at once */
export function openLanguage(folder: string): Language {
  const faults: Fault[] = [];
  const language = readLanguage(folder, faults);
  if (language === null) throw new ContentError(faults);
  return language;
}

/** As {@link loadKnowledge}, with what could be read although something else has a fault. */
export function readContent(folder: string, today: string): Content {
  const faults: Fault[] = [];
  const warnings: Fault[] = [];
  if (!isFolder(join(folder, 'sources'))) {
    const message = `There is no content in ${folder}.`;
    faults.push({
      code: 'folder-missing',
      file: 'sources',
      line: 1,
      message,
      mend: 'Set KINDRED_CONTENT to a folder with sources, topics, safety and language.',
    });
    return {
      folder,
      knowledge: null,
      faults,
      warnings,
      sources: new Map(),
      topics: [],
      signposts: new Map(),
      draft: null,
    };
  }
  const { sources, unread } = readSources(folder, faults, warnings);
  const language = readLanguage(folder, faults);
  const guides = readGuideWords(folder, faults);
  const pages = readPageWords(folder, faults);
  const learned = learnedFor(folder);
  const safety = readSafetyContent(folder, today, faults, warnings, learned.screen === null);
  const signposts = safety?.signposts ?? readSignposts(folder);
  const topics = readTopics(folder, { sources, unread, signposts, today }, faults, warnings);
  const asks = readAsks(
    folder,
    topics.map(({ topic }) => topic.id),
    faults,
  );
  const served = topics.map(({ topic }) => topic).filter(({ status }) => status !== 'retired');
  const draft =
    language === null ||
    guides === null ||
    pages === null ||
    safety === null ||
    faults.some(({ code }) => code === 'file-closed')
      ? null
      : {
          version: versionOf(folder),
          learned,
          sources,
          topics: new Map(served.map((topic) => [topic.id, topic])),
          asks,
          language,
          guides,
          pages,
          safety,
        };
  const knowledge = faults.length > 0 ? null : draft;
  return {
    folder,
    knowledge,
    faults,
    warnings,
    sources,
    topics,
    signposts: signposts ?? new Map<string, Signpost>(),
    draft,
  };
}

/** What the build learned from this very content; nothing where a file cannot be read. */
function learnedFor(folder: string): Learned {
  try {
    return readLearned(versionOf(folder));
  } catch {
    return { screen: null, topics: null };
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** The signposts alone, where something else of the safety content has a fault that is reported already. */
function readSignposts(folder: string): Map<string, Signpost> | null {
  const read = readYamlFile(folder, 'safety/signposts.yaml', signpostsSchema, []);
  return read === null ? null : new Map(read.value.signposts.map((signpost) => [signpost.id, signpost]));
}
