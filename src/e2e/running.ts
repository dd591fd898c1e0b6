import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { answers, freePort } from "./servers.ts";

/** Built project of servers: the copy that the tests built, else this one. */
export const PROJECT = resolve(process.env["BUILT_PROJECT"] ?? ".");

/** Command that serves a project. */
export const serverOf = (project: string): Command => [
  process.execPath,
  join(project, "src/server/node.ts"),
];

type Command = readonly [string, ...string[]];

interface Circumstances {
  env?: NodeJS.ProcessEnv | undefined;
  /** Working directory. */
  cwd?: string | undefined;
}

/** Exit status of a process, and its output. */
interface Ended {
  /** Exit code; null where a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A process, with all its output. */
export class Running {
  readonly child: ChildProcess;
  readonly #stdout: Buffer[] = [];
  readonly #stderr: Buffer[] = [];

  constructor([command, ...args]: Command, { env, cwd }: Circumstances) {
    this.child = spawn(command, args, {
      cwd,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.child.stdout?.on("data", (chunk: Buffer) => this.#stdout.push(chunk));
    this.child.stderr?.on("data", (chunk: Buffer) => this.#stderr.push(chunk));
  }

  /** Lines of standard output and standard error so far. */
  get lines(): string[] {
    return `${Buffer.concat(this.#stdout)}${Buffer.concat(this.#stderr)}`.split("\n").slice(0, -1);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Waits for its end, after an optional signal. */
  async end(signal?: NodeJS.Signals): Promise<Ended> {
    const { exitCode, signalCode } = this.child;
    if (exitCode === null && signalCode === null) {
      const closed = once(this.child, "close");
      if (signal) this.child.kill(signal);
      await closed;
    }
    return {
      code: this.child.exitCode,
      stdout: Buffer.concat(this.#stdout).toString(),
      stderr: Buffer.concat(this.#stderr).toString(),
    };
  }
}

/** A server of a project as an operator starts it, at a separate origin. */
export class RunningServer extends Running {
  readonly origin: string;

  private constructor(origin: string, command: Command, circumstances: Circumstances) {
    super(command, circumstances);
    this.origin = origin;
  }

  /** Starts a server with a file for its comments, and waits until it answers. */
  static async start(
    store: string,
    { env, cwd }: Circumstances = {},
    command: Command = serverOf(PROJECT),
  ): Promise<RunningServer> {
    const port = await freePort();
    const origin = `http://${env?.["HOST"] ?? "127.0.0.1"}:${port}`;
    const own = {
      HOST: "127.0.0.1",
      PORT: String(port),
      PUBLICATION: "src/e2e/publication.yaml",
      COMMENTS_DATABASE_URL: `file:${store}`,
    };
    const server = new RunningServer(origin, command, { cwd, env: { ...own, ...env } });
    if (await answers(origin, server.child)) return server;
    throw new Error(`No server started: ${(await server.end("SIGKILL")).stderr}`);
  }

  /** Waits until it has printed a number of lines, and returns them. */
  async printed(count: number): Promise<string[]> {
    while (this.lines.length < count && this.child.exitCode === null) await setTimeout(20);
    return this.lines;
  }
}
