import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { factsOf, megabytesOf } from "../process-facts.ts";

const POLL_MILLISECONDS = 250;

/** Cost of a command with all its processes. */
export interface Measured {
  wallSeconds: number;
  cpuSeconds: number;
  /** Most memory of all its processes together: MiB. */
  peakMegabytes: number;
  output: string;
}

/**
 * Runs a script in Node and measures it.
 *
 * @throws {Error} with its output, where it fails
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

/** CPU seconds of ended child processes, and of their own children. */
const childrensCpuSeconds = () => factsOf(process.pid)?.childrensCpuSeconds ?? Number.NaN;

/** Memory of a process and its descendants: MiB. */
function treeMegabytes(root: number): number {
  const pids = globSync("/proc/[0-9]*").map((path) => Number(path.split("/")[2]));
  const tree = new Set([root]);
  let megabytes = 0;
  for (const pid of pids.sort((a, b) => a - b)) {
    const facts = factsOf(pid);
    if (!facts || !(tree.has(pid) || tree.has(facts.parent))) continue;
    tree.add(pid);
    megabytes += megabytesOf(pid);
  }
  return megabytes;
}
