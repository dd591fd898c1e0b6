import { realpathSync, statSync, truncateSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";

/** Bytes before the pages of a log, and before each page: https://sqlite.org/fileformat2.html. */
const LOG_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;

interface StoreFile {
  readonly path: string;
  /** Whether something is missing, where it is shorter than the bytes that it had. */
  readonly isCut: (bytes: number) => boolean;
  /** Saves what is left where it is cut; gives a sentence of what to do. */
  readonly rescue: (bytes: number) => string;
}

/** A file of an open store, as it was at the last look. */
export interface WatchedFile extends StoreFile {
  readonly inode: number;
  readonly device: number;
  bytes: number;
}

/**
 * Files of an open SQLite store in WAL mode.
 *
 * @param rescue - saves what the connection has
 */
export function watchedFiles(
  path: string,
  connection: DatabaseSync,
  rescue: () => string,
): WatchedFile[] {
  const log = `${realpathSync(path)}-wal`;
  const index = `${realpathSync(path)}-shm`;
  const files: StoreFile[] = [
    // First, since it is mapped into memory: where it is cut, the next use of the connection ends
    // the process with SIGBUS.
    { path: index, isCut: () => true, rescue: (bytes) => lengthen(index, bytes) },
    // A checkpoint empties it.
    { path: log, isCut: () => logBytes(connection) > statSync(log).size, rescue },
    // VACUUM in another process shortens it, and the database with it.
    { path, isCut: (bytes) => databaseBytes(connection) >= bytes, rescue },
  ];
  return files.flatMap(watched);
}

/** A file as it is; none where SQLite does without it, on file systems that share no memory. */
function watched(file: StoreFile): WatchedFile[] {
  const now = statSync(file.path, { throwIfNoEntry: false });
  return now ? [{ ...file, inode: now.ino, device: now.dev, bytes: now.size }] : [];
}

/** Gives the index its length back, so that the process can end; what it held is in the log. */
function lengthen(index: string, bytes: number): string {
  truncateSync(index, bytes);
  return "If comments are missing then, restore a backup";
}

/** Bytes of the log that are in use. */
function logBytes(connection: DatabaseSync): number {
  const pages = numberOf(connection, "PRAGMA wal_checkpoint(NOOP)", "log");
  const page = FRAME_HEADER_BYTES + numberOf(connection, "PRAGMA page_size", "page_size");
  return pages > 0 ? LOG_HEADER_BYTES + pages * page : 0;
}

/** Bytes of the database, be they in the log only; infinitely many where that cannot be read. */
function databaseBytes(connection: DatabaseSync): number {
  try {
    const pages = numberOf(connection, "PRAGMA page_count", "page_count");
    return pages * numberOf(connection, "PRAGMA page_size", "page_size");
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function numberOf(connection: DatabaseSync, pragma: string, column: string): number {
  return Number(connection.prepare(pragma).get()?.[column]);
}
