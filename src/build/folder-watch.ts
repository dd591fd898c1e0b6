import { type FSWatcher, globSync, type Stats, statSync, watch } from "node:fs";
import { join } from "node:path";

interface Watching {
  /** Called for each change, many times for some. */
  onChange(): void;
  /** Tests whether changes of a file mean nothing, by its path. */
  passesOver(path: string): boolean;
}

interface Watched {
  watcher: FSWatcher;
  /** Which folder it is: another can come to stand under its name. */
  identity: string;
}

/**
 * Watch on all files of some folders, in folders inside as well. Each folder is watched by itself:
 * Node's own recursive watch takes one watch of the system for each file.
 */
export class FolderWatch {
  readonly #folders: readonly string[];
  readonly #watching: Watching;
  readonly #watched = new Map<string, Watched>();
  #seen: string;

  constructor(folders: readonly string[], watching: Watching) {
    this.#folders = folders;
    this.#watching = watching;
    this.#seen = this.#look();
  }

  /** Looks for changes that the system did not tell of, as file systems of a network do not. */
  poll(): void {
    if (this.#seen !== this.#look()) this.#watching.onChange();
  }

  /** Takes all that is there as known. */
  settle(): void {
    this.#seen = this.#look();
  }

  close(): void {
    for (const path of this.#watched.keys()) this.#leave(path);
  }

  /** Gives what is there, and watches each folder of it. */
  #look(): string {
    const lines: string[] = [];
    const folders = new Set<string>();
    for (const path of pathsIn(this.#folders)) {
      const stats = statSync(path, { throwIfNoEntry: false });
      if (!stats) continue;
      if (!stats.isDirectory()) {
        if (!this.#watching.passesOver(path)) lines.push(lineOf(path, stats));
        continue;
      }
      folders.add(path);
      this.#follow(path, stats);
    }
    for (const path of this.#watched.keys()) if (!folders.has(path)) this.#leave(path);
    return lines.join("\n");
  }

  #follow(folder: string, { ino, birthtimeMs }: Stats): void {
    const identity = `${ino} ${birthtimeMs}`;
    if (this.#watched.get(folder)?.identity === identity) return;
    this.#leave(folder);
    const watcher = watch(folder, (_, name) => {
      const path = join(folder, name ?? "");
      if (this.#watching.passesOver(path)) return;
      this.#watching.onChange();
      // What a new folder holds may be there already.
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) this.#look();
    });
    watcher.on("error", () => this.#leave(folder));
    this.#watched.set(folder, { watcher, identity });
  }

  #leave(folder: string): void {
    this.#watched.get(folder)?.watcher.close();
    this.#watched.delete(folder);
  }
}

/** Text that changes with any file of some folders, or with any of some files. */
export function stampOf(paths: readonly string[]): string {
  return pathsIn(paths)
    .map((path) => lineOf(path, statSync(path, { throwIfNoEntry: false })))
    .join("\n");
}

const pathsIn = (paths: readonly string[]): string[] =>
  paths.flatMap((path) => [
    path,
    ...globSync("**/*", { cwd: path }).map((inside) => join(path, inside)),
  ]);

const lineOf = (path: string, stats: Stats | undefined): string =>
  `${path} ${stats?.ino} ${stats?.size} ${stats?.mtimeMs}`;
