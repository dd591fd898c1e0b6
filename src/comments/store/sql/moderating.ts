import type { SQL } from "drizzle-orm";
import { and, eq, inArray, isNotNull, isNull, sql } from "#drizzle";
import type { Status } from "../comment.ts";
import type { Database, OpenDatabase } from "../database.ts";
import { comments, reports } from "../schema.ts";
import { audit, notifications } from "../schema-newsroom.ts";
import type { Act, NewsroomStore } from "../store-newsroom.ts";
import { isAsSeen, listed } from "./columns.ts";
import { REMOVED } from "./removing.ts";

const { id } = comments;

/** Kind of decision: the columns it changes, and the condition that no later decision was made. */
interface Kind {
  columns: readonly (keyof typeof comments.$inferSelect)[];
  stands: SQL;
}

/** Condition that no author has edited the comments since the moderator saw them. */
const UNEDITED = sql`coalesce(comments.edited, 0) <= audit.at`;

const STATUS: Kind = {
  columns: ["status", "approved", "heldRule", "heldWords"],
  stands: sql`comments.status = audit.action AND ${UNEDITED}`,
};

/** Statuses that each can follow: those of a comment, or those of a message to the newsroom. */
const FOLLOWED: Readonly<Record<Exclude<Status, "deleted">, readonly Status[]>> = {
  published: ["held", "rejected", "spam"],
  held: ["published", "rejected", "spam"],
  rejected: ["published", "held", "spam"],
  spam: ["published", "held", "rejected"],
  told: ["settled"],
  settled: ["told"],
};

const KINDS: Readonly<Record<string, Kind>> = {
  published: STATUS,
  held: STATUS,
  rejected: STATUS,
  spam: STATUS,
  told: STATUS,
  settled: STATUS,
  edit: {
    columns: ["name", "text", "fingerprint", "edited", "featured"],
    stands: sql`comments.edited = audit.at`,
  },
  feature: { columns: ["featured"], stands: sql`comments.featured = audit.at` },
  unfeature: { columns: ["featured"], stands: sql`comments.featured IS NULL AND ${UNEDITED}` },
};

