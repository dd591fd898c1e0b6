import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

/** Linux counts the time of processes in hundredths of a second, whatever the machine. */
const TICKS = 100;
const POLL_MILLISECONDS = 100;

/** Cost of a command, with all processes that it started. */
export interface Measured {
  wallSeconds: number;
  cpuSeconds: number;
  /** Most memory that all its processes had in RAM at once: MiB, shared pages counted for each. */
  peakMegabytes: number;
  output: string;
}

/**
 * Runs a script in Node and measures it.
 *
 * @throws {Error} with what it printed, where it fails
 */
export async function measured(
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Measured> {
  const before = { wall: performance.now(), cpu: childrensCpuSeconds() };
  const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => output.push(chunk));
  }
  const closed = once(child, "close");
  let peakMegabytes = 0;
  while (child.exitCode === null && child.signalCode === null) {
    peakMegabytes = Math.max(peakMegabytes, treeMegabytes(child.pid ?? 0));
    await Promise.race([closed, setTimeout(POLL_MILLISECONDS)]);
  }
  await closed;
  const text = Buffer.concat(output).toString();
  if (child.exitCode !== 0) throw new Error(`The command failed:\n${text}`);
  return {
    wallSeconds: (performance.now() - before.wall) / 1000,
    cpuSeconds: childrensCpuSeconds() - before.cpu,
    peakMegabytes,
    output: text,
  };
}

/** Fields of a process in /proc that follow its name, which is in brackets and may hold anything. */
const fieldsOf = (stat: string) => stat.slice(stat.lastIndexOf(")") + 2).split(" ");

/** Seconds of the processor that ended children of this process took, theirs included. */
function childrensCpuSeconds(): number {
  const [user, system] = fieldsOf(readFileSync("/proc/self/stat", "utf8")).slice(13, 15);
  return (Number(user) + Number(system)) / TICKS;
}

/** Memory in RAM of a process and of all that it started: MiB. */
function treeMegabytes(root: number): number {
  const processes = globSync("/proc/[0-9]*/stat").flatMap((path) => {
    try {
      const fields = fieldsOf(readFileSync(path, "utf8"));
      const pid = Number(path.split("/")[2]);
      return [{ pid, parent: Number(fields[1]), pages: Number(fields[21]) }];
    } catch {
      return []; // It ended meanwhile.
    }
  });
  const tree = new Set([root]);
  let pages = 0;
  for (const { pid, parent, pages: own } of processes.toSorted((a, b) => a.pid - b.pid)) {
    if (!tree.has(pid) && !tree.has(parent)) continue;
    tree.add(pid);
    pages += own;
  }
  return (pages * 4096) / 2 ** 20;
}
