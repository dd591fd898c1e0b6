import { type Dirent, lstatSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isPartialName } from "./partial-names.ts";

/** How long a file must not change before it counts as whole, in milliseconds. */
export const QUIET_MILLISECONDS = 1_000;

/** How long a file that could not be read for now is left alone, in milliseconds. */
const RETRY_MILLISECONDS = 30_000;

interface Seen {
  /** Identity, size and times of the file. */
  stamp: string;
  /** When the file counts as whole if it stays as it is; null once it was given. */
  due: number | null;
}

/** A folder into which an agency or its client puts files, or one file. Nothing there is changed. */
export class Feed {
  readonly folder: string;
  readonly #only: string | undefined;
  #seen = new Map<string, Seen>();

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
   * Looks at all files, in folders inside as well, and gives the paths below the folder of those that
   * have not changed for a while and were not given before, in the order of their names.
   *
   * @param now milliseconds of a clock that only goes forward
   */
  look(now: number): string[] {
    const seen = new Map<string, Seen>();
    const whole: string[] = [];
    for (const [path, stamp] of this.#files()) {
      const before = this.#seen.get(path);
      const file = before?.stamp === stamp ? before : { stamp, due: now + QUIET_MILLISECONDS };
      seen.set(path, file);
      if (file.due === null || file.due > now) continue;
      file.due = null;
      whole.push(path);
    }
    this.#seen = seen;
    return whole.sort();
  }

  /** Whether a file has stayed as it was when it was given. */
  isUnchanged(path: string): boolean {
    return this.#seen.get(path)?.stamp === stampOf(this.pathOf(path));
  }

  /** Has a file given again after a while, as it could not be read or copied for now. */
  retry(path: string, now: number): void {
    const file = this.#seen.get(path);
    if (file) file.due = now + RETRY_MILLISECONDS;
  }

  /** When the next file counts as whole, if it stays as it is; undefined where none is expected. */
  get due(): number | undefined {
    const times = [...this.#seen.values()].flatMap(({ due }) => due ?? []);
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  /** Files of the feed with their stamps. */
  *#files(): Generator<[path: string, stamp: string]> {
    for (const path of this.#only ? [this.#only] : pathsIn(this.folder, "")) {
      const stamp = stampOf(this.pathOf(path));
      if (stamp !== undefined) yield [path, stamp];
    }
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
