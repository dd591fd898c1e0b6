import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";

/**
 * Empty databases used as locks: SQLite releases its lock when the process ends, however it ends.
 */
const BUILD_LOCK = "dist/build-lock.sqlite";
const LATE_LOCK = "dist/late-lock.sqlite";
const COMMAND_LOCK = "dist/command-lock.sqlite";
const POLL_MILLISECONDS = 200;
/** SQLite's error code for a database that another process has locked. */
const SQLITE_BUSY = 5;

/**
 * Takes the lock on builds of the project in the folder `root`; returns a function that releases
 * it. If another build has it, calls `announceWait` once and waits.
 */
export function takeBuildLock(root: string, announceWait: () => void): Promise<() => void> {
  return takeLock(join(root, BUILD_LOCK), announceWait);
}

/**
 * Takes the lock on late parts of releases; otherwise like `takeBuildLock`, but returns without the
 * lock where the part is not wanted any more.
 */
export function takeLateLock(
  root: string,
  announceWait: () => void,
  isWanted: () => boolean,
): Promise<() => void> {
  return takeLock(join(root, LATE_LOCK), announceWait, isWanted);
}

/**
 * Takes the lock on the publisher's command that runs after each release; otherwise like
 * `takeBuildLock`.
 */
export function takeCommandLock(root: string, announceWait: () => void): Promise<() => void> {
  return takeLock(join(root, COMMAND_LOCK), announceWait);
}

async function takeLock(
  path: string,
  announceWait: () => void,
  isWanted = () => true,
): Promise<() => void> {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  const release = () => database.close();
  if (tryLock(database)) return release;
  announceWait();
  do await setTimeout(POLL_MILLISECONDS);
  while (isWanted() && !tryLock(database));
  return release;
}

/** Takes the lock if it is free; returns true if it did. */
function tryLock(database: DatabaseSync): boolean {
  try {
    database.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if (error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY) return false;
    throw error;
  }
}
