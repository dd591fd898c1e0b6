import type { BatchItem, BatchResponse } from "drizzle-orm/batch";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";

type Statement = BatchItem<"sqlite">;

/** What the drivers for a file, for libSQL and for D1 have in common. */
export interface Database extends BaseSQLiteDatabase<"async", unknown> {
  /** Runs the statements as one transaction, and gives what each answered. */
  batch<Statements extends Readonly<[Statement, ...Statement[]]>>(
    statements: Statements,
  ): Promise<BatchResponse<Statements>>;
}

/** Gives the database once it is open and up to date. */
export type OpenDatabase = () => Promise<Database>;
