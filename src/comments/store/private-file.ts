import { closeSync, openSync } from "node:fs";

const EXISTS = "EEXIST";

/**
 * Creates an empty file that nobody else may read, and leaves one that is there alone. SQLite takes
 * an empty file for a new database, whose mode its -wal and -shm get.
 *
 * A database that is there is not even opened: to close it would end the locks that this process
 * has on it (https://sqlite.org/howtocorrupt.html#posixclosebug).
 *
 * @throws the file system's error, where it cannot be created
 */
export function createPrivateFile(path: string): void {
  try {
    closeSync(openSync(path, "wx", 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== EXISTS) throw error;
  }
}
