import type { BatchItem, BatchResponse } from "drizzle-orm/batch";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";

type BatchStatement = BatchItem<"sqlite">;

/** Common interface of the database drivers for a file, for libSQL and for D1. */
export interface Database extends BaseSQLiteDatabase<"async", unknown> {
  /** Runs the statements as one transaction; returns their results. */
  batch<Statements extends Readonly<[BatchStatement, ...BatchStatement[]]>>(
    statements: Statements,
  ): Promise<BatchResponse<Statements>>;

  /** Throws a LostFile where the files of the database are not those that are open. */
  requireFiles?(): void;

  /** Closes the connection, where there is one, after all earlier writes are stored. */
  close?(): Promise<void>;
}

/** Opens the database and applies its migrations. */
export type OpenDatabase = () => Promise<Database>;
