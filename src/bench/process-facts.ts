import { readFileSync } from "node:fs";

/** Linux counts the time of processes in hundredths of a second, whatever the machine. */
const TICKS = 100;

/** What Linux tells of a process. */
interface ProcessFacts {
  parent: number;
  /** Seconds of the processor that it has taken, in all its threads. */
  cpuSeconds: number;
  /** The same of its children that have ended, theirs included. */
  childrensCpuSeconds: number;
  /** Memory in RAM: MiB, shared pages included. */
  megabytes: number;
}

/** Facts of a process; undefined where it has ended, or where there is no /proc. */
export function factsOf(pid: number): ProcessFacts | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // Its name, in brackets, may hold anything.
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [user = 0, system = 0, childrensUser = 0, childrensSystem = 0] = fields.slice(11, 15);
    return {
      parent: fields[1] ?? 0,
      cpuSeconds: (user + system) / TICKS,
      childrensCpuSeconds: (childrensUser + childrensSystem) / TICKS,
      megabytes: ((fields[21] ?? 0) * 4096) / 2 ** 20,
    };
  } catch {
    return undefined;
  }
}
