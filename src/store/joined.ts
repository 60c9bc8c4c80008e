/**
 * Joins runs of a task: while one is under way, all who ask wait together for one more that starts after it.
 * So whoever asks gets a run that began after they asked.
 */
export class Joined {
  readonly #task: () => Promise<void>;
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  constructor(task: () => Promise<void>) {
    this.#task = task;
  }

  /** Resolves, or rejects, with the run that this call is part of. */
  run(): Promise<void> {
    if (this.#running === null) return this.#start();
    this.#next ??= this.#running.then(
      () => this.#startNext(),
      () => this.#startNext(),
    );
    return this.#next;
  }

  #start(): Promise<void> {
    const run = this.#task().finally(() => {
      if (this.#running === run) this.#running = null;
    });
    this.#running = run;
    return run;
  }

  #startNext(): Promise<void> {
    this.#next = null;
    return this.#start();
  }
}
