import { statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { LostFile } from "./lost-file.ts";
import { rescue } from "./rescue.ts";
import { type WatchedFile, watchedFiles } from "./watched-files.ts";

/**
 * Watches the files of an open SQLite store in WAL mode. After they were removed, replaced or
 * truncated, all calls fail from then on, since writes would go to files that nobody finds again. Data
 * that the connection still has is saved beside them.
 */
export class FileGuard {
  readonly #files: readonly WatchedFile[];
  readonly #rescue: () => string;
  #failure: LostFile | undefined;
  #isChecked = false;

  /**
   * @param path - absolute path of the database
   * @param connection - a connection that has been used, so that all files exist
   */
  constructor(path: string, connection: DatabaseSync) {
    this.#rescue = () => rescue(connection, path);
    this.#files = watchedFiles(path, connection, this.#rescue);
  }

  /**
   * Checks the files, once in each turn of the event loop.
   *
   * @throws {LostFile} as `look`
   */
  check(): void {
    if (this.#isChecked) return;
    this.look();
    this.#isChecked = true;
    setImmediate(() => {
      this.#isChecked = false;
    });
  }

  /**
   * Checks the files.
   *
   * @throws {LostFile} after the first damage, the same each time; it is logged once
   */
  look(): void {
    this.#failure ??= this.#damage();
    if (!this.#failure) return;
    this.#isChecked = false;
    throw this.#failure;
  }

  #damage(): LostFile | undefined {
    for (const file of this.#files) {
      const now = statSync(file.path, { throwIfNoEntry: false });
      if (now?.ino !== file.inode || now.dev !== file.device) {
        return lost(`${file.path} was removed or replaced`, this.#rescue());
      }
      if (now.size < file.bytes && file.isCut(file.bytes)) {
        return lost(`${file.path} was truncated`, file.rescue(file.bytes));
      }
      file.bytes = now.size;
    }
    return undefined;
  }
}

function lost(what: string, remedy: string): LostFile {
  const failure = new LostFile(
    `${what} while the server was running: comments are unavailable until it is restarted. ${remedy}.`,
  );
  console.error(failure.message);
  return failure;
}
