import type { Activity } from 'botbuilder-core';

/** Somebody who is sent every new activity. */
export interface Listener {
  /** @param group an activity group, as JSON in UTF-8 */
  send(group: Buffer): void;
  /** The conversation is forgotten here; who comes back gets it anew. */
  end(): void;
}

/** Where an activity stands in its conversation, and since when: milliseconds since 1970. */
export interface Place {
  readonly number: number;
  readonly at: number;
}

/** Something that was said here before, as an earlier process numbered it. */
export interface Earlier extends Place {
  /** How many replies were kept before it. */
  readonly order: number;
  readonly activity: Partial<Activity>;
  /** What it replies to, by the key under which that was sent; null: not known. */
  readonly to: (Place & { readonly key: string }) | null;
}

/** An activity as it is kept: its place, and its JSON as bytes, which take half the room of a text. */
interface Kept extends Place {
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
  /** In the order of their numbers. */
  #kept: Kept[] = [];
  #bytes = 0;
  #isWrittenIn = false;
  #last: number;
  /** What was sent under which key, the oldest first. */
  readonly #sent = new Map<string, Place>();
  #ready: Promise<void> = Promise.resolve();
  #isForgotten = false;
  #replies = 0;

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

  /** Resolves as soon as what was said here before is there; never rejects. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  /** Puts in front what an earlier process said here. Nothing comes of it where the conversation is forgotten meanwhile. */
  recall(earlier: Promise<readonly Earlier[]>): void {
    this.#ready = earlier.then((said) => {
      if (this.#isForgotten) return;
      for (const { activity, to, order, ...place } of said) {
        this.#replies = Math.max(this.#replies, order + 1);
        this.#last = Math.max(this.#last, place.number);
        this.#put(this.#print(activity, place), place);
        if (to !== null) this.#noteSent(to.key, { number: to.number, at: to.at });
        this.#isWrittenIn ||= to !== null;
      }
    });
  }

  /**
   * Adds an activity, with an id and a time of its own, and sends it to all who listen.
   * @param key under which its sender would send it again; null: none
   */
  append(activity: Partial<Activity>, key: string | null = null): string {
    this.#last += 1;
    this.#isWrittenIn ||= activity.type === 'message' && activity.from?.role === 'user';
    const place = { number: this.#last, at: this.#now() };
    if (key !== null) this.#noteSent(key, place);
    this.#tell(activity, place);
    return this.#idOf(place);
  }

  /**
   * Takes what was sent here before under the same key, in its old place; nothing is answered twice.
   * @returns its id, or null where nothing was sent under this key
   */
  repeat(activity: Partial<Activity>, key: string): string | null {
    const place = this.#sent.get(key);
    if (place === undefined) return null;
    if (this.placeOf(this.#idOf(place)) === null) this.#tell(activity, place);
    return this.#idOf(place);
  }

  /** The next reply's order: how many were kept before it. */
  nextOrder(): number {
    this.#replies += 1;
    return this.#replies - 1;
  }

  /** Where the activity with this id stands; null where it is not kept. */
  placeOf(id: string): Place | null {
    const kept = this.#kept.find((one) => this.#idOf(one) === id);
    return kept ? { number: kept.number, at: kept.at } : null;
  }

  /** Under which key the activity with this id was sent; null where it was under none. */
  keyOf(id: string): Earlier['to'] {
    const [key, place] = [...this.#sent].find(([, one]) => this.#idOf(one) === id) ?? [];
    return key === undefined || place === undefined ? null : { ...place, key };
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
    this.#isForgotten = true;
    this.#kept = [];
    this.#bytes = 0;
  }

  /** Sends everybody away. */
  end(): void {
    this.#isForgotten = true;
    for (const listener of this.#listeners) listener.end();
    this.#listeners.clear();
  }

  #tell(activity: Partial<Activity>, place: Place): void {
    const json = this.#print(activity, place);
    this.#put(json, place);
    for (const listener of this.#listeners) listener.send(this.#group([json]));
  }

  #print(activity: Partial<Activity>, place: Place): Buffer {
    const timestamp = new Date(place.at).toISOString();
    const envelope = {
      id: this.#idOf(place),
      timestamp,
      channelId: 'directline',
      conversation: { id: this.id },
    };
    return Buffer.from(JSON.stringify({ ...activity, ...envelope }));
  }

  #put(json: Buffer, { number, at }: Place): void {
    const later = this.#kept.findLastIndex((one) => one.number < number) + 1;
    this.#kept.splice(later, 0, { number, at, json });
    this.#bytes += json.length;
    while (this.#kept.length > 1 && (this.#kept.length > MOST_ACTIVITIES || this.#bytes > MOST_BYTES)) {
      this.#bytes -= this.#kept.shift()?.json.length ?? 0;
    }
  }

  #noteSent(key: string, place: Place): void {
    this.#sent.set(key, place);
    const [oldest] = this.#sent.keys();
    if (oldest !== undefined && this.#sent.size > MOST_ACTIVITIES) this.#sent.delete(oldest);
  }

  #idOf({ number }: Place): string {
    return `${this.id}|${number}`;
  }

  #group(activities: readonly Buffer[]): Buffer {
    const parts = activities.flatMap((json, index) => (index === 0 ? [json] : [COMMA, json]));
    return Buffer.concat([START, ...parts, Buffer.from(`],"watermark":"${this.#last}"}`)]);
  }
}
