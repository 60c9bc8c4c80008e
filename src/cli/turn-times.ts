import { performance } from 'node:perf_hooks';
import { compose, type Parts } from '../answer/compose.js';
import { createEngine } from '../answer/create-engine.js';
import { curated } from '../answer/curated.js';
import { createSay } from '../answer/say.js';
import { clarify, noAnswer } from '../answer/silence.js';
import { mean, quantile } from '../check/measure/statistics.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { createFinder, type Found } from '../retrieve/finder.js';

/** The parts of an answer, and `whole`: all of it, the parts and what lies between them. */
export type Step = 'screen' | 'read' | 'find' | 'compose' | 'whole';

/** How long a step took, in milliseconds: over all answers, and over the questions with the quickest answer to each. */
export interface StepTimes {
  readonly median: number;
  readonly p99: number;
  readonly longest: number;
  /** What else the machine does falls out of these. */
  readonly quickest: { readonly median: number; readonly p99: number; readonly mean: number };
}

/** How often each question is asked: first to warm up, then while it is timed. */
export const ROUNDS = { before: 2, timed: 10 };

/** Times whole answers to these questions, and the steps of each on their own; `find` reads the question itself. */
export function turnTimes(knowledge: Knowledge, questions: readonly string[]): ReadonlyMap<Step, StepTimes> {
  const steps = stepsOf(knowledge);
  const times = new Map([...steps.keys()].map((step) => [step, questions.map((): number[] => [])]));
  for (let round = -ROUNDS.before; round < ROUNDS.timed; round++)
    questions.forEach((question, at) => {
      for (const [step, prepare] of steps) {
        const took = timeOf(prepare(question));
        if (round >= 0) times.get(step)?.[at]?.push(took);
      }
    });
  return new Map([...times].map(([step, all]) => [step, summaryOf(all)]));
}

function timeOf(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

/** For each step what makes ready a question, and then what is timed. */
function stepsOf(knowledge: Knowledge): ReadonlyMap<Step, (question: string) => () => unknown> {
  const publicUrl = '';
  const today = () => '';
  const engine = createEngine(knowledge, { publicUrl, region: null, today });
  const finder = createFinder(knowledge);
  const say = createSay(knowledge, today);
  const partsOf = ({ verdict, ids, near, confidence }: Found): Parts => {
    if (verdict === 'none') return noAnswer(near, knowledge.language.welcome.tries, confidence, say);
    return verdict === 'clarify' ? clarify(ids, confidence, say) : curated(say.topics(ids), confidence, say);
  };
  return new Map<Step, (question: string) => () => unknown>([
    ['whole', (question) => () => engine.answer(question, engine.screen(question))],
    ['screen', (question) => () => engine.screen(question)],
    ['read', (question) => () => finder.read(question)],
    ['find', (question) => () => finder.find(question)],
    [
      'compose',
      (question) => {
        const found = finder.find(question);
        return () => compose(partsOf(found), knowledge, publicUrl);
      },
    ],
  ]);
}

/** @param byQuestion for each question how long each of its answers took */
function summaryOf(byQuestion: readonly (readonly number[])[]): StepTimes {
  const all = byQuestion.flat();
  const quickest = byQuestion.map((times) => Math.min(...times));
  return {
    median: quantile(all, 0.5),
    p99: quantile(all, 0.99),
    longest: quantile(all, 1),
    quickest: { median: quantile(quickest, 0.5), p99: quantile(quickest, 0.99), mean: mean(quickest) },
  };
}
