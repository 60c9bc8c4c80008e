import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { command, fileOf, jsonLines, linesIn } from './row-commands.js';

const answer = z.strictObject({
  id: z.union([z.string(), z.number()]),
  label: z.string().nullable(),
  confidence: z.number().min(0).max(1),
});

const training = [
  ...['what is the weather like', 'will it rain today', 'is it sunny outside', 'weather for tomorrow'].map(
    (text) => ({ text, label: 'weather' }),
  ),
  ...['play some music', 'put a song on', 'i want to hear jazz', 'play my favourite song'].map((text) => ({
    text,
    label: 'music',
  })),
  ...['wake me at seven', 'set an alarm', 'alarm for six in the morning'].map((text) => ({
    text,
    label: '__proto__',
  })),
];

async function intents(rows: readonly unknown[], queries: readonly unknown[]) {
  const file = await fileOf(jsonLines(rows));
  const { stdout, stderr, status } = command('intents', ['--train', file], jsonLines(queries));
  return {
    stdout,
    stderr: stderr.replaceAll(file, 'TRAIN'),
    status,
    answers: linesIn(stdout).map((line) => answer.parse(JSON.parse(line))),
  };
}

describe('intents', () => {
  it('labels a line a query, in order, misspelt ones too, each with its id as it came', async () => {
    const { answers, status, stderr } = await intents(training, [
      { id: 2, text: 'any rain tomorrow' },
      '',
      { id: '2', text: 'could you play a sogn' },
      { id: 'x', text: 'please wake me at six' },
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(answers.map(({ id, label }) => [id, label])).toEqual([
      [2, 'weather'],
      ['2', 'music'],
      ['x', '__proto__'],
    ]);
  });

  it('is surer of what it learned than of anything else', async () => {
    const { answers } = await intents(training, [
      { id: 1, text: 'is it sunny outside' },
      { id: 2, text: 'what is the capital of france outside' },
    ]);
    const [known, strange] = answers.map(({ confidence }) => confidence);
    expect(known).toBeGreaterThan(0.5);
    expect(strange).toBeLessThan(known ?? 0);
  });

  it('has no label, at confidence 0, for an unknown language, for nothing and for 100 KB', async () => {
    const texts = ['你好吗', 'ποιος είναι', '', '!!!', 'rain '.repeat(20_000)];
    const { answers, status } = await intents(
      training,
      texts.map((text, id) => ({ id, text })),
    );
    expect(status).toBe(0);
    expect(answers).toEqual(texts.map((_, id) => ({ id, label: null, confidence: 0 })));
  });

  it('learns one label alone, and labels in any script', async () => {
    const one = training.slice(0, 4);
    expect((await intents(one, [{ id: 1, text: 'will it rain' }])).answers[0]?.label).toBe('weather');
    const greek = [
      { text: 'καλημέρα σας', label: 'χαιρετισμός' },
      { text: 'αντίο', label: 'τέλος' },
    ];
    expect((await intents(greek, [{ id: 1, text: 'καλημέρα' }])).answers[0]?.label).toBe('χαιρετισμός');
  });

  it('gives the same twice', async () => {
    const queries = ['rain', 'a song', 'alarm', 'morning'].map((text, id) => ({ id, text }));
    const [first, second] = [await intents(training, queries), await intents(training, queries)];
    expect(first.answers).toHaveLength(4);
    expect(second.stdout).toBe(first.stdout);
  });

  it('learns the same from the same rows in another order', async () => {
    const queries = ['rain', 'a song', 'alarm', 'morning'].map((text, id) => ({ id, text }));
    const one = await intents(training, queries);
    const other = await intents([...training].reverse(), queries);
    expect(other.answers.map(({ label }) => label)).toEqual(one.answers.map(({ label }) => label));
    other.answers.forEach(({ confidence }, i) => {
      expect(confidence).toBeCloseTo(one.answers[i]?.confidence ?? NaN, 9);
    });
  });

  it('names line and reason of every fault at once, exit 2, and labels nothing', async () => {
    const { status, stdout, stderr } = await intents(
      [
        { text: 'x', label: 'a' },
        { text: 'x' },
        { label: 'a' },
        { text: ' ', label: 'a' },
        { text: 'x', label: '' },
        { text: 'x', label: 5 },
        'x',
        [],
      ],
      [{ id: 1, text: 'x' }],
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([
      'TRAIN, line 2: label: is missing',
      'TRAIN, line 3: text: is missing',
      'TRAIN, line 4: text: is empty',
      'TRAIN, line 5: label: is empty',
      'TRAIN, line 6: label: must be a text',
      'TRAIN, line 7: not JSON',
      'TRAIN, line 8: the row: must be an object',
    ]);
  });

  it('names the faults of queries too', async () => {
    const { status, stdout, stderr } = await intents(training, [{ id: 1, text: 'rain' }, { text: 'rain' }]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('standard input, line 2: id: must be a text or a number\n');
  });

  it.each([
    [['--train', '/nowhere/rows.jsonl'], 'There is no file /nowhere/rows.jsonl.'],
    [['--train', '/dev/null'], '/dev/null holds no row.'],
    [['--train', ''], 'Usage: '],
    [[], 'Usage: '],
  ])('called with %j says what is wrong in one line, exit 2', (args, words) => {
    const { status, stdout, stderr } = command('intents', args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
