import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";

/** Databases that hold nothing: SQLite's lock on one ends with the process, however that ends. */
const BUILD_LOCK = "dist/build-lock.sqlite";
const COMMAND_LOCK = "dist/command-lock.sqlite";
const POLL_MILLISECONDS = 200;
/** SQLite's code for a database that is locked by somebody else. */
const SQLITE_BUSY = 5;

/**
 * Takes the lock on builds of the project in the folder `root`, and gives what releases it. Where
 * another build has it, says so once through `announceWait` and waits.
 */
export function takeBuildLock(root: string, announceWait: () => void): Promise<() => void> {
  return takeLock(join(root, BUILD_LOCK), announceWait);
}

/** The same for the command that the publisher has run after each release. */
export function takeCommandLock(root: string, announceWait: () => void): Promise<() => void> {
  return takeLock(join(root, COMMAND_LOCK), announceWait);
}

async function takeLock(path: string, announceWait: () => void): Promise<() => void> {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  const release = () => database.close();
  if (tryLock(database)) return release;
  announceWait();
  do await setTimeout(POLL_MILLISECONDS);
  while (!tryLock(database));
  return release;
}

/** Tests whether the lock was free, and is ours. */
function tryLock(database: DatabaseSync): boolean {
  try {
    database.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if (error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY) return false;
    throw error;
  }
}
