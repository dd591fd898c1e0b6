import { desc, eq, isNotNull, lte, sql } from "#drizzle";
import type { Database, OpenDatabase } from "../database.ts";
import { comments } from "../schema.ts";
import { notifications } from "../schema-newsroom.ts";
import type { Posting } from "../store.ts";
import type { NoticeStore } from "../store-notices.ts";
import { COMMENT, listed } from "./columns.ts";

const BATCH_SIZE = 20;
const MAX_SHOWN = 10;

/** Inserts the notices of a posting that has just been stored, one for each channel. */
export function noticesOf(db: Database, { submission, notices = [], created }: Posting) {
  return db
    .insert(notifications)
    .select(
      sql`SELECT NULL, channels.value, comments.id, ${created.getTime()}, 0, NULL
        FROM comments, ${listed(notices)} channels WHERE comments.submission = ${submission}`,
    )
    .onConflictDoNothing();
}

/** Queries for notices that are still to be sent. */
export function notices(database: OpenDatabase): NoticeStore {
  const { id, due, tries, channel, failure, comment } = notifications;
  return {
    async claimNotices(now, lease) {
      const db = await database();
      const ready = db.select({ id }).from(notifications).where(lte(due, now)).limit(BATCH_SIZE);
      const claim = db
        .update(notifications)
        .set({ due: lease, tries: sql`${tries} + 1` })
        .where(sql`${id} IN ${ready}`)
        .returning({ id, channel, comment, tries });
      const [claimed] = await db.batch([claim]);
      if (claimed.length === 0) return [];
      const wanted = claimed.map((notice) => notice.comment);
      const rows = await db
        .select(COMMENT)
        .from(comments)
        .where(sql`${comments.id} IN ${listed(wanted)}`);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return claimed.flatMap(({ comment: about, ...notice }) => {
        const row = byId.get(about);
        return row ? [{ ...notice, comment: row }] : [];
      });
    },

    async settleNotice(notice, next, why) {
      const db = await database();
      const settled = db.update(notifications).set({ due: next, failure: why });
      await db.batch([settled.where(eq(id, notice))]);
    },

    async failedNotices() {
      const db = await database();
      const rows = await db
        .select({ id, channel, failure, due })
        .from(notifications)
        .where(isNotNull(failure))
        .orderBy(desc(id))
        .limit(MAX_SHOWN);
      return rows.map((row) => ({ ...row, failure: row.failure ?? "" }));
    },
  };
}
