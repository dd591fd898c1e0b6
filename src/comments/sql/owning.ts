import { and, count, eq, gt, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import type { OpenDatabase } from "../database.ts";
import { comments, reports } from "../schema.ts";
import { moderators } from "../schema-newsroom.ts";
import type { Own, ReaderStore } from "../store.ts";
import { COMMENT } from "./columns.ts";
import { insertWhere } from "./insert-where.ts";
import { kept } from "./kept.ts";
import { forgetWords } from "./moderating.ts";
import { REMOVED } from "./removing.ts";

const LIVING = ["published", "held"] as const;

/** More alike or recent comments than this are not counted. */
const MANY = 1_000;

const given = (name: string) => sql.placeholder(name);

const APPROVED = kept((db) =>
  db
    .select({ id: comments.id })
    .from(comments)
    .where(
      and(
        eq(comments.author, given("author")),
        eq(comments.status, "published"),
        isNotNull(comments.approved),
      ),
    )
    .limit(1),
);

const many = (condition: SQL) =>
  kept((db) =>
    db
      .select({ count: count() })
      .from(db.select({ id: comments.id }).from(comments).where(condition).limit(MANY).as("found")),
  );

const ALIKE = many(
  sql`${comments.fingerprint} = ${given("fingerprint")} AND ${comments.created} > ${given("alikeSince")}`,
);

const TROUBLED = kept((db) =>
  db
    .select({ id: comments.id })
    .from(comments)
    .where(
      sql`${comments.address} = ${given("address")} AND ${comments.status} IN ('rejected', 'spam')`,
    )
    .limit(1),
);

const RECENT = many(
  sql`${comments.address} = ${given("address")} AND ${comments.created} > ${given("recentSince")}`,
);

const MODERATORS = kept((db) => db.select({ name: moderators.name }).from(moderators));

/** What those who wrote do to what they wrote, and what is known of them. */
export function owning(
  database: OpenDatabase,
): Pick<ReaderStore, "edit" | "remove" | "standing" | "report"> {
  return {
    async edit(own, { at, since, status, heldRule, heldWords, ...words }) {
      const db = await database();
      const stays = sql`"status" = 'held' OR ${status} = 'published'`;
      const changes = {
        ...words,
        edited: at,
        status: sql`CASE WHEN ${stays} THEN "status" ELSE 'held' END`,
        heldRule: sql`CASE WHEN ${stays} THEN "held_rule" ELSE ${heldRule} END`,
        heldWords: sql`CASE WHEN ${stays} THEN "held_words" ELSE ${heldWords} END`,
      };
      const editable = and(
        written(own),
        inArray(comments.status, LIVING),
        gt(comments.created, since),
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
        forgetWords(db, own.id),
      ]);
      return removed.length > 0;
    },

    async standing({ author, fingerprint, alikeSince, address, recentSince }) {
      const db = await database();
      const values = {
        author: author ?? "",
        fingerprint: fingerprint ?? "",
        alikeSince: alikeSince.getTime(),
        address: address ?? "",
        recentSince: recentSince.getTime(),
      };
      const [known, [same], [sent], trouble, newsroom] = await db.batch([
        APPROVED.with(db, values),
        ALIKE.with(db, values),
        RECENT.with(db, values),
        TROUBLED.with(db, values),
        MODERATORS.with(db, values),
      ]);
      return {
        approved: known.length > 0,
        alike: same?.count ?? 0,
        recent: sent?.count ?? 0,
        troubled: trouble.length > 0,
        moderators: newsroom.map(({ name }) => name),
      };
    },

    async report({ article, comment, reason, address, at }) {
      const db = await database();
      const there = sql`EXISTS (SELECT 1 FROM comments WHERE id = ${comment} AND article = ${article} AND status = 'published')`;
      const row = { id: null as never, comment, reason, address, created: at, settled: null };
      const [, [found]] = await db.batch([
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
