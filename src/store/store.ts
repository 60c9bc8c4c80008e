import { KindredError } from '../errors.js';

/** What a store holds: small pieces of JSON, ids and enums alone. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };

/** A stored value with its version. */
export interface StoredItem {
  readonly value: Json;
  /** Another one after every write. */
  readonly eTag: string;
}

/** How to write an item. */
export interface WriteOptions {
  /** Write only if the stored item still has this version. Default: write over whatever is there. */
  readonly ifETag?: string;
  /** Milliseconds until the item is forgotten. Default: the store's own. */
  readonly lifetime?: number;
}

/** What records are of: ids alone, or comments, which hold the words that their writers wanted to be kept. */
export type RecordKind = 'feedback' | 'comments';

/** How long a record is kept, in days: thirteen months. */
export const RECORD_DAYS = 400;

/** Where small things outlive a process. Every method rejects when the store cannot be reached. */
export interface Store {
  /** The item, or null where there is none or it has expired. */
  read(key: string): Promise<StoredItem | null>;
  /**
   * Done when the value is kept.
   * @throws {StoreConflict} when `ifETag` is given and is not the version that is stored
   */
  write(key: string, value: Json, options?: WriteOptions): Promise<void>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
  /**
   * Adds a record behind those that are there, in a place apart from the items. Records are for people to read: none is
   * ever changed. Each is dropped {@link RECORD_DAYS} after it was added, at most a month later, or sooner where there are
   * very many.
   * Done when it is kept.
   */
  append(kind: RecordKind, record: Json): Promise<void>;
  /** The records of a kind, oldest first. */
  records(kind: RecordKind): Promise<readonly Json[]>;
  /** Waits until everything written is kept. */
  close(): Promise<void>;
}

/** Somebody else wrote the item in between. */
export class StoreConflict extends KindredError {
  constructor() {
    super(
      'store-conflict',
      'The stored item has changed since it was read. Read it again and repeat the change.',
    );
  }
}
