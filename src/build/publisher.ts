import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { oneAtATime } from "../desk/one-at-a-time.ts";
import type { Progress } from "./integration.ts";

/** Files that a building process reads only once, below the project: code, packages and settings. */
export const READ_ONCE = [
  "src",
  "astro.config.ts",
  "package-lock.json",
  "content/publication.yaml",
  "content/theme.css",
];

interface Builds {
  /** Arguments of Node for a process that builds for each message, in the folder of the project. */
  args: readonly string[];
  root: string;
  /** Current environment for builds; undefined where a build is impossible. */
  environment(): NodeJS.ProcessEnv | undefined;
  /** A text that changes with all that a process reads only once: code and settings. */
  stamp(): string;
}

/** Most builds of one process, as each leaks some memory. */
const MAX_BUILDS = 25;

/** A process that builds repeatedly. */
interface Builder {
  child: ChildProcess;
  ended: Promise<void>;
  stamp: string;
  /** Number of builds requested from it. */
  builds: number;
}

/**
 * Builds of a site, one at a time, in a process that is reused while its code and settings are
 * current. The next build starts as soon as a release is current, while its search is completed.
 */
export class Publisher {
  /** Time at which the last build started: milliseconds since 1970. */
  #begun = 0;
  readonly #builds: Builds;
  #builder: Builder | undefined;
  readonly #running = new Set<ChildProcess>();

  constructor(builds: Builds) {
    this.#builds = builds;
  }

  /**
   * Builds a release, and once more if called during the build; resolves when it is current or has
   * failed.
   */
  readonly publish = oneAtATime(() => this.#publish());

  /** Tests whether a time has passed since the last build started, even if that build failed. */
  isDue(time: number): boolean {
    return time <= Date.now() && time > this.#begun;
  }

  /** Ends all unfinished builds. */
  stop(): void {
    for (const child of this.#running) child.kill();
  }

  async #publish(): Promise<void> {
    this.#begun = Date.now();
    const env = this.#builds.environment();
    if (!env) return;
    const builder = this.#current(env);
    const { child, ended } = builder;
    builder.builds += 1;
    const current = told(child, "current");
    // If it has just ended, the exit is reported below.
    child.send("build", () => {});
    if (await Promise.race([current, ended.then(() => false)])) return;
    console.error(
      "The build failed: the published site is unchanged. The next change starts another build.",
    );
  }

  /** The building process: a new one where the last has ended, or is outdated. */
  #current(env: NodeJS.ProcessEnv): Builder {
    const { args, root } = this.#builds;
    const stamp = this.#builds.stamp();
    const last = this.#builder?.child.connected ? this.#builder : undefined;
    if (last && last.stamp === stamp && last.builds < MAX_BUILDS) return last;
    // It ends by itself after its current work.
    last?.child.disconnect();
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    this.#running.add(child);
    const ended = once(child, "close").then(() => void this.#running.delete(child));
    this.#builder = { child, ended, stamp, builds: 0 };
    return this.#builder;
  }
}

/** Waits for a message about a build's progress. */
export function told(child: ChildProcess, expected: Progress): Promise<true> {
  return new Promise((done) => {
    const listen = (message: unknown) => {
      if (message !== expected) return;
      child.off("message", listen);
      done(true);
    };
    child.on("message", listen);
  });
}
