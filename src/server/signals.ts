/** Signals by which operators and terminals stop a process. */
const ENDING = ["SIGINT", "SIGTERM"] as const;

/**
 * Time for which repeated signals count as one: npm forwards a terminal's signal to a process that
 * already has it.
 */
const SAME_MILLISECONDS = 500;

/** Calls `stop` at the first signal; at the second, the process exits at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let first: number | undefined;
  for (const signal of ENDING) {
    process.on(signal, () => {
      if (first === undefined) void stop();
      first ??= Date.now();
      if (Date.now() - first > SAME_MILLISECONDS) process.exit(1);
    });
  }
}
