import type { SQL } from "drizzle-orm";
import { eq, ne, sql } from "#drizzle";
import type { OpenDatabase } from "../database.ts";
import { comments, discussions } from "../schema.ts";
import { audit, blocks } from "../schema-newsroom.ts";
import { UNKNOWN_ADDRESS } from "../store-keys.ts";
import type { Act, NewsroomStore } from "../store-newsroom.ts";
import { preparedStatement } from "./prepared-statement.ts";

const BLOCKS = preparedStatement((db) => db.select().from(blocks).where(ne(blocks.value, "")));

/** Condition that the client address of a comment is not forgotten. */
function hasAddress(comment: number): SQL {
  return sql`id = ${comment} AND address NOT LIKE ${`%.${UNKNOWN_ADDRESS}`}`;
}

/** Queries for closing discussions and for blocking names, addresses and patterns. */
export function blocking(
  database: OpenDatabase,
): Pick<
  NewsroomStore,
  "setDoor" | "block" | "isAddressKnown" | "blockAddress" | "unblock" | "blocks"
> {
  return {
    async setDoor(article, door, act) {
      const db = await database();
      await db.batch([
        db.insert(audit).values({ ...entry(act, `door: ${door ?? "by age"}`), article }),
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
        db.insert(audit).values({ ...entry(act, `block ${kind}`), detail: value }),
        db.insert(blocks).values({ kind, value, moderator, created: at }).onConflictDoNothing(),
      ]);
    },

    async isAddressKnown(comment) {
      const db = await database();
      const [found] = await db.select({ one: sql`1` }).from(comments).where(hasAddress(comment));
      return found !== undefined;
    },

    async blockAddress(comment, { moderator, at }) {
      const db = await database();
      const known = sql`FROM comments WHERE ${hasAddress(comment)}`;
      const [logged] = await db.batch([
        db
          .insert(audit)
          .select(
            sql`SELECT NULL, ${at.getTime()}, ${moderator}, 'block address', id, article, substr(address, 1, 10), NULL, NULL ${known}`,
          )
          .returning({ id: audit.id }),
        db
          .insert(blocks)
          .select(sql`SELECT NULL, 'address', address, ${moderator}, ${at.getTime()} ${known}`)
          .onConflictDoNothing(),
      ]);
      return logged.length > 0;
    },

    async unblock(block, { at, moderator }) {
      const db = await database();
      const named = sql`CASE kind WHEN 'address' THEN substr(value, 1, 10) ELSE value END`;
      await db.batch([
        db
          .insert(audit)
          .select(
            sql`SELECT NULL, ${at.getTime()}, ${moderator}, 'unblock ' || kind, NULL, NULL, ${named}, NULL, NULL FROM blocks WHERE id = ${block}`,
          ),
        db.delete(blocks).where(eq(blocks.id, block)),
      ]);
    },

    async blocks() {
      const db = await database();
      const rows = await BLOCKS.in(db).all();
      return rows.map(({ created: at, ...block }) => ({ ...block, at }));
    },
  };
}

function entry({ at, moderator }: Act, action: string) {
  return { at, moderator, action };
}
