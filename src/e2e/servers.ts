import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { ASTRO } from "./astro.ts";

/** A running site with a separate database. */
export interface Server {
  /** Such as http://127.0.0.1:4321, without a slash at the end. */
  origin: string;
  /** Process id of the server. */
  pid: number;
  /** Stops it like an operator. */
  stop(): Promise<void>;
  /** Kills it and all its child processes with SIGKILL, like a crash or a power failure. */
  crash(): Promise<void>;
}

/** A way to serve a build of the site; `start` stores comments in the given folder. */
export interface Runtime {
  name: string;
  start(folder: string): Promise<Server>;
}

/** A project with a built release. */
export interface Project {
  folder: string;
  /** Path of the settings of its publication, relative to the folder. */
  publication: string;
}

/** The copy of the project that the tests built, else this one. */
export const builtProject = (): Project => ({
  folder: process.env["BUILT_PROJECT"] ?? ".",
  publication: process.env["PUBLICATION"] ?? "src/e2e/publication.yaml",
});

export const nodeRuntime = nodeRuntimeOf(builtProject);

/** Node, with the project's current release at the start. */
export function nodeRuntimeOf(project: () => Project): Runtime {
  return {
    name: "Node and SQLite",
    start: (comments) =>
      serve((port) => ({
        script: [join(project().folder, "src/server/node.ts")],
        env: {
          HOST: "127.0.0.1",
          PORT: port,
          PUBLICATION: project().publication,
          COMMENTS_DATABASE_URL: `file:${comments}/comments.sqlite`,
        },
      })),
  };
}

export const workerdRuntime = workerdRuntimeOf(builtProject);

/** The Workers runtime, with the project's current release at the start. */
export function workerdRuntimeOf(project: () => Project): Runtime {
  return {
    name: "workerd and D1",
    start: (comments) =>
      serve((port) => ({
        script: [join(project().folder, "src/server/preview.ts")],
        env: {
          DEPLOY_TARGET: "cloudflare",
          HOST: "127.0.0.1",
          PORT: port,
          COMMENTS_D1_FOLDER: comments,
          // Previews on one machine discover one another, and this one could be taken for another
          // with the same name.
          WRANGLER_REGISTRY_PATH: `${comments}/registry`,
          // Settings come from the environment, as on Node.
          CLOUDFLARE_INCLUDE_PROCESS_ENV: "true",
        },
      })),
  };
}

/** Astro's development server, which shows a project without a release. */
export function devRuntimeOf({ folder, publication }: Project): Runtime {
  return {
    name: "astro dev",
    start: (comments) =>
      serve((port) => ({
        script: [ASTRO, "dev"],
        cwd: folder,
        env: {
          HOST: "127.0.0.1",
          PORT: port,
          PUBLICATION: publication,
          COMMENTS_DATABASE_URL: `file:${comments}/comments.sqlite`,
          ASTRO_TELEMETRY_DISABLED: "1",
          // With vitest's variables, Astro would not reload content.
          NODE_ENV: undefined,
          VITEST: undefined,
        },
      })),
  };
}

const READY_MILLISECONDS = 60_000;

interface Command {
  script: string[];
  env: NodeJS.ProcessEnv;
  cwd?: string;
}

async function serve(command: (port: string) => Command): Promise<Server> {
  const port = await freePort();
  const { script, env, cwd = "." } = command(String(port));
  // In a separate process group, so that signals also reach its child processes.
  const child = spawn(process.execPath, script, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const printed: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => printed.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => printed.push(chunk));
  const origin = `http://127.0.0.1:${port}`;
  const server = {
    origin,
    pid: child.pid ?? 0,
    stop: () => end(child, "SIGTERM"),
    crash: () => end(child, "SIGKILL"),
  };
  if (await answers(origin, child)) return server;
  await server.crash();
  throw new Error(`${script.join(" ")} did not start:\n${Buffer.concat(printed)}`);
}

/**
 * A free port of 127.0.0.1 below the ephemeral range, as ports in that range may be given to a
 * connection before the server listens.
 */
export async function freePort(): Promise<number> {
  const port = randomInt(10_240, 32_768);
  const server = createServer().listen(port, "127.0.0.1");
  const free = await once(server, "listening").then(
    () => true,
    () => false,
  );
  if (!free) return freePort();
  server.close();
  await once(server, "close");
  return port;
}

/** Tests whether a process answers at an origin before it ends or a minute is over. */
export async function answers(origin: string, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + READY_MILLISECONDS;
  while (Date.now() < deadline && child.exitCode === null) {
    const response = await fetch(origin).catch(() => undefined);
    if (response) return true;
    await setTimeout(50);
  }
  return false;
}

/** CPU seconds of a server and all its processes since its start. */
export function workOf({ pid }: Pick<Server, "pid">): number {
  const processes = execFileSync("ps", ["-A", "-o", "pgid=", "-o", "time="], { encoding: "utf8" });
  return processes
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/u))
    .filter(([group]) => group === String(pid))
    .map(([, time = ""]) => time.split(":").reduce((sum, part) => 60 * sum + Number(part), 0))
    .reduce((sum, seconds) => sum + seconds, 0);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  const exit = once(child, "exit");
  process.kill(-child.pid, signal);
  await exit;
}
