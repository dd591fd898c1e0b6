import type { SQL } from "drizzle-orm";
import { and, desc, eq, isNull, lt, or, sql } from "#drizzle";
import type { Status } from "../comment.ts";
import type { OpenDatabase } from "../database.ts";
import { comments, reports } from "../schema.ts";
import { audit } from "../schema-newsroom.ts";
import type { Entry, NewsroomStore, Reported } from "../store-newsroom.ts";
import { COMMENT, isAsSeen, listed } from "./columns.ts";

/** Most rows that are counted. */
const MAX_COUNTED = 1_000;

const { id } = comments;

const ENTRY = {
  id: audit.id,
  at: audit.at,
  moderator: audit.moderator,
  action: audit.action,
  comment: audit.comment,
  article: audit.article,
  detail: audit.detail,
  undone: audit.undone,
  undoable: sql<number>`${audit.before} IS NOT NULL AND ${audit.undone} IS NULL`.as("undoable"),
};

const OPEN = isNull(reports.settled);

/** Queries for moderators: the queue, the reports, the log. */
export function queues(
  database: OpenDatabase,
): Pick<
  NewsroomStore,
  "queue" | "reported" | "backlog" | "comment" | "changedSince" | "log" | "entries"
> {
  async function entriesWhere(condition: SQL | undefined, limit: number): Promise<Entry[]> {
    const db = await database();
    const rows = await db
      .select(ENTRY)
      .from(audit)
      .where(condition)
      .orderBy(desc(audit.id))
      .limit(limit);
    return rows.map((row) => ({ ...row, undoable: Boolean(row.undoable) }));
  }

  return {
    async queue(status, { limit, below = Number.MAX_SAFE_INTEGER, words }) {
      const db = await database();
      const queued = and(
        eq(comments.status, status),
        lt(id, below),
        words ? has(words) : undefined,
      );
      return db.select(COMMENT).from(comments).where(queued).orderBy(desc(id)).limit(limit);
    },

    async reported(limit, below = Number.MAX_SAFE_INTEGER) {
      const db = await database();
      const { id: report, reason, created, comment } = reports;
      const newest = await db
        .select({ id: report, reason, created, comment })
        .from(reports)
        .where(and(OPEN, lt(report, below)))
        .orderBy(desc(report))
        .limit(limit);
      if (newest.length === 0) return [];
      const about = newest.map((row) => row.comment);
      const rows = await db
        .select(COMMENT)
        .from(comments)
        .where(sql`${id} IN ${listed(about)}`);
      const reported = new Map<number, Reported>();
      for (const { comment: reportedId, ...said } of newest) {
        const row = rows.find((each) => each.id === reportedId);
        if (!row) continue;
        const known = reported.get(reportedId) ?? { comment: row, reports: [] };
        reported.set(reportedId, known);
        known.reports.push(said);
      }
      return [...reported.values()];
    },

    async backlog() {
      const db = await database();
      const waiting = (status: Status) =>
        db.select({ id }).from(comments).where(eq(comments.status, status)).limit(MAX_COUNTED);
      const open = db.select({ id: reports.id }).from(reports).where(OPEN);
      const [held, told, reported] = await db.batch([
        waiting("held"),
        waiting("told"),
        open.limit(MAX_COUNTED),
      ]);
      return { held: held.length, told: told.length, reports: reported.length };
    },

    async comment(wanted) {
      const db = await database();
      return db.select(COMMENT).from(comments).where(eq(id, wanted)).get();
    },

    async changedSince(ids, seen) {
      const db = await database();
      const changed = sql`${id} IN ${listed(ids)} AND ${comments.status} <> 'deleted' AND NOT ${isAsSeen(seen)}`;
      return db.select(COMMENT).from(comments).where(changed);
    },

    log: (limit, below = Number.MAX_SAFE_INTEGER) => entriesWhere(lt(audit.id, below), limit),

    entries: (ids) => entriesWhere(sql`${audit.id} IN ${listed(ids)}`, ids.length),
  };
}

/** Condition that a comment, its name or its article's slug contains the words. */
function has(words: string): SQL | undefined {
  // Instead of LIKE, whose patterns D1 limits to 50 bytes.
  const holds = (column: SQL) => sql`instr(lower(${column}), lower(${words})) > 0`;
  return or(
    holds(sql`${comments.text}`),
    holds(sql`${comments.name}`),
    holds(sql`${comments.article}`),
  );
}
