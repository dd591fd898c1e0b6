import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { oneAtATime } from "../desk/one-at-a-time.ts";
import type { Told } from "./integration.ts";

/** What a process that builds takes in once, below the project: the code, packages and settings. */
export const TAKEN_IN_ONCE = [
  "src",
  "astro.config.ts",
  "package-lock.json",
  "content/publication.yaml",
  "content/theme.css",
];

/** How long readers search without what is new before a build waits for the search: milliseconds. */
const SEARCH_PATIENCE = 60_000;

interface Builds {
  /** Arguments of Node for what builds whenever it is sent a message, in the folder of the project. */
  args: readonly string[];
  root: string;
  /** Environment of builds from now on; undefined where there can be none. */
  environment(): NodeJS.ProcessEnv | undefined;
  /** Changes with all that a process takes in once for all its builds: code and settings. */
  stamp(): string;
  /** How long releases may follow one another before the search of one is complete. */
  searchPatience?: number;
}

/** Builds of a process before another takes its place, as each leaves something in its memory. */
const MAX_BUILDS = 25;

/** A process that builds again and again. */
interface Builder {
  child: ChildProcess;
  ended: Promise<void>;
  stamp: string;
  /** Number of builds that it has been asked for. */
  builds: number;
}

/**
 * Builds of a site, one at a time, in a process that is kept for as long as its code and settings
 * hold. The next build begins as soon as a release is current, while the search of that is completed;
 * but where releases follow one another faster than that takes, one of them waits, so that the search
 * is never behind for long.
 */
export class Publisher {
  /** When the last build began: milliseconds of the epoch. */
  #begun = 0;
  readonly #builds: Builds;
  #builder: Builder | undefined;
  readonly #running = new Set<ChildProcess>();
  /** Since when the search lacks something. */
  #unsearchedSince: number | undefined;
  #search: Promise<void> = Promise.resolve();

  constructor(builds: Builds) {
    this.#builds = builds;
  }

  /** Builds a release, once more if it is asked for meanwhile; done when that is current or has failed. */
  readonly publish = oneAtATime(() => this.#publish());

  /** Whether a time has come since the last build began, also where that has failed. */
  isDue(time: number): boolean {
    return time <= Date.now() && time > this.#begun;
  }

  /** Ends all builds that are not done. */
  stop(): void {
    for (const child of this.#running) child.kill();
  }

  async #publish(): Promise<void> {
    const { environment, searchPatience = SEARCH_PATIENCE } = this.#builds;
    const since = this.#unsearchedSince ?? Number.POSITIVE_INFINITY;
    if (Date.now() - since > searchPatience) await this.#search;
    this.#begun = Date.now();
    const env = environment();
    if (!env) return;
    const builder = this.#current(env);
    const { child, ended } = builder;
    builder.builds += 1;
    const current = told(child, "current");
    const complete = told(child, "complete");
    // Where it has just ended, that is told below.
    child.send("build", () => {});
    if (!(await Promise.race([current, ended.then(() => false)]))) {
      console.error("The build failed: what was published stays, until the next change.");
      return;
    }
    this.#unsearchedSince ??= Date.now();
    const search = Promise.race([complete, ended]).then(() => {
      if (this.#search === search) this.#unsearchedSince = undefined;
    });
    this.#search = search;
  }

  /** The process that builds: a new one where the last has ended, or has taken in what is old. */
  #current(env: NodeJS.ProcessEnv): Builder {
    const { args, root } = this.#builds;
    const stamp = this.#builds.stamp();
    const last = this.#builder?.child.connected ? this.#builder : undefined;
    if (last && last.stamp === stamp && last.builds < MAX_BUILDS) return last;
    // It ends by itself, when what it does is done.
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

/** Waits until a build says how far it is. */
function told(child: ChildProcess, expected: Told): Promise<true> {
  return new Promise((done) => {
    const listen = (message: unknown) => {
      if (message !== expected) return;
      child.off("message", listen);
      done(true);
    };
    child.on("message", listen);
  });
}
