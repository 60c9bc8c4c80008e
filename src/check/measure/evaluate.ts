import type { Answer } from '../../answer/answer.js';
import { createEngine } from '../../answer/create-engine.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { createFinder, type Finder } from '../../retrieve/finder.js';
import { modelFor } from '../../safety/model.js';
import { measureAbstention, type Abstention } from './abstention.js';
import { foldOf, FOLDS } from './folds.js';
import type { GoldenRow } from './golden-row.js';
import { measureGolden, type GoldenFigures } from './golden.js';
import { finderOver } from './halves.js';
import { joinLeftOut, measureLeftOut, type LeftOutFigures } from './left-out.js';
import { auroc } from './statistics.js';
import { learnedFinder } from './with-topics.js';

/** Everything that is measured of the matcher. */
export interface Evaluation {
  /** The golden questions, through the whole engine. */
  readonly golden: GoldenFigures;
  /** How often the finder is surer of a golden question to be answered than of one to get no answer: 0 to 1. */
  readonly auroc: number;
  /** The example questions, left out by fifths. */
  readonly leftOut: LeftOutFigures;
  /** The golden questions through the engine that each fifth was left out of. */
  readonly goldenByFold: readonly GoldenFigures[];
  /** The golden questions over halves of the topics; null where the run is not a whole one. */
  readonly halves: Abstention | null;
}

/** How an evaluation is done. */
interface EvaluateOptions {
  /** `short`: one fifth alone, and no halves; `golden`: the golden questions alone. */
  readonly extent: 'whole' | 'short' | 'golden';
  /** Is told what is about to be measured. */
  readonly say: (line: string) => void;
}

/** Measures the matcher over a content: about a minute, in short ten seconds, of the golden questions two. */
export function evaluate(
  content: Knowledge,
  rows: readonly GoldenRow[],
  { extent, say }: EvaluateOptions,
): Evaluation {
  // Learned once: the safety screen is the same in all that follows.
  const knowledge = { ...content, learned: { ...content.learned, screen: modelFor(content) } };
  say('the golden questions');
  const golden = measureGolden(rows, askerOver(knowledge));
  const surest = createFinder(knowledge);
  const folds = Array.from({ length: FOLDS_IN[extent] }, (_, fold) => {
    say(`fifth ${fold + 1} of the example questions left out`);
    return measureFold(knowledge, rows, fold, extent === 'short' ? THINNED : 1);
  });
  if (extent === 'whole') say('halves of the topics');
  return {
    golden,
    auroc: auroc(confidences(surest, rows, 'answer'), confidences(surest, rows, 'no-answer')),
    leftOut: joinLeftOut(folds.map(({ leftOut }) => leftOut)),
    goldenByFold: folds.map((fold) => fold.golden),
    halves: extent === 'whole' ? measureAbstention(knowledge, rows, finderOver) : null,
  };
}

const FOLDS_IN = { whole: FOLDS, short: 1, golden: 0 } as const;
/** In a short run only one of so many questions that were left out is asked. */
const THINNED = 3;

function measureFold(whole: Knowledge, rows: readonly GoldenRow[], number: number, thinned: number) {
  const fold = foldOf(whole, number);
  const { finder, knowledge } = learnedFinder(fold.knowledge);
  const asked = fold.leftOut.filter((_, at) => at % thinned === 0);
  return {
    leftOut: measureLeftOut(knowledge, finder, asked),
    golden: measureGolden(rows, askerOver(knowledge)),
  };
}

function confidences(finder: Finder, rows: readonly GoldenRow[], expect: GoldenRow['expect']): number[] {
  return rows.filter((row) => row.expect === expect).map(({ q }) => finder.find(q).confidence);
}

/** Answers as a person would be answered who says nothing else: screened for danger first. */
function askerOver(knowledge: Knowledge): (question: string) => Answer {
  const engine = createEngine(knowledge, { publicUrl: '', region: null, today: () => '' });
  return (question) => engine.answer(question, engine.screen(question));
}
