import type { InferInsertModel, SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { getTableColumns, sql } from "#drizzle";
import type { Database } from "../database.ts";

/** Values of a row; SQL for values that the database finds. */
type Row<Table extends SQLiteTable> = {
  [Column in keyof InferInsertModel<Table>]: InferInsertModel<Table>[Column] | SQL;
};

/** An insert of a row under a condition, which the database tests in the same statement. */
export function insertWhere<Table extends SQLiteTable>(
  db: Database,
  table: Table,
  row: Row<Table>,
  condition: SQL,
) {
  const columns = Object.entries(getTableColumns(table)).filter(([, column]) => !column.generated);
  const values = columns.map(([key, column]) => {
    const value = (row as Record<string, unknown>)[key];
    if (value === undefined || value === null) return sql`NULL`;
    return typeof value === "object" && "queryChunks" in value
      ? (value as unknown as SQL)
      : sql`${sql.param(value, column)}`;
  });
  return db
    .insert(table)
    .select(sql`SELECT ${sql.join(values, sql`, `)} WHERE ${condition}`)
    .onConflictDoNothing();
}
