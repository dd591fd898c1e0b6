import type { BatchItem } from "drizzle-orm/batch";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";

type Statement = BatchItem<"sqlite">;

/** What the drivers for libSQL and for D1 have in common. */
export interface Database extends BaseSQLiteDatabase<"async", unknown> {
  /** Runs the statements as one transaction. */
  batch(statements: readonly [Statement, ...Statement[]]): Promise<unknown>;
}
