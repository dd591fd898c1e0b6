import type { Logger } from "./logger.ts";

/** Log with mistakes as well. */
interface MistakeLog extends Logger {
  error(line: string): void;
}

/**
 * Log of repeated looks at the same files: a function that returns the log of the next look. A
 * warning or a mistake is printed once for as long as each look finds it.
 */
export function unrepeatedLog(log: MistakeLog): () => MistakeLog {
  let last: ReadonlySet<string> = new Set();
  return () => {
    const before = last;
    const found = new Set<string>();
    last = found;
    const once = (print: (line: string) => void) => (line: string) => {
      if (!before.has(line) && !found.has(line)) print(line);
      found.add(line);
    };
    return {
      info: (line) => log.info(line),
      warn: once((line) => log.warn(line)),
      error: once((line) => log.error(line)),
    };
  };
}
