import { statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { LostFile } from "./lost-file.ts";
import { rescue } from "./rescue.ts";
import { type WatchedFile, watchedFiles } from "./watched-files.ts";

/**
 * Watches the files of an open SQLite store in WAL mode. Once they were removed, replaced or cut
 * short, it fails for good: what is written goes to files that nobody finds again. What the
 * connection still has is saved beside them.
 */
export class FileGuard {
  readonly #files: readonly WatchedFile[];
  readonly #rescue: () => string;
  #failure: LostFile | undefined;
  #isChecked = false;

  /**
   * @param path - absolute path of the database
   * @param connection - one that was used, so that all files are there
   */
  constructor(path: string, connection: DatabaseSync) {
    this.#rescue = () => rescue(connection, path);
    this.#files = watchedFiles(path, connection, this.#rescue);
  }

  /**
   * Looks at the files, once in each turn of the event loop.
   *
   * @throws {LostFile} as `look` does
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
   * Looks at the files.
   *
   * @throws {LostFile} from the first damage on, the same each time; it is logged once
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
