import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { oneAtATime } from "../desk/one-at-a-time.ts";
import type { Told } from "./integration.ts";

/** How long readers search without what is new before a build waits for the search: milliseconds. */
const SEARCH_PATIENCE = 60_000;

interface Builds {
  /** Arguments of Node for a build, in the folder of the project. */
  args: readonly string[];
  root: string;
  /** Environment of the next build; undefined where there can be none. */
  environment(): NodeJS.ProcessEnv | undefined;
  /** How long releases may follow one another before the search of one is complete. */
  searchPatience?: number;
}

/**
 * Builds of a site, each in a process of its own and one at a time. The next begins as soon as a
 * release is current, while the search of that is completed; but where releases follow one another
 * faster than that takes, one of them waits, so that the search is never behind for long.
 */
export class Publisher {
  /** When the last build began: milliseconds of the epoch. */
  #begun = 0;
  readonly #builds: Builds;
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
    const { args, root, environment, searchPatience = SEARCH_PATIENCE } = this.#builds;
    const since = this.#unsearchedSince ?? Number.POSITIVE_INFINITY;
    if (Date.now() - since > searchPatience) await this.#search;
    this.#begun = Date.now();
    const env = environment();
    if (!env) return;
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    this.#running.add(child);
    const ended = once(child, "close").then(() => void this.#running.delete(child));
    if (!(await Promise.race([told(child, "current"), ended.then(() => false)]))) {
      console.error("The build failed: what was published stays, until the next change.");
      return;
    }
    this.#unsearchedSince ??= Date.now();
    const search = Promise.race([told(child, "complete"), ended]).then(() => {
      if (this.#search === search) this.#unsearchedSince = undefined;
    });
    this.#search = search;
  }
}

/** Waits until a build says how far it is. */
function told(child: ChildProcess, expected: Told): Promise<true> {
  return new Promise((done) => {
    child.on("message", (message) => {
      if (message === expected) done(true);
    });
  });
}
