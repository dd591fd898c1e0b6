/** Erases the line of a terminal, and goes back to its begin. */
const ERASE = "\r\u001B[K";
/** Least time between two states that are shown. */
const PAUSE_MILLISECONDS = 100;

let shown = 0;

/** Shows how far long work is, on one line of the terminal; nothing where output goes elsewhere. */
export function showProgress(work: string, done: number, all: number): void {
  const now = performance.now();
  if (!process.stdout.isTTY || now - shown < PAUSE_MILLISECONDS) return;
  shown = now;
  process.stdout.write(`${ERASE}${work}: ${done} of ${all}`);
}

/** Takes what was shown off the terminal, so that a line can be printed. */
export function clearProgress(): void {
  if (shown === 0) return;
  shown = 0;
  process.stdout.write(ERASE);
}
