import { getTableColumns, type Placeholder, type SQL, sql } from "drizzle-orm";
import { comments } from "../schema.ts";
import type { Seen } from "../store-newsroom.ts";

const { thread, submission, address, fingerprint, origin, originId, root, ...shown } =
  getTableColumns(comments);

/** The columns of a comment as pages and the newsroom know it. */
export const COMMENT = { ...shown, root: sql<number>`"comments"."root"`.as("root") };

/**
 * Condition for published comments. It is a literal, not a parameter: only then does the database
 * use the partial index.
 */
export const PUBLISHED = sql`"comments"."status" = 'published'`;

/** Values as one parameter, however many: D1 takes 100 parameters a statement. */
export const listed = (values: readonly (number | string)[]) =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;

/** Tests whether a comment has the revision that was seen; any has, where nobody says what was. */
export function isAsSeen(seen: Seen | undefined): SQL {
  if (!seen) return sql`TRUE`;
  const revisions = JSON.stringify(Object.fromEntries(seen));
  return sql`coalesce("comments"."edited", 0) IS json_extract(${revisions}, '$."' || "comments"."id" || '"')`;
}

/**
 * A limit that stands in the statement: one whose limit is a parameter is planned anew each time.
 */
export function atMost(rows: number): Placeholder {
  return sql.raw(String(rows)) as unknown as Placeholder;
}
