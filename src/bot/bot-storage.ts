import type { Storage, StoreItems } from 'botbuilder-core';
import { z } from 'zod';
import type { Store } from '../store/store.js';

const json = z.json();
const withETag = z.looseObject({ eTag: z.string().optional() });

/** botbuilder's `*`: whatever version is stored. */
const ANY_VERSION = '*';

/** Lets botbuilder's state stand in Kindred's own store. What cannot be such a state is read as nothing. */
export function toBotStorage(store: Store): Storage {
  return {
    async read(keys) {
      const items: StoreItems = {};
      for (const key of keys) {
        const item = await store.read(key);
        const read = withETag.safeParse(item?.value);
        if (item !== null && read.success) items[key] = { ...read.data, eTag: item.eTag };
      }
      return items;
    },

    async write(changes) {
      for (const [key, change] of Object.entries(changes)) {
        const { eTag, ...value } = withETag.parse(change);
        const version = eTag === undefined || eTag === ANY_VERSION ? {} : { ifETag: eTag };
        await store.write(key, json.parse(value), version);
      }
    },

    async delete(keys) {
      for (const key of keys) await store.delete(key);
    },
  };
}
