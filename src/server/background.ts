/** Background tasks, for which no answer waits. */
export class Background {
  readonly #pending = new Set<Promise<void>>();
  #isClosed = false;

  /** Runs a task that never rejects; nothing after `close`. */
  run(work: () => Promise<void>): void {
    if (this.#isClosed) return;
    const done = work().finally(() => this.#pending.delete(done));
    this.#pending.add(done);
  }

  /** Waits for running tasks, and accepts no more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#pending);
  }
}
