import { performance } from 'node:perf_hooks';
import { readClinc } from '../data.mjs';
import { auroc, quantile } from '../metrics.mjs';

/**
 * How well a classifier tells the intents of CLINC150 without rejecting, and how well its confidence parts them from what
 * is out of scope.
 * @returns `{ accuracy, auroc, training, p50, p99 }`: shares, then seconds, then milliseconds a question
 */
export async function measureIntents({ createClassifier }, { data, intents }) {
  const { train, inside, outside } = readClinc(data);
  const labels = new Set([...new Set(train.map(({ label }) => label))].slice(0, intents));
  const isKept = ({ label }) => labels.has(label);
  const start = performance.now();
  const classify = await createClassifier(train.filter(isKept));
  const training = (performance.now() - start) / 1000;
  const times = [];
  const ask = async ({ text, label }) => {
    const asked = performance.now();
    const answer = await classify(text);
    times.push(performance.now() - asked);
    return { confidence: answer.confidence, isRight: answer.label === label };
  };
  const known = [];
  for (const row of inside.filter(isKept)) known.push(await ask(row));
  const unknown = [];
  for (const row of outside) unknown.push(await ask(row));
  const confidences = (answers) => answers.map(({ confidence }) => confidence);
  return {
    accuracy: known.filter(({ isRight }) => isRight).length / known.length,
    auroc: auroc(confidences(known), confidences(unknown)),
    training,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}