/** Queries for decisions on comments; the log entry is part of the same transaction. */
export function moderating(
  database: OpenDatabase,
): Pick<NewsroomStore, "setStatus" | "revise" | "feature" | "erase" | "dismiss" | "undo"> {
  return {
    async setStatus(ids, status, act) {
      const db = await database();
      const meant = sql`${id} IN ${listed(ids)} AND ${inArray(comments.status, FOLLOWED[status])} AND ${isAsSeen(act.seen)}`;
      const approved = status === "published" ? { approved: act.at } : {};
      const [logged] = await db.batch([
        log(db, act, status, meant, STATUS),
        db
          .update(comments)
          .set({ status, ...approved })
          .where(meant),
        settle(db, ids, act),
      ]);
      return logged.map((entry) => entry.id);
    },

    async revise(comment, revision, act) {
      const db = await database();
      const meant = sql`${id} = ${comment} AND ${comments.status} <> 'deleted' AND ${isAsSeen(act.seen)}`;
      const [logged] = await db.batch([
        log(db, act, "edit", meant, KINDS["edit"]),
        db
          .update(comments)
          // The newsroom featured the old words.
          .set({ ...revision, edited: act.at, featured: null })
          .where(meant),
      ]);
      return logged.map((entry) => entry.id);
    },

    async feature(comment, featured, act) {
      const db = await database();
      const other = featured ? isNull(comments.featured) : isNotNull(comments.featured);
      const meant = sql`${id} = ${comment} AND ${comments.status} = 'published' AND ${other} AND ${isAsSeen(act.seen)}`;
      const action = featured ? "feature" : "unfeature";
      const [logged] = await db.batch([
        log(db, act, action, meant, KINDS[action]),
        db
          .update(comments)
          .set({ featured: featured && act.at })
          .where(meant),
      ]);
      return logged.map((entry) => entry.id);
    },

    async erase(comment, act) {
      const db = await database();
      const meant = sql`${id} = ${comment} AND ${comments.status} <> 'deleted' AND ${isAsSeen(act.seen)}`;
      const [logged] = await db.batch([
        log(db, act, "delete", meant),
        db.update(comments).set(REMOVED).where(meant),
        ...forgotten(db, comment),
      ]);
      return logged.map((entry) => entry.id);
    },

    async dismiss(ids, act) {
      const db = await database();
      const reported = sql`${id} IN ${listed(ids)} AND ${isAsSeen(act.seen)} AND EXISTS (SELECT 1 FROM reports WHERE reports.comment = comments.id AND settled IS NULL)`;
      const [logged] = await db.batch([
        log(db, act, "dismiss reports", reported),
        settle(db, ids, act),
      ]);
      return logged.map((entry) => entry.id);
    },

    async undo(entry, { at, moderator }) {
      const db = await database();
      const meant = await db
        .select({ action: audit.action })
        .from(audit)
        .where(eq(audit.id, entry))
        .get();
      const kind = KINDS[meant?.action ?? ""];
      if (!kind) return false;
      const open = and(eq(audit.id, entry), isNull(audit.undone), isNotNull(audit.before));
      const stands = sql`EXISTS (SELECT 1 FROM comments WHERE comments.id = audit.comment AND ${kind.stands})`;
      const before = kind.columns.map((column) => [
        column,
        sql`(SELECT json_extract(before, ${`$.${column}`}) FROM audit WHERE id = ${entry})`,
      ]);
      const now = sql`(SELECT comment FROM audit WHERE id = ${entry} AND undone = ${at.getTime()})`;
      const [, , restored] = await db.batch([
        // First, while the row still shows that nobody else has undone it.
        db
          .insert(audit)
          .select(
            sql`SELECT NULL, ${at.getTime()}, ${moderator}, 'undo', comment, article, action, NULL, NULL FROM audit WHERE ${and(open, stands)}`,
          ),
        db.update(audit).set({ undone: at }).where(and(open, stands)),
        db
          .update(comments)
          .set(Object.fromEntries(before))
          .where(sql`${id} = ${now} AND (SELECT ${kind.stands} FROM audit WHERE id = ${entry})`)
          .returning({ id }),
      ]);
      return restored.length > 0;
    },
  };
}

/**
 * Removes the words of a deleted comment from the log, which then cannot restore them, deletes
 * reports of it, and cancels its notices.
 */
export function forgotten(db: Database, comment: number) {
  return [
    db
      .update(audit)
      .set({ before: null })
      .where(and(eq(audit.comment, comment), isDeleted(comment))),
    db.delete(reports).where(and(eq(reports.comment, comment), isDeleted(comment))),
    db
      .update(notifications)
      .set({ due: null })
      .where(and(eq(notifications.comment, comment), isDeleted(comment))),
  ] as const;
}

const isDeleted = (comment: number) =>
  sql`EXISTS (SELECT 1 FROM comments WHERE id = ${comment} AND status = 'deleted')`;

function log(db: Database, { at, moderator }: Act, action: string, meant: SQL, kind?: Kind) {
  const state = (kind?.columns ?? []).flatMap((column) => [
    sql.raw(`'${column}'`),
    sql`${comments[column as "name"]}`,
  ]);
  const before = kind ? sql`json_object(${sql.join(state, sql`, `)})` : sql`NULL`;
  return db
    .insert(audit)
    .select(
      sql`SELECT NULL, ${at.getTime()}, ${moderator}, ${action}, id, article, NULL, ${before}, NULL FROM comments WHERE ${meant}`,
    )
    .returning({ id: audit.id });
}

function settle(db: Database, ids: readonly number[], { at, seen }: Act) {
  const meant = sql`${reports.comment} IN ${listed(ids)} AND EXISTS (SELECT 1 FROM comments WHERE ${id} = ${reports.comment} AND ${isAsSeen(seen)})`;
  return db
    .update(reports)
    .set({ settled: at })
    .where(and(meant, isNull(reports.settled)));
}
