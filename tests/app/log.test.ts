import { describe, expect, test } from 'vitest';
import { KindredError } from '../../src/errors.js';
import { factsOf } from '../../src/log.js';

describe('what is logged of an error', () => {
  test('is its name and its places', () => {
    const { error, code, at } = factsOf(new TypeError('xylophone'));
    expect([error, code]).toEqual(['TypeError', null]);
    expect(at[0]).toMatch(/^at .*log\.test\.ts:\d+:\d+\)?$/);
    expect(at.length).toBeLessThanOrEqual(4);
  });

  test.each([
    'at night I hear xylophone',
    'first\n    at home xylophone',
    'first\n    at xylophone (/home/me:1:2)\n    at last',
    '',
    'xylophone $& $1 (.*',
  ])('is no line of its message: %j', (message) => {
    expect(JSON.stringify(factsOf(new Error(message)))).not.toMatch(/xylophone|at home|at last/);
    expect(factsOf(new Error(message)).at[0]).toContain('log.test.ts');
  });

  test('is no place at all where the message was changed afterwards', () => {
    const error = new Error('first\n    at xylophone (/home/me:1:2)');
    expect(error.stack).toContain('xylophone');
    error.message = 'another';
    expect(factsOf(error).at).toEqual([]);
  });

  test.each([
    ['ECONNREFUSED', 'ECONNREFUSED'],
    ['ERR_INVALID_URL', 'ERR_INVALID_URL'],
    ['my brother hears voices', null],
    ['xylophone', null],
    [`A${'B'.repeat(40)}`, null],
    [7, null],
  ])('is its code only where it looks like one: %j', (code, logged) => {
    expect(factsOf(Object.assign(new Error('x'), { code })).code).toBe(logged);
  });

  test('is the code of an error of its own, and of what is no error the type alone', () => {
    expect(factsOf(new KindredError('store-conflict', 'x')).code).toBe('store-conflict');
    expect(factsOf('xylophone')).toEqual({ error: 'string', code: null, at: [] });
    expect(factsOf(Object.assign(new Error('x'), { name: 'my xylophone' })).error).toBe('Error');
  });
});
