import { chmodSync, closeSync, openSync, statSync } from "node:fs";

const EXISTS = "EEXIST";

const OWNER = 0o600;
const OTHERS = 0o007;

/**
 * Creates an empty file that only its owner may read; leaves an existing one unchanged. SQLite
 * takes an empty file for a new database, and gives its mode to -wal and -shm.
 *
 * An existing database is not even opened: closing it would release the locks that this process has
 * on it (https://sqlite.org/howtocorrupt.html#posixclosebug).
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
 * Removes the permissions of other users on the files of a database. Permissions of a group stay,
 * and so do files of another owner.
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
