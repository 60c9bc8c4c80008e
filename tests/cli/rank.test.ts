import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { command, fileOf, jsonLines, linesIn } from './row-commands.js';

const answer = z.strictObject({
  id: z.union([z.string(), z.number()]),
  results: z.array(z.strictObject({ id: z.union([z.string(), z.number()]), score: z.number() })),
  confidence: z.number().min(0).max(1),
  ms: z.number().min(0),
});

const desk = [
  {
    id: 'card',
    title: 'Library cards',
    text: 'A card is made at the desk. Bring your name on something.',
    asks: ['how do i join', 'where do I get a library card', 'sign up for a card'],
  },
  { id: 'late', title: 'Late books', text: 'A book that comes back late is charged ten pence a day.' },
  {
    id: 'rooms',
    title: '',
    text: 'Reading rooms upstairs may be used by groups of up to six.',
    asks: ['is there a quiet room'],
  },
  { id: 4, text: 'The photocopier takes coins.' },
];

/** Ranks queries in a corpus; both are rows or raw lines. */
async function rank(corpus: readonly unknown[], queries: readonly unknown[], ...more: string[]) {
  const file = await fileOf(jsonLines(corpus));
  const { stdout, stderr, status } = command('rank', ['--corpus', file, ...more], jsonLines(queries));
  return {
    stdout,
    stderr: stderr.replaceAll(file, 'CORPUS'),
    status,
    answers: linesIn(stdout).map((line) => answer.parse(JSON.parse(line))),
  };
}

