import type { DatabaseSync } from "node:sqlite";

/** SQLite's own table of the highest ids that were ever given. */
export const SEQUENCE = "sqlite_sequence";

/** The tables of a store, each after those that it refers to. */
export function tablesOf(store: DatabaseSync): string[] {
  return named(store, "table").map(({ name }) => name);
}

/** The columns of a table that hold something: generated ones are not among them. */
export function columnsOf(store: DatabaseSync, table: string): string[] {
  const rows = store.prepare(`PRAGMA table_info("${table}")`).all();
  return rows.map(({ name }) => `"${String(name)}"`);
}

/** Statements that take away what keeps discussions in step, and put it back. */
export function triggersOf(store: DatabaseSync): { drop: string[]; create: string[] } {
  const triggers = named(store, "trigger");
  return {
    drop: triggers.map(({ name }) => `DROP TRIGGER "${name}"`),
    create: triggers.map(({ sql }) => sql),
  };
}

/**
 * The statements that put other rows in the place of all that is in a store; they are to be one
 * transaction, in which keys are not checked before its end.
 *
 * @param store - one whose tables are the same
 * @param source - where the rows of a table come from
 */
export function replacing(store: DatabaseSync, source: (table: string) => string): string[] {
  const tables = tablesOf(store);
  const triggers = triggersOf(store);
  const copies = [...tables, SEQUENCE].map((name) => {
    const columns = columnsOf(store, name).join(", ");
    return `INSERT INTO "${name}" (${columns}) SELECT ${columns} FROM ${source(name)}`;
  });
  const sequence = copies.pop() ?? "";
  return [
    ...triggers.drop,
    "CREATE TABLE discussed AS SELECT article, revision FROM discussions",
    ...tables.toReversed().map((name) => `DELETE FROM "${name}"`),
    ...copies,
    // A page that was made at a revision is not to stand for what is restored: all of them rise.
    "INSERT OR IGNORE INTO discussions (article) SELECT article FROM discussed",
    "UPDATE discussions SET revision = revision + 1 + coalesce((SELECT max(revision) FROM discussed), 0)",
    "DROP TABLE discussed",
    `DELETE FROM ${SEQUENCE}`,
    sequence,
    ...triggers.create,
  ];
}

function named(store: DatabaseSync, type: string): { name: string; sql: string }[] {
  const rows = store
    .prepare(
      "SELECT name, sql FROM sqlite_master WHERE type = ? AND name NOT LIKE 'sqlite!_%' ESCAPE '!'",
    )
    .all(type);
  return rows.map(({ name, sql }) => ({ name: String(name), sql: String(sql) }));
}
