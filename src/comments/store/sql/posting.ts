import type { SQL } from "drizzle-orm";
import { eq, getTableColumns, sql } from "#drizzle";
import type { OpenDatabase } from "../database.ts";
import { comments } from "../schema.ts";
import type { ReaderStore } from "../store.ts";
import { COMMENT } from "./columns.ts";
import { insertWhere } from "./insert-where.ts";
import { noticesOf } from "./notices.ts";
import { preparedStatement } from "./prepared-statement.ts";

const given = (name: string) => sql.placeholder(name);

const CONDITIONS = {
  noParent: sql`(${given("parent")} IS NULL OR EXISTS (SELECT 1 FROM comments WHERE id = ${given("parent")} AND article = ${given("article")} AND status = 'published'))`,
  closed: sql`(${given("newsroom")} OR ${given("status")} IN ('told', 'settled') OR NOT EXISTS (SELECT 1 FROM discussions WHERE article = ${given("article")} AND door = 'closed'))`,
  flood: sql`(${given("posts")} IS NULL OR ${given("address")} IS NULL OR (SELECT count(*) FROM (SELECT 1 FROM comments WHERE address = ${given("address")} AND created > ${given("since")} LIMIT coalesce(${given("posts")}, 0))) < ${given("posts")})`,
};

/** Columns whose values come from a posting. */
const GIVEN = [
  "article",
  "parent",
  "name",
  "text",
  "created",
  "status",
  "heldRule",
  "heldWords",
  "passage",
  "passageWords",
  "newsroom",
  "submission",
  "author",
  "address",
  "fingerprint",
] as const;

const ROW = {
  ...(Object.fromEntries(
    GIVEN.map((name) => [name, sql`${sql.param(given(name), getTableColumns(comments)[name])}`]),
  ) as Record<(typeof GIVEN)[number], SQL>),
  id: null as never,
  thread: sql`(SELECT coalesce(thread, id) FROM comments WHERE id = ${given("parent")})`,
};

const INSERT = preparedStatement((db) =>
  insertWhere(db, comments, ROW, sql.join(Object.values(CONDITIONS), sql` AND `)).returning({
    id: comments.id,
  }),
);

const STORED = preparedStatement((db) =>
  db
    .select(COMMENT)
    .from(comments)
    .where(eq(comments.submission, given("submission"))),
);

const MET = preparedStatement((db) =>
  db
    .select({
      noParent: sql<number>`${CONDITIONS.noParent}`.as("no_parent"),
      closed: sql<number>`${CONDITIONS.closed}`.as("closed"),
    })
    .from(sql`(SELECT 1)`),
);

/**
 * Queries that store a comment: conditions and insert are one statement, so that nothing can happen
 * in between.
 */
export function posting(database: OpenDatabase): Pick<ReaderStore, "post"> {
  return {
    async post(posting, flood) {
      const db = await database();
      const { notices, ...row } = posting;
      const limit = { posts: flood?.posts ?? null, since: flood?.since.getTime() ?? null };
      const values = { ...row, newsroom: Number(row.newsroom), ...limit };
      const [inserted, [comment], [met]] = await db.batch([
        INSERT.with(db, values),
        STORED.with(db, values),
        MET.with(db, values),
        ...(notices?.length ? [noticesOf(db, posting)] : []),
      ]);
      if (comment) return { outcome: inserted.length > 0 ? "posted" : "repeated", comment };
      if (!met?.noParent) return { outcome: "noParent" };
      return { outcome: met.closed ? "flood" : "closed" };
    },
  };
}
