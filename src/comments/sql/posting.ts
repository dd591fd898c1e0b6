import { eq, type SQL, sql } from "drizzle-orm";
import type { OpenDatabase } from "../database.ts";
import { comments } from "../schema.ts";
import type { Flood, Posting, ReaderStore } from "../store.ts";
import { COMMENT } from "./columns.ts";
import { insertWhere } from "./insert-where.ts";
import { noticesOf } from "./notices.ts";

const TRUE = sql`1`;

/** Taking in a comment: conditions and insert are one statement, so that nothing comes between. */
export function posting(database: OpenDatabase): Pick<ReaderStore, "post"> {
  return {
    async post(posting, flood) {
      const db = await database();
      const thread = sql`(SELECT coalesce(thread, id) FROM comments WHERE id = ${posting.parent})`;
      const conditions = {
        noParent: parentIsThere(posting),
        closed: notClosed(posting),
        flood: withinLimit(posting, flood),
      };
      const row = { ...posting, thread, id: null as never, root: undefined };
      const all = sql.join(Object.values(conditions), sql` AND `);
      const [inserted, [comment], [met]] = await db.batch([
        insertWhere(db, comments, row, all).returning({ id: comments.id }),
        db.select(COMMENT).from(comments).where(eq(comments.submission, posting.submission)),
        db
          .select({
            noParent: sql<number>`${conditions.noParent}`.as("no_parent"),
            closed: sql<number>`${conditions.closed}`.as("closed"),
          })
          .from(sql`(SELECT 1)`),
        ...(posting.notices?.length ? [noticesOf(db, posting)] : []),
      ]);
      if (comment) return { outcome: inserted.length > 0 ? "posted" : "repeated", comment };
      if (!met?.noParent) return { outcome: "noParent" };
      return { outcome: met.closed ? "flood" : "closed" };
    },
  };
}

function parentIsThere({ article, parent }: Posting): SQL {
  if (parent === null) return TRUE;
  return sql`EXISTS (SELECT 1 FROM comments WHERE id = ${parent} AND article = ${article} AND status = 'published')`;
}

function notClosed({ article, newsroom }: Posting): SQL {
  if (newsroom) return TRUE;
  return sql`NOT EXISTS (SELECT 1 FROM discussions WHERE article = ${article} AND door = 'closed')`;
}

function withinLimit({ address }: Posting, flood: Flood | undefined): SQL {
  if (!flood || address === null) return TRUE;
  const { posts, since } = flood;
  return sql`(SELECT count(*) FROM (SELECT 1 FROM comments WHERE address = ${address} AND created > ${since.getTime()} LIMIT ${posts})) < ${posts}`;
}
