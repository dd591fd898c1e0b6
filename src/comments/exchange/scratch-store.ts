import { DatabaseSync } from "node:sqlite";
import { databaseOn } from "../store/file-database.ts";
import { migrate } from "../store/migrate.ts";
import { columnsOf, SEQUENCE } from "./backup-tables.ts";

/** Name of a temporary database, which SQLite deletes when the connection closes. */
const NAMELESS = "";

/**
 * Runs work with a temporary store, which leaves no file behind however the process ends: an empty
 * one, or a copy of a backup with all migrations applied.
 *
 * @param backup - path of the file to copy
 * @param timeout - milliseconds that a statement waits for other processes
 */
export async function withScratchStore<Result>(
  { backup, timeout }: { backup?: string; timeout: number },
  work: (scratch: DatabaseSync) => Result | Promise<Result>,
): Promise<Result> {
  const scratch = new DatabaseSync(NAMELESS, { timeout });
  try {
    scratch.exec("PRAGMA foreign_keys = OFF");
    if (backup) copyInto(scratch, backup);
    await migrate(databaseOn(scratch));
    return await work(scratch);
  } finally {
    scratch.close();
  }
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
  const rows = (name: string, columns: string) =>
    `INSERT INTO main."${name}" (${columns}) SELECT ${columns} FROM given."${name}"`;
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
