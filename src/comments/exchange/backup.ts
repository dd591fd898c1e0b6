import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { replacing } from "./backup-tables.ts";
import { REMEDY, withScratchStore } from "./scratch-store.ts";
import { writeWhole } from "./whole-file.ts";

/** Longest wait for the server to release the file. */
export const BUSY_MILLISECONDS = 10_000;

/** Creates the store in a file, or applies the migrations that it lacks. */
type BringUpToDate = (file: string) => Promise<void>;

/**
 * Copies a store to a file, as it is at one moment, while the server is running.
 *
 * @param store - path of the SQLite file
 * @returns number of comments in the copy
 * @throws {Error} with one line that says what to do
 */
export async function backup(store: string, file: string): Promise<number> {
  if (!existsSync(store))
    throw new Error(`${store} does not exist: there are no comments to back up`);
  // Readable by the owner only: the file has the keys that sign receipts.
  await writeWhole(file, (partial) =>
    using(store, (database) => void database.prepare("VACUUM INTO ?").run(partial)),
  );
  return sound(file);
}

/**
 * Replaces the contents of a store by a backup, in one transaction, so that a running server keeps
 * working. The previous contents are lost.
 *
 * @returns number of comments in the store
 * @throws {Error} with one line that says what to do; the store is then unchanged
 */
export async function restore(
  store: string,
  file: string,
  bringUpToDate: BringUpToDate,
): Promise<number> {
  sound(file);
  await bringUpToDate(store);
  await withScratchStore({ backup: file, timeout: BUSY_MILLISECONDS }, (scratch) => {
    scratch.prepare("ATTACH ? AS store").run(store);
    // Deleted data is overwritten, and leaves the log as soon as no other process reads it.
    scratch.exec(`PRAGMA store.secure_delete = ON;
BEGIN IMMEDIATE;
${replacing(scratch, (table) => `main."${table}"`, "store.").join(";\n")};
COMMIT;
PRAGMA store.wal_checkpoint(TRUNCATE)`);
  });
  return sound(store);
}

/**
 * Number of comments in a file that is an undamaged store of comments.
 *
 * @throws {Error} with one line that says what to do, for any other file
 */
export function sound(file: string): number {
  if (!existsSync(file)) throw new Error(`${file} does not exist: ${REMEDY}`);
  try {
    return using(file, (database) => {
      const check = database.prepare("PRAGMA integrity_check(1)").get();
      if (check?.["integrity_check"] !== "ok") throw new Error("it is damaged");
      database.prepare("SELECT name FROM migrations LIMIT 1").get();
      return Number(database.prepare("SELECT count(*) AS count FROM comments").get()?.["count"]);
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} is not a backup of comments (${why}): ${REMEDY}`);
  }
}

function using<Result>(file: string, work: (database: DatabaseSync) => Result): Result {
  const database = new DatabaseSync(file, { timeout: BUSY_MILLISECONDS });
  try {
    return work(database);
  } finally {
    database.close();
  }
}
