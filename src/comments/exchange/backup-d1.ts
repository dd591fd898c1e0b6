import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { sql } from "#drizzle";
import type { Database, OpenDatabase } from "../store/database.ts";
import { BUSY_MILLISECONDS, sound } from "./backup.ts";
import { columnsOf, replacing, SEQUENCE, tablesOf, triggersOf } from "./backup-tables.ts";
import { withScratchStore } from "./scratch-store.ts";
import { requireFree, writeWhole } from "./whole-file.ts";

/** Rows in one query. */
const ROWS_PER_READ = 200;

/** Characters in one statement: D1 takes 2 MB a value, and a character has up to 3 bytes. */
const CHARACTERS_PER_WRITE = 500_000;

/** Name of the table that holds restored rows until it replaces the current one. */
const waiting = (table: string) => `"restored_${table}"`;

/**
 * Copies a store in D1 to a file, in the format of a backup of an SQLite file, while the site is
 * running. Changes during the copy may or may not be in it.
 *
 * @returns number of comments in the copy
 * @throws {Error} with one line that says what to do
 */
export async function backupD1(open: OpenDatabase, file: string): Promise<number> {
  requireFree(file);
  const d1 = await open();
  await withScratchStore({ timeout: BUSY_MILLISECONDS }, async (scratch) => {
    await copyRows(d1, scratch);
    await writeWhole(file, (partial) => void scratch.prepare("VACUUM INTO ?").run(partial));
  });
  return sound(file);
}

/**
 * Replaces the contents of D1 by a backup, in one transaction after all of it has been sent, so
 * that the site keeps running. The previous contents are lost.
 *
 * @returns number of comments in the store
 * @throws {Error} with one line that says what to do; the store is then unchanged
 */
export async function restoreD1(open: OpenDatabase, file: string): Promise<number> {
  const comments = sound(file);
  await withScratchStore({ backup: file, timeout: BUSY_MILLISECONDS }, async (scratch) => {
    // Opened only here: D1 closes a connection that stays idle while the file is checked.
    const d1 = await open();
    const run = (statements: readonly string[]) => {
      const [first = "", ...others] = statements;
      const query = (statement: string) => d1.run(sql.raw(statement));
      return d1.batch([query(first), ...others.map(query)]);
    };
    const tables = [...tablesOf(scratch), SEQUENCE];
    const drop = tables.map((table) => `DROP TABLE IF EXISTS ${waiting(table)}`);
    const create = tables.map(
      (table) => `CREATE TABLE ${waiting(table)} (${columnsOf(scratch, table).join(", ")})`,
    );
    await run([...drop, ...create]);
    try {
      for (const table of tables) await send(scratch, table, d1);
      await run(["PRAGMA defer_foreign_keys = ON", ...replacing(scratch, waiting)]);
    } finally {
      await run(drop);
    }
  });
  return comments;
}

/**
 * Copies the rows of D1 to an empty store. Rows that refer to others are read before them, so that
 * the referenced rows are there whatever is added during the copy.
 */
async function copyRows(d1: Database, copy: DatabaseSync): Promise<void> {
  const triggers = triggersOf(copy);
  copy.exec(["PRAGMA foreign_keys = OFF", "BEGIN", ...triggers.drop].join(";\n"));
  for (const table of [...tablesOf(copy).toReversed(), SEQUENCE]) {
    const columns = columnsOf(copy, table);
    const places = columns.map(() => "?").join(", ");
    copy.exec(`DELETE FROM "${table}"`);
    const insert = copy.prepare(
      `INSERT OR REPLACE INTO "${table}" (${columns.join(", ")}) VALUES (${places})`,
    );
    for await (const [, ...values] of rowsOf(d1, table, columns)) insert.run(...values);
  }
  // Rows whose references were deleted during the copy, and counts that were read before the
  // comments they count.
  for (const { table, rowid } of copy.prepare("PRAGMA foreign_key_check").all()) {
    copy.exec(`DELETE FROM "${table}" WHERE rowid = ${rowid}`);
  }
  copy.exec(`INSERT OR IGNORE INTO discussions (article) SELECT DISTINCT article FROM comments WHERE status = 'published';
UPDATE discussions SET published = (SELECT count(*) FROM comments WHERE comments.article = discussions.article AND status = 'published');
${triggers.create.join(";\n")};
COMMIT`);
}

type Row = [place: number, ...values: SQLInputValue[]];

/** Rows of a table, each after its rowid. */
async function* rowsOf(d1: Database, table: string, columns: string[]): AsyncGenerator<Row> {
  const wanted = sql.raw(`rowid AS place, ${columns.join(", ")} FROM "${table}"`);
  let last = 0;
  for (;;) {
    const rows = (await d1.values(
      sql`SELECT ${wanted} WHERE rowid > ${last} ORDER BY rowid LIMIT ${ROWS_PER_READ}`,
    )) as Row[];
    yield* rows;
    const end = rows.at(-1);
    if (!end || rows.length < ROWS_PER_READ) return;
    [last] = end;
  }
}

/** Sends the rows of a table to its temporary table. */
async function send(copy: DatabaseSync, table: string, d1: Database): Promise<void> {
  const columns = columnsOf(copy, table);
  const values = columns.map((_, index) => `value ->> '$[${index}]'`);
  const into = sql.raw(
    `INSERT INTO ${waiting(table)} (${columns.join(", ")}) SELECT ${values.join(", ")}`,
  );
  const rows = copy.prepare(`SELECT ${columns.join(", ")} FROM "${table}"`);
  rows.setReturnArrays(true);
  for (const rowsAsJson of chunks(rows.iterate())) {
    await d1.run(sql`${into} FROM json_each(${rowsAsJson})`);
  }
}

/** Rows as JSON arrays, none much longer than the limit of one statement. */
function* chunks(rows: Iterable<unknown>): Generator<string> {
  let chunk: string[] = [];
  let characters = 0;
  for (const row of rows) {
    const json = JSON.stringify(row);
    if (characters + json.length > CHARACTERS_PER_WRITE && chunk.length > 0) {
      yield `[${chunk.join()}]`;
      chunk = [];
      characters = 0;
    }
    chunk.push(json);
    characters += json.length;
  }
  if (chunk.length > 0) yield `[${chunk.join()}]`;
}
