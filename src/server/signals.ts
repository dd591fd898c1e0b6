/** Signals by which operators and terminals end a process. */
const ENDING = ["SIGINT", "SIGTERM"] as const;

/**
 * How long signals count as the first one: npm passes a terminal's on to a process that has it
 * already.
 */
const SAME_MILLISECONDS = 500;

/** Stops at the first signal to end; at a second one, the process ends at once. */
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
