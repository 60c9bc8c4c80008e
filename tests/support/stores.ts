import type { Json, Store } from '../../src/store/store.js';

/** A store in memory. */
export function memoryStore(): Store & { readonly items: Map<string, Json> } {
  const items = new Map<string, Json>();
  return {
    items,
    read(key) {
      const value = items.get(key);
      return Promise.resolve(value === undefined ? null : { value, eTag: '1' });
    },
    write(key, value) {
      items.set(key, value);
      return Promise.resolve();
    },
    delete(key) {
      items.delete(key);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}

/** A store that cannot be reached. */
export function brokenStore(): Store {
  const fail = (): Promise<never> => Promise.reject(new Error('the store is down'));
  return { read: fail, write: fail, delete: fail, close: () => Promise.resolve() };
}
