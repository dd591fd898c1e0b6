import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";

/** A database that holds nothing: SQLite's lock on it ends with the process, however that ends. */
const LOCK = "dist/build-lock.sqlite";
const POLL_MILLISECONDS = 200;
/** SQLite's code for a database that is locked by somebody else. */
const SQLITE_BUSY = 5;

/**
 * Takes the lock on builds of the project in the folder `root`, and gives what releases it. Where
 * another build has it, says so once through `announceWait` and waits.
 */
export async function takeBuildLock(root: string, announceWait: () => void): Promise<() => void> {
  const path = join(root, LOCK);
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  const release = () => database.close();
  if (tryLock(database)) return release;
  announceWait();
  do await setTimeout(POLL_MILLISECONDS);
  while (!tryLock(database));
  return release;
}

/** Whether the lock was free, and is ours. */
function tryLock(database: DatabaseSync): boolean {
  try {
    database.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if (error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY) return false;
    throw error;
  }
}
