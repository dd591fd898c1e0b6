/** Work that no answer waits for. */
export class Background {
  readonly #pending = new Set<Promise<void>>();
  #isClosed = false;

  /** Runs work that never rejects; none once this is closed. */
  run(work: () => Promise<void>): void {
    if (this.#isClosed) return;
    const done = work().finally(() => this.#pending.delete(done));
    this.#pending.add(done);
  }

  /** Waits for the work under way, and takes no more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#pending);
  }
}
