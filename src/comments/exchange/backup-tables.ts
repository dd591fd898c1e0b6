import type { DatabaseSync } from "node:sqlite";

/** SQLite's table of the highest id ever assigned in each table. */
export const SEQUENCE = "sqlite_sequence";

/** Tables of a store, each after the tables that it refers to. */
export function tablesOf(store: DatabaseSync): string[] {
  return named(store, "table").map(({ name }) => name);
}

/** Stored columns of a table, without generated ones. */
export function columnsOf(store: DatabaseSync, table: string): string[] {
  const rows = store.prepare(`PRAGMA table_info("${table}")`).all();
  return rows.map(({ name }) => `"${String(name)}"`);
}

/**
 * Statements that drop the triggers which update discussions, and statements that restore them.
 *
 * @param schema - schema of the triggers, with a dot at the end
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

/** Schema prefix of a statement, for one of the databases of a connection. */
export type Schema = "" | "store.";

/**
 * Statements that replace all rows of a store by others. They must run in one transaction, with
 * foreign keys checked only at its end.
 *
 * @param like - a store with the same tables
 * @param source - source of the rows of a table, in SQL
 * @param schema - schema of the store
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
    // Every revision rises, so that no page cached before is served for the restored data.
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
