/** Escape sequence that erases the line of a terminal and returns to its start. */
const ERASE = "\r\u001B[K";
/** Least time between two updates. */
const PAUSE_MILLISECONDS = 100;

let shown = 0;

/**
 * Shows the progress of long work on one line of the terminal; nothing where output is not a
 * terminal.
 */
export function showProgress(work: string, done: number, all: number): void {
  const now = performance.now();
  if (!process.stdout.isTTY || now - shown < PAUSE_MILLISECONDS) return;
  shown = now;
  process.stdout.write(`${ERASE}${work}: ${done} of ${all}`);
}

/** Erases the progress from the terminal, so that a line can be printed. */
export function clearProgress(): void {
  if (shown === 0) return;
  shown = 0;
  process.stdout.write(ERASE);
}
