import { RECORD_DAYS, StoreConflict, type Json, type RecordKind, type Store } from '../../src/store/store.js';

/** A day, in milliseconds. */
const DAY = 24 * 60 * 60 * 1000;
const LIFETIME = DAY;
/** Records may live a month longer than they must. */
const RECORDS_LIVE = (RECORD_DAYS + 31) * DAY;

/** A store in memory, and what it holds. */
export interface MemoryStore extends Store {
  readonly items: Map<string, Json>;
}

/** @param now milliseconds since 1970 */
export function memoryStore(now: () => number = () => Date.now()): MemoryStore {
  const items = new Map<string, Json>();
  const notes = new Map<string, { readonly eTag: string; readonly expires: number }>();
  let kept: { readonly kind: RecordKind; readonly record: Json; readonly at: number }[] = [];
  let version = 0;
  const noteOf = (key: string) => {
    const note = notes.get(key);
    return note && note.expires > now() ? note : null;
  };
  return {
    items,
    read(key) {
      const [value, note] = [items.get(key), noteOf(key)];
      const known = value !== undefined && note !== null;
      return Promise.resolve(known ? { value: structuredClone(value), eTag: note.eTag } : null);
    },
    write(key, value, { ifETag, lifetime = LIFETIME } = {}) {
      if (ifETag !== undefined && noteOf(key)?.eTag !== ifETag) return Promise.reject(new StoreConflict());
      version += 1;
      items.set(key, structuredClone(value));
      notes.set(key, { eTag: String(version), expires: now() + lifetime });
      return Promise.resolve();
    },
    delete(key) {
      items.delete(key);
      notes.delete(key);
      return Promise.resolve();
    },
    append(kind, record) {
      kept = [
        ...kept.filter(({ at }) => at > now() - RECORDS_LIVE),
        { kind, record: structuredClone(record), at: now() },
      ];
      return Promise.resolve();
    },
    records: (wanted) =>
      Promise.resolve(
        kept
          .filter(({ kind, at }) => kind === wanted && at > now() - RECORDS_LIVE)
          .map(({ record }) => structuredClone(record)),
      ),
    close: () => Promise.resolve(),
  };
}

/** A store that cannot be reached. */
export function brokenStore(): Store {
  const fail = (): Promise<never> => Promise.reject(new Error('the store is down'));
  return {
    read: fail,
    write: fail,
    delete: fail,
    append: fail,
    records: fail,
    close: () => Promise.resolve(),
  };
}

/** A store that never answers. */
export function hangingStore(): Store {
  const hang = (): Promise<never> => new Promise(() => undefined);
  return {
    read: hang,
    write: hang,
    delete: hang,
    append: hang,
    records: hang,
    close: () => Promise.resolve(),
  };
}
