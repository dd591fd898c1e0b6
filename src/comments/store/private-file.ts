import { chmodSync, closeSync, openSync, statSync } from "node:fs";

const EXISTS = "EEXIST";

const OWNER = 0o600;
const OTHERS = 0o007;

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
    closeSync(openSync(path, "wx", OWNER));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== EXISTS) throw error;
  }
}

/**
 * Takes the files of a database from all other users of the machine, where they may read or write
 * them; those that a group shares stay shared, and those of another owner as they are.
 */
export function closeToOthers(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) {
    const { mode = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
    if ((mode & OTHERS) === 0) continue;
    try {
      chmodSync(file, OWNER);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EPERM") throw error;
    }
  }
}
