import { readFileSync } from "node:fs";

/** Linux counts the time of processes in hundredths of a second, whatever the machine. */
const TICKS = 100;

/**
 * Seconds of the processor that a process has taken, in all its threads: a measure that others on
 * the machine change little.
 *
 * @returns undefined where there is no /proc
 */
export function cpuSeconds(pid: number): number | undefined {
  try {
    // Its name, in brackets, may hold anything.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1) ?? "";
    const [user, system] = stat.split(" ").slice(11, 13).map(Number);
    return ((user ?? 0) + (system ?? 0)) / TICKS;
  } catch {
    return undefined;
  }
}
