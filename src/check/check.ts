import type { Fault } from '../knowledge/faults.js';
import type { Content } from '../knowledge/load.js';
import type { TopicFile } from '../knowledge/read-topic.js';
import type { TopicSentence } from '../knowledge/topic.js';
import type { Trial } from './asks.js';
import { remarksOnCited } from './cited.js';
import { checkGuides } from './guides.js';
import { checkMustSee } from './must-see.js';
import { checkOrganisations } from './organisations.js';
import { readPlainWords, type PlainWords } from './plain-words.js';
import { readingGrade } from './reading-grade.js';
import { remarksOnShort } from './short.js';
import { checkSignpostSources } from './signpost-sources.js';
import { checkTerms, checkUnnamed } from './terms.js';
import { checkTogether, checkWinners } from './together.js';
import { remarksOnUncited } from './uncited.js';

/** The highest Flesch-Kincaid grade that an answer may have. */
const HIGHEST_GRADE = 8;

/**
 * Every fault of the content at once, in the order of files and lines: those found while it was read, dates that have
 * passed, and sentences that say more than they may.
 * @param trial what asks and dangers are tried on; null leaves that part of the check out
 */
export function checkContent(content: Content, trial: Trial | null): Fault[] {
  const days = content.warnings.filter(({ code }) => /-(?:overdue|ahead)$/.test(code));
  const faults: Fault[] = [...content.faults, ...days];
  const topics = content.topics.filter(({ topic }) => topic.status !== 'retired');
  const plain = readPlainWords(content.folder, faults);
  if (plain !== null) for (const topic of topics) checkProse(topic, content, plain, faults);
  checkTogether(topics, faults);
  checkSignpostSources(content.folder, faults);
  checkGuides(content, faults);
  if (content.draft !== null) checkOrganisations(content.folder, content.draft, faults);
  const ids = topics.map(({ topic }) => topic.id);
  checkTerms(content.folder, ids, faults);
  checkUnnamed(content.folder, ids, faults);
  if (trial !== null) {
    checkWinners(topics, trial.winner, faults);
    if (content.draft !== null) checkMustSee(content.folder, content.draft.safety, trial.screen, faults);
  }
  return faults.sort((one, other) => one.file.localeCompare(other.file, 'en') || one.line - other.line);
}

function checkProse(read: TopicFile, { signposts }: Content, plain: PlainWords, faults: Fault[]): void {
  const { topic, file, short } = read;
  for (const sentences of [short, topic.sentences]) {
    sentences.forEach((sentence, at) => {
      const around = { topic, plain, signposts, before: sentences[at - 1] };
      const remarks =
        sentence.role === 'cited' ? remarksOnCited(sentence, plain) : remarksOnUncited(sentence, around);
      faults.push(...remarks.map((remark) => ({ ...remark, file, line: sentence.line })));
    });
  }
  faults.push(...remarksOnShort(short).map((remark) => ({ ...remark, file, line: read.lineOf(['short']) })));
  const grade = readingGrade(
    topic.sentences.map(({ text }) => text),
    plain.terms,
  );
  if (grade <= HIGHEST_GRADE) return;
  const hardest = hardestOf(topic.sentences, plain);
  faults.push({
    code: 'reading-grade',
    file,
    line: hardest?.line ?? 1,
    message: `The answer's reading grade is ${grade.toFixed(1)}; ${HIGHEST_GRADE} is the highest.`,
    mend: `Shorten its sentences and words, first of all: "${hardest?.text ?? ''}"`,
  });
}

function hardestOf(sentences: readonly TopicSentence[], { terms }: PlainWords): TopicSentence | undefined {
  const grade = (sentence: TopicSentence) => readingGrade([sentence.text], terms);
  return [...sentences].sort((one, other) => grade(other) - grade(one))[0];
}
