/** Runs tasks of the same name one after the other, and tasks of different names side by side. */
export class InOrder {
  readonly #last = new Map<string, Promise<void>>();

  /** Rejects as the task does; a task that failed does not stop the next one. */
  run(name: string, task: () => Promise<void>): Promise<void> {
    const before = this.#last.get(name) ?? Promise.resolve();
    const run = before.then(task);
    const leave = (): void => {
      if (this.#last.get(name) === settled) this.#last.delete(name);
    };
    // Whoever called `run` is told of a failure; the next task only waits for the end.
    const settled: Promise<void> = run.then(leave, leave);
    this.#last.set(name, settled);
    return run;
  }
}
