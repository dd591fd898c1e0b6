import type { BatchItem, BatchResponse } from "drizzle-orm/batch";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";

type BatchStatement = BatchItem<"sqlite">;

/** Common interface of the database drivers for a file, for libSQL and for D1. */
export interface Database extends BaseSQLiteDatabase<"async", unknown> {
  /** Runs the statements as one transaction; gives their results. */
  batch<Statements extends Readonly<[BatchStatement, ...BatchStatement[]]>>(
    statements: Statements,
  ): Promise<BatchResponse<Statements>>;

  /** Throws a LostFile where the files of the database are not what is open. */
  requireFiles?(): void;

  /** Ends the connection, where there is one, when all that was written before is stored. */
  close?(): Promise<void>;
}

/** Gives the database once it is open and up to date. */
export type OpenDatabase = () => Promise<Database>;
