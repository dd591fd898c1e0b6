import { readFileSync } from "node:fs";

/** Linux counts the CPU time of processes in hundredths of a second, on every machine. */
const TICKS = 100;

/** Facts about a process from /proc. */
interface ProcessFacts {
  parent: number;
  /** CPU seconds of all its threads. */
  cpuSeconds: number;
  /** CPU seconds of its ended children, and of their own children. */
  childrensCpuSeconds: number;
}

/** Facts about a process; undefined where it has ended, or there is no /proc. */
export function factsOf(pid: number): ProcessFacts | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // Its name, in brackets, may contain any characters.
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [user = 0, system = 0, childrensUser = 0, childrensSystem = 0] = fields.slice(11, 15);
    return {
      parent: fields[1] ?? 0,
      cpuSeconds: (user + system) / TICKS,
      childrensCpuSeconds: (childrensUser + childrensSystem) / TICKS,
    };
  } catch {
    return undefined;
  }
}

/**
 * Memory of a process in MiB, where a page that several processes share counts in parts: the kernel's
 * proportional set size. 0 where it has ended.
 */
export function megabytesOf(pid: number): number {
  try {
    const shares = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s+(?<kilobytes>\d+)/mu.exec(shares)?.groups?.["kilobytes"]) / 1024;
  } catch {
    return 0;
  }
}
