import { DatabaseSync } from "node:sqlite";
import { databaseOn } from "../store/file-database.ts";
import { migrate } from "../store/migrate.ts";
import { columnsOf, partsOf, SEQUENCE } from "./backup-tables.ts";

/** Remedy where a file is no backup. */
export const REMEDY = "name a file written by “backup”";

/** Code of SQLite for a statement that does not fit the tables. https://sqlite.org/rescode.html */
const SQLITE_ERROR = 1;

/** Name of a temporary database, which SQLite deletes when the connection closes. */
const NAMELESS = "";

/**
 * Runs work with a temporary store, which leaves no file behind however the process ends: an empty
 * one, or a copy of a backup with all migrations applied.
 *
 * @param backup - path of the file to copy
 * @param timeout - milliseconds that a statement waits for other processes
 * @throws {Error} of one line that says what to do, where the backup has other tables
 */
export async function withScratchStore<Result>(
  { backup, timeout }: { backup?: string; timeout: number },
  work: (scratch: DatabaseSync) => Result | Promise<Result>,
): Promise<Result> {
  const scratch = new DatabaseSync(NAMELESS, { timeout });
  try {
    scratch.exec("PRAGMA foreign_keys = OFF");
    if (backup) await takeIn(scratch, backup);
    else await migrate(databaseOn(scratch));
    return await work(scratch);
  } finally {
    scratch.close();
  }
}

/** Copies a backup and brings it up to date. */
async function takeIn(scratch: DatabaseSync, backup: string): Promise<void> {
  try {
    copyInto(scratch, backup);
    await migrate(databaseOn(scratch));
  } catch (error) {
    const { errcode } = ((error as Error).cause ?? error) as { errcode?: number };
    if (errcode !== SQLITE_ERROR) throw error;
    throw new Error(`${backup} has other tables than a store of comments: ${REMEDY}`);
  }
  const parts = partsOf(scratch);
  const own = await withScratchStore({ timeout: 0 }, partsOf);
  const [lacked] = own.difference(parts);
  if (lacked) throw new Error(`${backup} lacks ${lacked}: ${REMEDY}`);
  const [strange] = parts.difference(own);
  if (strange)
    throw new Error(
      `${backup} has ${strange}, which no store of comments has: drop it from a copy, and restore that`,
    );
}

function copyInto(scratch: DatabaseSync, backup: string): void {
  scratch.prepare("ATTACH ? AS given").run(backup);
  const objects = scratch
    .prepare(
      "SELECT type, name, sql FROM given.sqlite_master WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!'",
    )
    .all()
    .map(({ type, name, sql }) => ({ type, name: String(name), sql: String(sql) }));
  const tables = objects.filter(({ type }) => type === "table");
  const others = objects.filter(({ type }) => type !== "table");
  const rows = (name: string, columns: string) => {
    const table = `"${name.replaceAll('"', '""')}"`;
    return `INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM given.${table}`;
  };
  scratch.exec(["BEGIN", ...tables.map(({ sql }) => sql)].join(";\n"));
  for (const { name } of tables) scratch.exec(rows(name, columnsOf(scratch, name).join(", ")));
  scratch.exec(
    [
      `DELETE FROM main.${SEQUENCE}`,
      rows(SEQUENCE, "name, seq"),
      ...others.map(({ sql }) => sql),
      "COMMIT",
      "DETACH given",
    ].join(";\n"),
  );
}
