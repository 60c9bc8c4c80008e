import { beforeEach, describe, expect, test } from 'vitest';
import { RECORD_DAYS, StoreConflict, type Store } from '../../src/store/store.js';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/**
 * What every store must do.
 * @param open makes an empty store over this clock, in milliseconds since 1970
 */
export function storeContract(open: (now: () => number) => Promise<Store>): void {
  describe('a store', () => {
    let time: number;
    let store: Store;
    beforeEach(async () => {
      time = Date.UTC(2026, 10, 22);
      store = await open(() => time);
    });

    test('gives back what was written under each name, and nothing under others', async () => {
      const value = { topics: ['x'], welcomed: true, count: 0, none: null };
      await store.write('a/b c', value);
      await store.write('__proto__', 'odd');
      expect((await store.read('a/b c'))?.value).toEqual(value);
      expect((await store.read('__proto__'))?.value).toBe('odd');
      expect(await store.read('a')).toBeNull();
      expect(await store.read('toString')).toBeNull();
    });

    test('deletes, and takes it that there was nothing to delete', async () => {
      await store.write('a', 1);
      await store.delete('a');
      await store.delete('a');
      expect(await store.read('a')).toBeNull();
    });

    test('gives every write another version, and every read the same', async () => {
      await store.write('a', 1);
      const first = await store.read('a');
      expect(await store.read('a')).toEqual(first);
      await store.write('a', 1);
      expect((await store.read('a'))?.eTag).not.toBe(first?.eTag);
    });

    test('writes over the version that was read', async () => {
      await store.write('a', 1);
      await store.write('a', 2, { ifETag: (await store.read('a'))?.eTag ?? '' });
      expect((await store.read('a'))?.value).toBe(2);
    });

    test('refuses to write over what somebody else wrote or deleted in between', async () => {
      await store.write('a', 1);
      const ifETag = (await store.read('a'))?.eTag ?? '';
      await store.write('a', 2);
      await expect(store.write('a', 3, { ifETag })).rejects.toBeInstanceOf(StoreConflict);
      expect((await store.read('a'))?.value).toBe(2);

      await store.delete('a');
      await expect(store.write('a', 3, { ifETag })).rejects.toBeInstanceOf(StoreConflict);
      expect(await store.read('a')).toBeNull();
    });

    test('lets one of two win who write over the same version at once', async () => {
      await store.write('a', 0);
      const ifETag = (await store.read('a'))?.eTag ?? '';
      const writes = [1, 2].map((value) => store.write('a', value, { ifETag }));
      const done = await Promise.allSettled(writes);
      expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    test('is not changed through a value that was read or written', async () => {
      const written = { list: [1] };
      await store.write('a', written);
      written.list.push(2);
      const read = (await store.read('a'))?.value;
      if (read !== null && typeof read === 'object') Object.assign(read, { list: [] });
      expect((await store.read('a'))?.value).toEqual({ list: [1] });
    });

    test('keeps records of each kind in their order, apart from its items', async () => {
      await Promise.all([1, 2, 3].map((at) => store.append('feedback', { at, none: null })));
      await store.append('comments', { comment: 'a "line"\nand another' });
      await store.write('feedback', 1);
      await store.delete('comments');
      expect(await store.records('feedback')).toEqual([1, 2, 3].map((at) => ({ at, none: null })));
      expect(await store.records('comments')).toEqual([{ comment: 'a "line"\nand another' }]);
    });

    test('keeps records over a year, and drops them within a month after their time', async () => {
      await store.append('feedback', 'old');
      time += RECORD_DAYS * DAY;
      expect(await store.records('feedback')).toEqual(['old']);
      await store.append('feedback', 'new');
      time += 32 * DAY;
      expect(await store.records('feedback')).toEqual(['new']);
    });

    test('forgets after a day, or when it was told to', async () => {
      await store.write('day', 1);
      await store.write('hour', 2, { lifetime: HOUR });
      const ifETag = (await store.read('hour'))?.eTag ?? '';

      time += HOUR;
      expect([await store.read('day'), await store.read('hour')]).toMatchObject([{ value: 1 }, null]);
      await expect(store.write('hour', 3, { ifETag })).rejects.toBeInstanceOf(StoreConflict);
      time += 23 * HOUR;
      expect(await store.read('day')).toBeNull();
    });
  });
}
