import { type Dirent, lstatSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isPartialName } from "./partial-names.ts";

/** How long a file must not change before it counts as whole, in milliseconds. */
export const QUIET_MILLISECONDS = 800;

/** How long a file that could not be read for now is left alone, in milliseconds. */
const RETRY_MILLISECONDS = 30_000;

/** A folder into which an agency or its client puts files, or one file. Nothing there is changed. */
export class Feed {
  readonly folder: string;
  readonly #only: string | undefined;
  /** Stamps of all files at the last look. */
  #stamps = new Map<string, string>();
  /** When files that were not taken yet count as whole, if they stay as they are. */
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

  /** The path of a file of the feed. */
  pathOf(path: string): string {
    return join(this.folder, path);
  }

  /** Name of a file among those of all feeds: below the name of its folder. */
  nameOf(path: string): string {
    return this.#only ? path : join(basename(this.folder), path);
  }

  /**
   * Looks at all files, in folders inside as well.
   *
   * @param now milliseconds of a clock that only goes forward
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

  /**
   * Takes the paths of files that have not changed for a while and were not taken before, in the order
   * of their names.
   */
  takeWhole(now: number): string[] {
    const due = [...this.#due].flatMap(([path, time]) => (time <= now ? path : []));
    return due.sort().filter((path) => {
      if (!this.isUnchanged(path, now)) return false;
      this.#due.delete(path);
      return true;
    });
  }

  /** Tests whether a file is as it was at the last look; one that is not has to stay quiet anew. */
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

  /** Has a file taken again after a while, as it could not be read or copied for now. */
  retry(path: string, now: number): void {
    this.#due.set(path, now + RETRY_MILLISECONDS);
  }

  /** When the next file counts as whole, if it stays as it is; infinity where none is expected. */
  get due(): number {
    let first = Number.POSITIVE_INFINITY;
    for (const time of this.#due.values()) first = Math.min(first, time);
    return first;
  }
}

/** Paths of regular files below a folder; what cannot be listed has none for now. */
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

/** The stamp of a file, which changes with it; undefined where it is gone. */
function stampOf(path: string): string | undefined {
  try {
    const { ino, size, mtimeMs, ctimeMs } = lstatSync(path);
    return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
  } catch {
    return undefined;
  }
}
