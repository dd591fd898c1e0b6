import { Session } from "node:inspector";

interface Coverage {
  result: { functions: { ranges: { count: number }[] }[] }[];
}

/**
 * Counts the work of a function: the number of executed code blocks, by V8's coverage counters. It
 * is the same on every machine, however busy; a search of a regular expression counts as one. Code
 * runs slower after the first count.
 */
export class WorkCounter {
  readonly #session = new Session();

  constructor() {
    this.#session.connect();
    this.#session.post("Profiler.enable");
    this.#session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }

  count(work: () => void): number {
    this.#taken();
    work();
    const functions = this.#taken().result.flatMap((script) => script.functions);
    return functions.flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0);
  }

  #taken(): Coverage {
    let coverage: Coverage = { result: [] };
    this.#session.post("Profiler.takePreciseCoverage", (error, parameters) => {
      if (error) throw error;
      coverage = parameters as Coverage;
    });
    return coverage;
  }

  /** Restores the speed of code. */
  close(): void {
    this.#session.post("Profiler.stopPreciseCoverage");
    this.#session.disconnect();
  }
}

/** CPU milliseconds of a function, the least of some runs. */
export function leastTime(work: () => void, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
