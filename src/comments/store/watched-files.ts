import { realpathSync, statSync, truncateSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";

/** Bytes before the pages of a log, and before each page: https://sqlite.org/fileformat2.html. */
const LOG_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;

interface StoreFile {
  readonly path: string;
  /** Tests whether data is missing, where the file is shorter than `bytes`. */
  readonly isCut: (bytes: number) => boolean;
  /** Saves the remaining data; returns a sentence with the remedy. */
  readonly rescue: (bytes: number) => string;
}

/** A file of an open store, with its state at the last check. */
export interface WatchedFile extends StoreFile {
  readonly inode: number;
  readonly device: number;
  bytes: number;
}

/**
 * Files of an open SQLite store in WAL mode.
 *
 * @param rescue - saves the data of the connection
 */
export function watchedFiles(
  path: string,
  connection: DatabaseSync,
  rescue: () => string,
): WatchedFile[] {
  const log = `${realpathSync(path)}-wal`;
  const index = `${realpathSync(path)}-shm`;
  const files: StoreFile[] = [
    // First, since it is mapped into memory: if it is truncated, the next use of the connection
    // ends the process with SIGBUS.
    { path: index, isCut: () => true, rescue: (bytes) => lengthen(index, bytes) },
    // A checkpoint truncates it.
    { path: log, isCut: () => logBytes(connection) > statSync(log).size, rescue },
    // VACUUM in another process shortens it, and the database with it.
    { path, isCut: (bytes) => databaseBytes(connection) >= bytes, rescue },
  ];
  return files.flatMap(watched);
}

/** State of a file; none where SQLite does not need it, on file systems without shared memory. */
function watched(file: StoreFile): WatchedFile[] {
  const now = statSync(file.path, { throwIfNoEntry: false });
  return now ? [{ ...file, inode: now.ino, device: now.dev, bytes: now.size }] : [];
}

/** Restores the length of the index, so that the process can end; its content is in the log. */
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

/**
 * Size of the database in bytes, even if it is only in the log; infinite where it cannot be read.
 */
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
