import { Session } from "node:inspector";

interface Coverage {
  result: { functions: { ranges: { count: number }[] }[] }[];
}

/**
 * Counts the work of a function: how often blocks of code run, as V8 counts them for coverage. It is
 * the same on every machine, however busy; a search of a regular expression counts as one. Code runs
 * slower from the first count on.
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

  /** Lets code run as fast as before. */
  close(): void {
    this.#session.post("Profiler.stopPreciseCoverage");
    this.#session.disconnect();
  }
}

/** Milliseconds of the processor that a function takes, the least of some runs. */
export function leastTime(work: () => void, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
