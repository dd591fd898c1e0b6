import type { DatabaseSync } from "node:sqlite";

/** SQLite's own table of the highest ids that were ever given. */
export const SEQUENCE = "sqlite_sequence";

/** The tables of a store, each after those that it refers to. */
export function tablesOf(store: DatabaseSync): string[] {
  return named(store, "table").map(({ name }) => name);
}

/** Names of the tables, their columns and the triggers of a store, as they are told. */
export function partsOf(store: DatabaseSync): Set<string> {
  const columns = tablesOf(store).flatMap((table) =>
    columnsOf(store, table).map((column) => `the column “${column.slice(1, -1)}” of “${table}”`),
  );
  const told = (type: string) => named(store, type).map(({ name }) => `the ${type} “${name}”`);
  return new Set([...told("table"), ...told("trigger"), ...columns]);
}

/** The columns of a table that hold something: generated ones are not among them. */
export function columnsOf(store: DatabaseSync, table: string): string[] {
  const rows = store.prepare(`PRAGMA table_info("${table.replaceAll('"', '""')}")`).all();
  return rows.map(({ name }) => `"${String(name)}"`);
}

/**
 * Statements that take away what keeps discussions in step, and put it back.
 *
 * @param schema - where the triggers are, with a dot behind it
 */
export function triggersOf(
  store: DatabaseSync,
  schema: Schema = "",
): { drop: string[]; create: string[] } {
  const triggers = named(store, "trigger");
  return {
    drop: triggers.map(({ name }) => `DROP TRIGGER ${schema}"${name}"`),
    create: triggers.map(({ sql }) => sql.replace(/^CREATE TRIGGER /iu, `$&${schema}`)),
  };
}

/** The database that a statement means, among those of a connection. */
export type Schema = "" | "store.";

/**
 * The statements that put other rows in the place of all that is in a store; they are to be one
 * transaction, in which keys are not checked before its end.
 *
 * @param like - a store whose tables are the same
 * @param source - where the rows of a table come from
 * @param schema - where the store is
 */
export function replacing(
  like: DatabaseSync,
  source: (table: string) => string,
  schema: Schema = "",
): string[] {
  const tables = tablesOf(like);
  const triggers = triggersOf(like, schema);
  const target = (name: string) => `${schema}"${name}"`;
  const copies = [...tables, SEQUENCE].map((name) => {
    const columns = columnsOf(like, name).join(", ");
    return `INSERT INTO ${target(name)} (${columns}) SELECT ${columns} FROM ${source(name)}`;
  });
  const sequence = copies.pop() ?? "";
  const [discussions, discussed] = [target("discussions"), target("discussed")];
  return [
    ...triggers.drop,
    `CREATE TABLE ${discussed} AS SELECT article, revision FROM ${discussions}`,
    ...tables.toReversed().map((name) => `DELETE FROM ${target(name)}`),
    ...copies,
    // A page that was made at a revision is not to stand for what is restored: all of them rise.
    `INSERT OR IGNORE INTO ${discussions} (article) SELECT article FROM ${discussed}`,
    `UPDATE ${discussions} SET revision = revision + 1 + coalesce((SELECT max(revision) FROM ${discussed}), 0)`,
    `DROP TABLE ${discussed}`,
    `DELETE FROM ${target(SEQUENCE)}`,
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
