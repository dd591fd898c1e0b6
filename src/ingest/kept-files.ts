import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { filesBelow } from "../desk/files-below.ts";
import { WIRE } from "../desk/wire-folder.ts";
import { isPartialName } from "./partial-names.ts";

/** Path of a copied file, and whether it existed before. */
export interface Kept {
  path: string;
  isNew: boolean;
}

/**
 * The folder of agencies' files from which the site is made. Files are added to it, and never
 * changed.
 */
export class KeptFiles {
  readonly #folder: string;
  /** Digests of files by their paths, and paths by digests. */
  readonly #digests = new Map<string, string>();
  readonly #paths = new Map<string, string>();

  constructor(folder = WIRE) {
    this.#folder = folder;
    for (const path of pathsIn(folder)) {
      const bytes = bytesOf(path);
      if (bytes) this.#know(path, digestOf(bytes));
    }
  }

  /** Path of a file with the same bytes, under any name. */
  find(bytes: Uint8Array): string | undefined {
    const path = this.#paths.get(digestOf(bytes));
    return path !== undefined && existsSync(path) ? path : undefined;
  }

  /**
   * Copies a file under its name, unless it exists with the same bytes. If the name has other
   * bytes, both stay: "ferry.xml", "ferry_002.xml".
   *
   * @param received - time at which it came into the feed, which becomes its modification time
   */
  keep(name: string, bytes: Uint8Array, received: Date): Kept {
    const digest = digestOf(bytes);
    for (const path of versionsOf(join(this.#folder, name))) {
      const isThere = existsSync(path);
      if (isThere && this.#digests.get(path) === digest) return { path, isNew: false };
      if (isThere) continue;
      write(path, bytes, received);
      this.#know(path, digest);
      return { path, isNew: true };
    }
    throw new Error(`There is no name left for ${name}`);
  }

  #know(path: string, digest: string): void {
    this.#digests.set(path, digest);
    this.#paths.set(digest, path);
  }
}

/** Digits of a version number, so that names sort by arrival. */
const FIGURES = 3;

/** Names for the versions of a file: "ferry.xml", "ferry_002.xml", "ferry_003.xml". */
function* versionsOf(path: string): Generator<string> {
  const end = extname(path);
  yield path;
  for (let version = 2; ; version += 1)
    yield `${path.slice(0, path.length - end.length)}_${String(version).padStart(FIGURES, "0")}${end}`;
}

/** Writes a file beside its place and renames it, so that nobody reads half of it. */
function write(path: string, bytes: Uint8Array, received: Date): void {
  mkdirSync(dirname(path), { recursive: true });
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    writeFileSync(partial, bytes, { flush: true });
    utimesSync(partial, received, received);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** Bytes of a file; undefined where they cannot be read, which a build reports. */
function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

const digestOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("base64url");

function pathsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return filesBelow(folder)
    .filter((entry) => entry.isFile() && !isPartialName(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
