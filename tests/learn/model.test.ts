import { expect, test } from 'vitest';
import { modelFromBytes, modelToBytes, type Model } from '../../src/learn/model.js';

const model: Model = {
  codes: Int32Array.from([7, 1_000_000_000]),
  heads: [
    { name: 'kind', classes: ['usual', 'danger'], weights: Float32Array.from([0, 1, -1, 0.5, 2, -2]) },
    { name: 'who', classes: ['writer'], weights: Float32Array.from([3, 4, 5]) },
  ],
};

test('a model comes back from its bytes as it was, wherever they lie', () => {
  const bytes = modelToBytes(model, 'abc');
  const moved = new Uint8Array(bytes.length + 3);
  moved.set(bytes, 3);
  expect(modelFromBytes(bytes, 'abc')).toEqual(model);
  expect(modelFromBytes(moved.subarray(3), 'abc')).toEqual(model);
});

function damaged(): Uint8Array {
  const bytes = new Uint8Array(modelToBytes(model, 'abc'));
  return bytes.fill(0xff, -4);
}

test.each([
  ['another content', modelToBytes(model, 'abc'), 'abd'],
  ['half a file', modelToBytes(model, 'abc').subarray(0, -4), 'abc'],
  ['a damaged file', damaged(), 'abc'],
  ['an empty file', new Uint8Array(0), 'abc'],
  ['something else', new TextEncoder().encode('{"format":1}\nhello'), 'abc'],
  ['no JSON', new TextEncoder().encode('hello\n'), 'abc'],
])('of %s there is no model', (_name, bytes, version) => {
  expect(modelFromBytes(bytes, version)).toBeNull();
});
