import { within } from '../within.js';
import type { Store } from './store.js';

const WHO = 'The store';

/**
 * A store that rejects what it could not do in time, so that one that hangs holds up no conversation for ever.
 * @param longest milliseconds
 */
export function inTime(store: Store, longest: number): Store {
  return {
    read: (key) => within(WHO, longest, store.read(key)),
    write: (key, value, options) => within(WHO, longest, store.write(key, value, options)),
    delete: (key) => within(WHO, longest, store.delete(key)),
    append: (kind, record) => within(WHO, longest, store.append(kind, record)),
    records: (kind) => within(WHO, longest, store.records(kind)),
    close: () => within(WHO, longest, store.close()),
  };
}
