import type { SQL } from "drizzle-orm";
import { and, eq, gt, inArray, ne, sql } from "#drizzle";
import type { OpenDatabase } from "../database.ts";
import { comments, reports } from "../schema.ts";
import { audit, blocks, moderators } from "../schema-newsroom.ts";
import type { Own, ReaderStore } from "../store.ts";
import { COMMENT, isAsSeen } from "./columns.ts";
import { insertWhere } from "./insert-where.ts";
import { forgotten } from "./moderating.ts";
import { preparedStatement } from "./prepared-statement.ts";
import { REMOVED } from "./removing.ts";

const LIVING = ["published", "held"] as const;

/** Most similar or recent comments that are counted. */
const MAX_COUNTED = 1_000;

const given = (name: string) => sql.placeholder(name);

const STANDING = preparedStatement((db) =>
  db
    .select({
      approved: sql<number>`EXISTS (SELECT 1 FROM comments WHERE author = ${given("author")} AND status = 'published' AND approved IS NOT NULL AND id IS NOT ${given("edited")})`,
      alike: counted(
        sql`fingerprint = ${given("fingerprint")} AND created > ${given("alikeSince")}`,
      ),
      recent: counted(sql`address = ${given("address")} AND created > ${given("recentSince")}`),
      troubled: sql<number>`EXISTS (SELECT 1 FROM comments WHERE address = ${given("address")} AND status IN ('rejected', 'spam'))`,
      blocked: sql<number>`EXISTS (SELECT 1 FROM blocks WHERE kind = 'address' AND value IN (SELECT value FROM json_each(${given("addresses")})))`,
    })
    .from(sql`(SELECT 1)`),
);

const MODERATORS = preparedStatement((db) => db.select({ name: moderators.name }).from(moderators));

const BLOCKS = preparedStatement((db) =>
  db
    .select({ kind: blocks.kind, value: blocks.value })
    .from(blocks)
    .where(and(inArray(blocks.kind, ["name", "pattern"]), ne(blocks.value, ""))),
);

/**
 * Count with a limit as a literal: SQLite replans a statement each time if its limit is a
 * parameter.
 */
function counted(condition: SQL): SQL<number> {
  return sql`(SELECT count(*) FROM (SELECT 1 FROM comments WHERE ${condition} LIMIT ${sql.raw(String(MAX_COUNTED))}))`;
}

/** Queries of authors about their own comments, and of the rules about a client. */
export function authorQueries(
  database: OpenDatabase,
): Pick<ReaderStore, "edit" | "remove" | "kept" | "standing" | "report"> {
  return {
    async edit(own, { at, since, seen, status, heldRule, heldWords, ...words }) {
      const db = await database();
      const stays = sql`"status" = 'held' OR ${status} = 'published'`;
      const changes = {
        ...words,
        edited: at,
        // The newsroom featured the old words.
        featured: null,
        status: sql`CASE WHEN ${stays} THEN "status" ELSE 'held' END`,
        heldRule: sql`CASE WHEN ${stays} THEN "held_rule" ELSE ${heldRule} END`,
        heldWords: sql`CASE WHEN ${stays} THEN "held_words" ELSE ${heldWords} END`,
      };
      const editable = and(
        written(own),
        inArray(comments.status, LIVING),
        gt(comments.created, since),
        isAsSeen(seen === undefined ? undefined : new Map([[own.id, seen]])),
      );
      const [[edited]] = await db.batch([
        db.update(comments).set(changes).where(editable).returning(COMMENT),
      ]);
      return edited;
    },

    async remove(own) {
      const db = await database();
      const [removed] = await db.batch([
        db.update(comments).set(REMOVED).where(written(own)).returning({ id: comments.id }),
        ...forgotten(db, own.id),
      ]);
      return removed.length > 0;
    },

    async kept(article, id) {
      const db = await database();
      const { reason, created, settled } = reports;
      const { action, at, before } = audit;
      const [[comment], said, decisions] = await db.batch([
        db
          .select()
          .from(comments)
          .where(and(eq(comments.id, id), eq(comments.article, article))),
        db.select({ reason, created, settled }).from(reports).where(eq(reports.comment, id)),
        db.select({ action, at, before }).from(audit).where(eq(audit.comment, id)),
      ]);
      return comment && { ...comment, reports: said, decisions };
    },

    async standing({
      author,
      edited = null,
      fingerprint,
      alikeSince,
      address,
      addresses,
      recentSince,
    }) {
      const db = await database();
      const values = {
        author: author ?? "",
        edited,
        fingerprint: fingerprint ?? "",
        alikeSince: alikeSince.getTime(),
        address: address ?? "",
        addresses: JSON.stringify(addresses),
        recentSince: recentSince.getTime(),
      };
      const [[known], newsroom, blocked] = await db.batch([
        STANDING.with(db, values),
        MODERATORS.with(db, values),
        BLOCKS.with(db, values),
      ]);
      const valuesOf = (kind: string) =>
        blocked.flatMap((block) => (block.kind === kind ? [block.value] : []));
      return {
        approved: Boolean(known?.approved),
        alike: known?.alike ?? 0,
        recent: known?.recent ?? 0,
        troubled: Boolean(known?.troubled),
        moderators: newsroom.map(({ name }) => name),
        blocks: {
          names: valuesOf("name"),
          patterns: valuesOf("pattern"),
          address: Boolean(known?.blocked),
        },
      };
    },

    async report({ article, comment, reason, address, at }) {
      const db = await database();
      const there = sql`EXISTS (SELECT 1 FROM comments WHERE id = ${comment} AND article = ${article} AND status = 'published')`;
      const row = { id: null as never, comment, reason, address, created: at, settled: null };
      // The address may report other words anew: what it said of the former ones is no longer tied to it.
      const ofFormerWords = sql`${reports.created} <= (SELECT edited FROM comments WHERE id = ${comment})`;
      const [, , [found]] = await db.batch([
        db
          .update(reports)
          .set({ address: null })
          .where(
            and(eq(reports.comment, comment), sql`${reports.address} = ${address}`, ofFormerWords),
          ),
        insertWhere(db, reports, row, there),
        db.select({ there: sql<number>`${there}`.as("there") }).from(sql`(SELECT 1)`),
      ]);
      return Boolean(found?.there);
    },
  };
}

function written({ article, id, author }: Own): SQL | undefined {
  return and(eq(comments.id, id), eq(comments.article, article), eq(comments.author, author));
}
