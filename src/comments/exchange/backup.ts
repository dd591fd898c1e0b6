import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createPrivateFile } from "../store/private-file.ts";
import { replacing } from "./backup-tables.ts";

/** How long the server may keep the file to itself. */
const BUSY_MILLISECONDS = 10_000;

const REMEDY = "name a file that “backup” wrote";

/** Makes the store in a file, or applies the migrations that it lacks. */
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
  requireFree(file);
  // It holds the keys that receipts are signed with.
  createPrivateFile(file);
  using(store, (database) => database.prepare("VACUUM INTO ?").run(file));
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
  const folder = mkdtempSync(join(tmpdir(), "crosshead-restore-"));
  const copy = join(folder, "backup.sqlite");
  try {
    copyFileSync(file, copy);
    await bringUpToDate(copy);
    await bringUpToDate(store);
    using(store, (database) =>
      database.exec(`PRAGMA foreign_keys = OFF;
ATTACH '${copy.replaceAll("'", "''")}' AS backup;
BEGIN IMMEDIATE;
${replacing(database, (table) => `backup."${table}"`).join(";\n")};
COMMIT`),
    );
    return sound(store);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @throws {Error} where there is a file of that name */
export function requireFree(file: string): void {
  if (existsSync(file))
    throw new Error(`${file} is there already: name another file, or delete it`);
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
