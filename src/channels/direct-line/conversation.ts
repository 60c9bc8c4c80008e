import type { Activity } from 'botbuilder-core';

/** Somebody who is sent every new activity. */
export interface Listener {
  /** @param group an activity group, as JSON in UTF-8 */
  send(group: Buffer): void;
  /** The conversation is forgotten here; who comes back gets it anew. */
  end(): void;
}

/** An activity as it is kept: its number, and its JSON as bytes, which take half the room of a text. */
interface Kept {
  readonly number: number;
  readonly json: Buffer;
}

const MOST_ACTIVITIES = 100;
/** In bytes of JSON. */
const MOST_BYTES = 256 * 1024;
const MOST_LISTENERS = 8;

const START = Buffer.from('{"activities":[');
const COMMA = Buffer.from(',');

/**
 * One conversation, in memory alone. The oldest activities go when there are too many.
 * Activities are numbered on from the moment it was opened, in milliseconds, so that a conversation that is rebuilt
 * after a restart never gives a number twice and an old watermark still tells what is new.
 */
export class Conversation {
  readonly id: string;
  readonly #now: () => number;
  readonly #listeners = new Set<Listener>();
  #kept: Kept[] = [];
  #bytes = 0;
  #isWrittenIn = false;
  #last: number;

  /** @param now milliseconds since 1970 */
  constructor(id: string, now: () => number) {
    this.id = id;
    this.#now = now;
    this.#last = now();
  }

  /** Whether a person has written here. */
  get isWrittenIn(): boolean {
    return this.#isWrittenIn;
  }

  /** Adds an activity, with an id and a time of its own, and sends it to all who listen. */
  append(activity: Partial<Activity>): string {
    this.#last += 1;
    this.#isWrittenIn ||= activity.type === 'message' && activity.from?.role === 'user';
    const id = `${this.id}|${this.#last}`;
    const timestamp = new Date(this.#now()).toISOString();
    const envelope = { id, timestamp, channelId: 'directline', conversation: { id: this.id } };
    const json = Buffer.from(JSON.stringify({ ...activity, ...envelope }));
    this.#kept.push({ number: this.#last, json });
    this.#bytes += json.length;
    this.#dropOldest();
    for (const listener of this.#listeners) listener.send(this.#group([json]));
    return id;
  }

  /** The activities after a watermark, as JSON in UTF-8 with the next watermark; all of them for null. */
  after(watermark: number | null): Buffer {
    const later = watermark === null ? this.#kept : this.#kept.filter(({ number }) => number > watermark);
    return this.#group(later.map(({ json }) => json));
  }

  /**
   * Sends what is there after the watermark, and from then on whatever comes.
   * @returns how to stop; null when too many listen already
   */
  listen(listener: Listener, watermark: number | null): (() => void) | null {
    if (this.#listeners.size >= MOST_LISTENERS) return null;
    this.#listeners.add(listener);
    listener.send(this.after(watermark));
    return () => void this.#listeners.delete(listener);
  }

  /** Forgets every activity so far; who listens goes on to do so. */
  forget(): void {
    this.#kept = [];
    this.#bytes = 0;
  }

  /** Sends everybody away. */
  end(): void {
    for (const listener of this.#listeners) listener.end();
    this.#listeners.clear();
  }

  #group(activities: readonly Buffer[]): Buffer {
    const parts = activities.flatMap((json, index) => (index === 0 ? [json] : [COMMA, json]));
    return Buffer.concat([START, ...parts, Buffer.from(`],"watermark":"${this.#last}"}`)]);
  }

  #dropOldest(): void {
    while (this.#kept.length > 1 && (this.#kept.length > MOST_ACTIVITIES || this.#bytes > MOST_BYTES)) {
      this.#bytes -= this.#kept.shift()?.json.length ?? 0;
    }
  }
}
