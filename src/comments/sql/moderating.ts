import { and, desc, eq, isNotNull, isNull, lt, ne, sql } from "drizzle-orm";
import type { OpenDatabase } from "../database.ts";
import { comments, discussions, reports } from "../schema.ts";
import { audit, blocks } from "../schema-newsroom.ts";
import type { Act, Entry, NewsroomStore } from "../store-newsroom.ts";
import { COMMENT, listed } from "./columns.ts";

const { id } = comments;

/** What undoing gives back. */
const BEFORE = sql`json_object('status', "status", 'approved', "approved", 'heldRule', "held_rule", 'heldWords', "held_words")`;

const ENTRY = {
  id: audit.id,
  at: audit.at,
  moderator: audit.moderator,
  action: audit.action,
  comment: audit.comment,
  article: audit.article,
  undone: audit.undone,
};

/** Deciding on comments and discussions; the entry in the log is part of the same transaction. */
export function moderating(
  database: OpenDatabase,
): Pick<
  NewsroomStore,
  "queue" | "setStatus" | "undo" | "log" | "setDoor" | "block" | "unblock" | "blocks"
> {
  return {
    async queue(status, limit, below = Number.MAX_SAFE_INTEGER) {
      const db = await database();
      const queued = and(eq(comments.status, status), lt(id, below));
      return db.select(COMMENT).from(comments).where(queued).orderBy(desc(id)).limit(limit);
    },

    async setStatus(ids, status, { at, moderator }) {
      const db = await database();
      const meant = sql`${id} IN ${listed(ids)} AND ${comments.status} NOT IN ('deleted', ${status})`;
      const approved = status === "published" ? { approved: at } : {};
      const [, changed] = await db.batch([
        db
          .insert(audit)
          .select(
            sql`SELECT NULL, ${at.getTime()}, ${moderator}, ${status}, id, article, ${BEFORE}, NULL FROM comments WHERE ${meant}`,
          ),
        db
          .update(comments)
          .set({ status, ...approved })
          .where(meant)
          .returning({ id }),
        db
          .update(reports)
          .set({ settled: at })
          .where(and(sql`${reports.comment} IN ${listed(ids)}`, isNull(reports.settled))),
      ]);
      return changed.map((comment) => comment.id);
    },

    async undo(entry, { at, moderator }) {
      const db = await database();
      const open = and(eq(audit.id, entry), isNull(audit.undone));
      const before = (key: string) =>
        sql`(SELECT json_extract(before, ${`$.${key}`}) FROM audit WHERE id = ${entry})`;
      const undone = sql`EXISTS (SELECT 1 FROM comments WHERE comments.id = audit.comment AND status = audit.action)`;
      const meant = sql`${id} = (SELECT comment FROM audit WHERE id = ${entry} AND undone = ${at.getTime()})
        AND ${comments.status} = (SELECT action FROM audit WHERE id = ${entry})`;
      const [, restored] = await db.batch([
        db
          .update(audit)
          .set({ undone: at })
          .where(and(open, undone, isNotNull(audit.before))),
        db
          .update(comments)
          .set({
            status: before("status"),
            approved: before("approved"),
            heldRule: before("heldRule"),
            heldWords: before("heldWords"),
          })
          .where(meant)
          .returning({ id }),
        db
          .insert(audit)
          .select(
            sql`SELECT NULL, ${at.getTime()}, ${moderator}, 'undo', comment, article, NULL, NULL FROM audit WHERE id = ${entry} AND undone = ${at.getTime()}`,
          ),
      ]);
      return restored.length > 0;
    },

    async log(limit, below = Number.MAX_SAFE_INTEGER): Promise<Entry[]> {
      const db = await database();
      return db
        .select(ENTRY)
        .from(audit)
        .where(lt(audit.id, below))
        .orderBy(desc(audit.id))
        .limit(limit);
    },

    async setDoor(article, door, act) {
      const db = await database();
      await db.batch([
        db.insert(audit).values({ ...entry(act, `door: ${door}`), article }),
        db
          .insert(discussions)
          .values({ article, door, revision: 1 })
          .onConflictDoUpdate({
            target: discussions.article,
            set: { door, revision: sql`${discussions.revision} + 1` },
          }),
      ]);
    },

    async block(kind, value, act) {
      const db = await database();
      const { moderator, at } = act;
      await db.batch([
        db.insert(audit).values(entry(act, `block: ${kind}`)),
        db.insert(blocks).values({ kind, value, moderator, created: at }).onConflictDoNothing(),
      ]);
    },

    async unblock(block, act) {
      const db = await database();
      await db.batch([
        db.insert(audit).values(entry(act, "unblock")),
        db.delete(blocks).where(eq(blocks.id, block)),
      ]);
    },

    async blocks() {
      const db = await database();
      const rows = await db.select().from(blocks).where(ne(blocks.value, ""));
      return rows.map(({ created: at, ...block }) => ({ ...block, at }));
    },
  };
}

function entry({ at, moderator }: Act, action: string) {
  return { at, moderator, action };
}
