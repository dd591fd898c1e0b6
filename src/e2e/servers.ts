import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { ASTRO } from "./astro.ts";

/** A running site with a database of its own. */
export interface Server {
  /** Such as http://127.0.0.1:4321, without a slash at the end. */
  origin: string;
  /** Process that serves it. */
  pid: number;
  /** Ends it as an operator would. */
  stop(): Promise<void>;
  /** Ends it and everything that it started with SIGKILL, as a crash or a power cut would. */
  crash(): Promise<void>;
}

/** A build of the site and what serves it; `start` keeps the comments below the given folder. */
export interface Runtime {
  name: string;
  start(folder: string): Promise<Server>;
}

/** A project with a built release. */
export interface Project {
  folder: string;
  /** File that describes its publication, below the folder. */
  publication: string;
}

/** The copy of the project that the tests built, else this one. */
export const builtProject = (): Project => ({
  folder: process.env["BUILT_PROJECT"] ?? ".",
  publication: process.env["PUBLICATION"] ?? "src/e2e/publication.yaml",
});

export const nodeRuntime = nodeRuntimeOf(builtProject);

/** Node, with the release that a project has when it is started. */
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

/** The real runtime of Workers, with the release that a project has when it is started. */
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
          // Previews on one machine find one another, and this one would be taken for others of its
          // name.
          WRANGLER_REGISTRY_PATH: `${comments}/registry`,
          // Settings come from the environment, as on Node.
          CLOUDFLARE_INCLUDE_PROCESS_ENV: "true",
        },
      })),
  };
}

/** Astro's own server, which shows a project as it is being written, without a release. */
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
          // Told that it runs for vitest, Astro would not load content again.
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
  // A process group of its own, so that a signal reaches what the process starts as well.
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
 * A port of 127.0.0.1 that nothing listens on, below those that systems give to connections: one of
 * these could be given to a connection before it is listened on.
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

/** Tests whether a process begins to answer at an origin before it ends or a minute has gone. */
export async function answers(origin: string, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + READY_MILLISECONDS;
  while (Date.now() < deadline && child.exitCode === null) {
    const response = await fetch(origin).catch(() => undefined);
    if (response) return true;
    await setTimeout(50);
  }
  return false;
}

/**
 * Seconds that the processors have worked for a server, in all of its processes, since it started.
 */
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