describe('rank', () => {
  it('is as sure however many results are asked for', async () => {
    const query = [{ id: 1, text: 'is a late book charged' }];
    const ten = await rank(desk, query);
    const one = await rank(desk, query, '--k', '1');
    expect(one.answers[0]?.results).toHaveLength(1);
    expect(one.answers[0]?.confidence).toBe(ten.answers[0]?.confidence);
  });

  it('finds a row that has example questions by the words of its text too, and is sure of it', async () => {
    const { answers } = await rank(desk, [
      { id: 'card', text: 'do i bring my name to the desk' },
      { id: 'rooms', text: 'which rooms upstairs may be used by groups' },
    ]);
    for (const { id, results, confidence } of answers) {
      expect(results[0]?.id).toBe(id);
      expect(confidence).toBeGreaterThan(0.5);
    }
  });

  it('says that its output could not be written', () => {
    const run = `"${process.execPath}" dist/src/cli/rank.js --corpus docs/examples/library.jsonl < docs/examples/library-questions.jsonl > /dev/full`;
    const { status, stderr } = spawnSync('bash', ['-c', run], { encoding: 'utf8' });
    expect(stderr).toContain('could not be written');
    expect(status).toBe(1);
  });

  it.each([999, 1_001])('is sure of an example question’s very words among %i rows', async (count) => {
    const filler = Array.from({ length: count - 1 }, (_, i) => ({
      id: `shelf-${i}`,
      title: `Shelf ${i}`,
      text: `Shelf ${i} holds the volumes of series ${i * 7}.`,
      asks: [`what stands on shelf ${i}`],
    }));
    const { answers } = await rank(
      [desk[0], ...filler],
      [
        { id: 'asked', text: 'where do I get a library card' },
        { id: 'strange', text: 'who won the football on sunday' },
      ],
    );
    expect(answers[0]?.results[0]?.id).toBe('card');
    expect(answers[0]?.confidence).toBeGreaterThan(0.7);
    expect(answers[1]?.confidence).toBeLessThan(0.2);
  });

  it('answers a line a query, in order, each with its id as it came, blank lines passed over', async () => {
    const { answers, status, stderr } = await rank(desk, [
      { id: 7, text: 'photocopier' },
      '',
      { id: '7', text: 'quiet room' },
      { id: '__proto__', text: 'library card' },
      { id: -1.5, text: 'book charged' },
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(answers.map(({ id, results }) => [id, results[0]?.id])).toEqual([
      [7, 4],
      ['7', 'rooms'],
      ['__proto__', 'card'],
      [-1.5, 'late'],
    ]);
  });

  it('gives at most k results, best first, each row once; ten where k is not given', async () => {
    const many = Array.from({ length: 15 }, (_, i) => ({ id: i, text: `a book of the ${i} kind` }));
    const query = [{ id: 1, text: 'which book' }];
    const [ten, two, all] = [
      await rank(many, query),
      await rank(many, query, '--k', '2'),
      await rank(many, query, '--k', '1000'),
    ].map(({ answers }) => answers[0]?.results ?? []);
    expect([ten, two, all].map((results) => results?.length)).toEqual([10, 2, 15]);
    expect(new Set(all?.map(({ id }) => id)).size).toBe(15);
    const scores = all?.map(({ score }) => score) ?? [];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(all?.slice(0, 2)).toEqual(two);
  });

  it.each(['0', '-1', '1.5', '1001', 'x', '', 'NaN', '0x10', '1e2', '99999999999999999999'])(
    'refuses a k of %j, exit 2',
    async (k) => {
      const { status, stdout, stderr } = await rank(desk, [{ id: 1, text: 'card' }], `--k=${k}`);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^Usage: .* k from 1 to 1000\n$/);
    },
  );

  it('names line and reason of every fault of a corpus at once, exit 2, and answers nothing', async () => {
    const { status, stdout, stderr } = await rank(
      [
        { text: 'no id' },
        { id: 'a', text: 'a text' },
        '',
        { id: 'a', text: 'another text' },
        { id: 'b', text: ' \n' },
        '{"id": "c", "text": "cut',
        '{"id": NaN, "text": "x"}',
        { id: 1, text: 'as a number' },
        { id: '1', text: 'as a text' },
        { id: null, text: 'x' },
        { id: {}, text: 'x' },
        { id: '', text: 'x' },
        '{"id": 9007199254740993, "text": "x"}',
        { id: 'd' },
        { id: 'e', text: 5 },
        { id: 'f', text: 'x', asks: 'x' },
        { id: 'g', text: 'x', asks: ['x', 5] },
        ['h', 'x'],
        '['.repeat(100_000),
      ],
      [{ id: 1, text: 'card' }],
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([
      'CORPUS, line 1: id: must be a text or a number',
      'CORPUS, line 4: the id stands in line 2 already',
      'CORPUS, line 5: text: is empty',
      'CORPUS, line 6: not JSON',
      'CORPUS, line 7: not JSON',
      'CORPUS, line 9: the id stands in line 8 already',
      'CORPUS, line 10: id: must be a text or a number',
      'CORPUS, line 11: id: must be a text or a number',
      'CORPUS, line 12: id: is empty',
      'CORPUS, line 13: id: is too large a number to be printed as it came; write it as a text',
      'CORPUS, line 14: text: is missing',
      'CORPUS, line 15: text: must be a text',
      'CORPUS, line 16: asks: must be a list',
      'CORPUS, line 17: asks.1: must be a text',
      'CORPUS, line 18: the row: must be an object',
      'CORPUS, line 19: not JSON',
    ]);
  });

  it('names line and reason of every fault of the queries, exit 2, and answers none of them', async () => {
    const queries = [
      { id: 1, text: 'card' },
      { text: 'no id' },
      '',
      { id: 2 },
      'card',
      { id: 3, text: null },
    ];
    const { status, stdout, stderr } = await rank(desk, queries);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([
      'standard input, line 2: id: must be a text or a number',
      'standard input, line 4: text: is missing',
      'standard input, line 5: not JSON',
      'standard input, line 6: text: must be a text',
    ]);
  });

  it('names twenty faults and counts the others', async () => {
    const { stderr } = await rank(Array<string>(50).fill('{'), []);
    expect(stderr.trimEnd().split('\n')).toHaveLength(21);
    expect(stderr).toMatch(/and 30 more\n$/);
  });

  it.each([
    [['--corpus', '/nowhere/rows.jsonl'], 'There is no file /nowhere/rows.jsonl.'],
    [['--corpus', resolve(import.meta.dirname)], 'is a folder, not a file.'],
    [['--corpus', '/dev/null'], '/dev/null holds no row.'],
    [['--corpus', ''], 'Usage: '],
    [[], 'Usage: '],
    [['--frobnicate'], 'Usage: '],
  ])('called with %j says what is wrong in one line, exit 2', (args, words) => {
    const { status, stdout, stderr } = command('rank', args, '{"id":1,"text":"card"}\n');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('gives an empty result with confidence 0 to what nobody asks, and to what no row knows', async () => {
    const texts = ['', '  ', '!?', 'card '.repeat(20_000), 'zzqx', '\u0000', '\uD800', '家族'];
    const { answers, status } = await rank(
      desk,
      texts.map((text, id) => ({ id, text })),
    );
    expect(status).toBe(0);
    expect(answers.map(({ id, results, confidence }) => ({ id, results, confidence }))).toEqual(
      texts.map((_, id) => ({ id, results: [], confidence: 0 })),
    );
  });

  it('answers nothing to no query, exit 0', async () => {
    expect(await rank(desk, [])).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('reads a byte order mark, CRLF, a last line without an end, and letters of any script', async () => {
    const file = await fileOf(
      '\uFEFF{"id":"café","text":"le menu du café"}\r\n\r\n{"id":"家","text":"家族 支援"}\r\n{"id":"tea","text":"green tea"}',
    );
    const { stdout, stderr } = command(
      'rank',
      ['--corpus', file],
      '\uFEFF{"id":"é","text":"Café\u2028menu"}\r\n{"id":2,"text":"家族"}',
    );
    expect(stderr).toBe('');
    const answers = linesIn(stdout).map((line) => answer.parse(JSON.parse(line)));
    expect(answers.map(({ id, results }) => [id, results[0]?.id])).toEqual([
      ['é', 'café'],
      [2, '家'],
    ]);
  });

  it('gives the same twice, but for the time', async () => {
    const queries = ['library card', 'quiet room', 'late', 'charged', 'photocopier coins', 'join'].map(
      (text, id) => ({ id, text }),
    );
    const [first, second] = [await rank(desk, queries), await rank(desk, queries)].map(({ stdout }) =>
      stdout.replace(/,"ms":[\d.]+\}/g, '}'),
    );
    expect(first).toContain('"results":[{');
    expect(second).toBe(first);
  });

  it('finds the row of a misspelt query, among rows with and without example questions', async () => {
    const { answers } = await rank(desk, [
      { id: 'card', text: 'how do i get a libary card' },
      { id: 'late', text: 'my book is late, will i be chraged' },
      { id: 4, text: 'photocopyer' },
    ]);
    expect(answers.map(({ results }) => results[0]?.id)).toEqual(['card', 'late', 4]);
    for (const { confidence } of answers) expect(confidence).toBeGreaterThan(0);
  });

  it('takes names of the language itself, lines of ten megabytes, and many accents', async () => {
    const { answers, status } = await rank(
      [
        { id: '__proto__', text: 'green tea', asks: ['__proto__', 'constructor'] },
        { id: 'constructor', text: `${'word '.repeat(2_000_000)}toString` },
        { id: 'hasOwnProperty', text: `e${'\u0301'.repeat(100_000)}` },
      ],
      ['green tea', 'toString', 'constructor', 'valueOf'].map((text) => ({ id: text, text })),
    );
    expect(status).toBe(0);
    expect(answers.map(({ results }) => results[0]?.id)).toEqual([
      '__proto__',
      'constructor',
      '__proto__',
      undefined,
    ]);
  });

  it('ends quietly where nobody reads on, and takes a corpus out of a pipe', async () => {
    const file = await fileOf(jsonLines(desk));
    const queries = await fileOf(
      jsonLines(Array.from({ length: 20_000 }, (_, id) => ({ id, text: 'card' }))),
    );
    const rankJs = join(resolve(import.meta.dirname, '../..'), 'dist/src/cli/rank.js');
    const run = `"${process.execPath}" "${rankJs}" --corpus <(cat "${file}") < "${queries}" | head -1`;
    const { stdout, stderr, status } = spawnSync('bash', ['-c', run], { encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(answer.parse(JSON.parse(stdout)).results[0]?.id).toBe('card');
  });
});
