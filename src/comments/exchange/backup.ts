import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { replacing } from "./backup-tables.ts";
import { REMEDY, withScratchStore } from "./scratch-store.ts";
import { writeWhole } from "./whole-file.ts";

/** How long the server may keep the file to itself. */
export const BUSY_MILLISECONDS = 10_000;

/** Creates the store in a file, or applies the migrations that it lacks. */
export type BringUpToDate = (file: string) => Promise<void>;

/**
 * Copies a store to a file, all of it as it was at one moment, while the server goes on.
 *
 * @param store - path of the SQLite file
 * @returns how many comments the copy has
 * @throws {Error} of one line that says what to do
 */
export async function backup(store: string, file: string): Promise<number> {
  if (!existsSync(store))
    throw new Error(`${store} is not there: there are no comments to back up`);
  // For nobody else to read: it holds the keys that receipts are signed with.
  await writeWhole(file, (partial) =>
    using(store, (database) => void database.prepare("VACUUM INTO ?").run(partial)),
  );
  return sound(file);
}

/**
 * Puts a backup in the place of what is in a store, in one transaction, so that a server may go on
 * with it. What was there before is lost.
 *
 * @returns how many comments are there now
 * @throws {Error} of one line that says what to do; the store is as it was
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
    // What was there is overwritten, and leaves the log as soon as no other process reads it.
    scratch.exec(`PRAGMA store.secure_delete = ON;
BEGIN IMMEDIATE;
${replacing(scratch, (table) => `main."${table}"`, "store.").join(";\n")};
COMMIT;
PRAGMA store.wal_checkpoint(TRUNCATE)`);
  });
  return sound(store);
}

/** How many comments a file holds, which is a store of comments and not damaged. */
export function sound(file: string): number {
  if (!existsSync(file)) throw new Error(`${file} is not there: ${REMEDY}`);
  try {
    return using(file, (database) => {
      const check = database.prepare("PRAGMA integrity_check(1)").get();
      if (check?.["integrity_check"] !== "ok") throw new Error("it is damaged");
      database.prepare("SELECT name FROM migrations LIMIT 1").get();
      return Number(database.prepare("SELECT count(*) AS count FROM comments").get()?.["count"]);
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} is no backup of comments (${why}): ${REMEDY}`);
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
