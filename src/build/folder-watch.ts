import { type FSWatcher, globSync, type Stats, statSync, watch } from "node:fs";
import { join } from "node:path";

interface Watching {
  /** Called for each change, maybe several times. */
  onChange(): void;
  /** Tests whether changes of a file are ignored, by its path. */
  passesOver(path: string): boolean;
}

interface Watched {
  watcher: FSWatcher;
  /** Identity of the folder, as another may take its name. */
  identity: string;
}

/**
 * Watcher of all files in some folders and their subfolders. Each folder is watched separately, as
 * Node's recursive watch opens one system watch for each file.
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

  /** Checks for changes that the system did not report, as on network file systems. */
  poll(): void {
    if (this.#seen !== this.#look()) this.#watching.onChange();
  }

  /** Takes the current state as known. */
  settle(): void {
    this.#seen = this.#look();
  }

  close(): void {
    for (const path of this.#watched.keys()) this.#leave(path);
  }

  /** Reads the current state as text, and watches each folder in it. */
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
      // A new folder may already contain files.
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

/** Text that changes with any of the files, and with any file in the folders. */
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
