import { type Dirent, lstatSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isPartialName } from "./partial-names.ts";

/** Time without changes after which a file counts as complete, in milliseconds. */
export const QUIET_MILLISECONDS = 800;

/** Time until the next attempt to read a file that could not be read, in milliseconds. */
const RETRY_MILLISECONDS = 30_000;

/**
 * A folder into which an agency or its client writes files, or one file. Nothing in it is changed.
 */
export class Feed {
  readonly folder: string;
  readonly #only: string | undefined;
  /** Stamps of all files at the last check. */
  #stamps = new Map<string, string>();
  /** Times at which files that were not taken yet count as complete, unless they change. */
  readonly #due = new Map<string, number>();

  /** @throws {Error} where there is neither a folder nor a file */
  constructor(path: string) {
    const isFolder = statSync(path).isDirectory();
    this.folder = resolve(isFolder ? path : dirname(path));
    this.#only = isFolder ? undefined : basename(path);
  }

  get isFolder(): boolean {
    return this.#only === undefined;
  }

  /** Path of a file of the feed. */
  pathOf(path: string): string {
    return join(this.folder, path);
  }

  /** Name of a file among those of all feeds: below the name of its folder. */
  nameOf(path: string): string {
    return this.#only ? path : join(basename(this.folder), path);
  }

  /**
   * Checks all files, also in subfolders.
   *
   * @param now - milliseconds of a monotonic clock
   */
  look(now: number): void {
    const stamps = new Map<string, string>();
    for (const path of this.#only ? [this.#only] : pathsIn(this.folder, "")) {
      const stamp = stampOf(this.pathOf(path));
      if (stamp === undefined) continue;
      stamps.set(path, stamp);
      if (this.#stamps.get(path) !== stamp) this.#due.set(path, now + QUIET_MILLISECONDS);
    }
    this.#stamps = stamps;
  }

  /** Takes the paths of complete files that were not taken before, sorted by name. */
  takeWhole(now: number): string[] {
    const due = [...this.#due].flatMap(([path, time]) => (time <= now ? path : []));
    return due.sort().filter((path) => {
      if (!this.isUnchanged(path, now)) return false;
      this.#due.delete(path);
      return true;
    });
  }

  /**
   * Tests whether a file is unchanged since the last check; a changed one must first stay unchanged
   * again.
   */
  isUnchanged(path: string, now: number): boolean {
    const stamp = stampOf(this.pathOf(path));
    if (stamp !== undefined && stamp === this.#stamps.get(path)) return true;
    this.#due.delete(path);
    this.#stamps.delete(path);
    if (stamp === undefined) return false;
    this.#stamps.set(path, stamp);
    this.#due.set(path, now + QUIET_MILLISECONDS);
    return false;
  }

  /** Schedules another attempt for a file that could not be read or copied. */
  retry(path: string, now: number): void {
    this.#due.set(path, now + RETRY_MILLISECONDS);
  }

  /**
   * Time at which the next file counts as complete, unless it changes; infinity where there is
   * none.
   */
  get due(): number {
    let first = Number.POSITIVE_INFINITY;
    for (const time of this.#due.values()) first = Math.min(first, time);
    return first;
  }
}

/** Paths of regular files in a folder and its subfolders, without those that cannot be listed. */
function* pathsIn(folder: string, below: string): Generator<string> {
  for (const entry of entriesOf(join(folder, below))) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (isPartialName(path)) continue;
    if (entry.isDirectory()) yield* pathsIn(folder, path);
    else if (entry.isFile()) yield path;
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Stamp of a file, which changes with it; undefined where it does not exist. */
function stampOf(path: string): string | undefined {
  try {
    const { ino, size, mtimeMs, ctimeMs } = lstatSync(path);
    return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
  } catch {
    return undefined;
  }
}
