import type { Placeholder, SQL } from "drizzle-orm";
import { getTableColumns, sql } from "#drizzle";
import { comments } from "../schema.ts";
import type { Seen } from "../store-newsroom.ts";

const { thread, submission, address, fingerprint, origin, originId, root, ...shown } =
  getTableColumns(comments);

/** Columns of a comment for pages and the newsroom. */
export const COMMENT = { ...shown, root: sql<number>`"comments"."root"`.as("root") };

/**
 * Condition for published comments. It is a literal, not a parameter: only then does the database
 * use the partial index.
 */
export const PUBLISHED = sql`"comments"."status" = 'published'`;

/** Values as one JSON parameter: D1 takes at most 100 parameters in a statement. */
export const listed = (values: readonly (number | string)[]) =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;

/** Condition that a comment has the revision that was seen; true where no revision was given. */
export function isAsSeen(seen: Seen | undefined): SQL {
  if (!seen) return sql`TRUE`;
  const revisions = JSON.stringify(Object.fromEntries(seen));
  return sql`coalesce("comments"."edited", 0) IS json_extract(${revisions}, '$."' || "comments"."id" || '"')`;
}

/** A limit as a literal: SQLite replans a statement each time if its limit is a parameter. */
export function atMost(rows: number): Placeholder {
  return sql.raw(String(rows)) as unknown as Placeholder;
}
