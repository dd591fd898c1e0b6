import type { SQL } from "drizzle-orm";
import { and, asc, desc, eq, sql } from "#drizzle";
import type { OpenDatabase } from "../database.ts";
import type { Order } from "../discussion.ts";
import { comments } from "../schema.ts";
import type { ReaderStore } from "../store.ts";
import { atMost, COMMENT, listed, PUBLISHED } from "./columns.ts";
import { KnownComments, VERSION_COLUMNS } from "./known-comments.ts";
import { preparedStatement } from "./prepared-statement.ts";

/** Most comments on a page. */
const PAGE_SIZE = 100;

/** Position of a comment: by the start of its thread, then by arrival. */
interface ThreadPosition {
  root: number;
  id: number;
}

interface Direction {
  order: SQL[];
  /** Condition for the comments at a position or after it. */
  from(place: ThreadPosition): SQL;
  /** Condition for the comments before a position, and the order away from it. */
  before(place: ThreadPosition): SQL;
  backwards: SQL[];
}

const root = sql`"comments"."root"`;
const { id } = comments;

/**
 * Both orders keep a thread's replies in the order of arrival. A condition on `root` alone comes
 * first, as the index finds the position by it.
 */
const DIRECTIONS: Readonly<Record<Order, Direction>> = {
  oldest: {
    order: [asc(root), asc(id)],
    from: (at) => sql`(${root}, ${id}) >= (${at.root}, ${at.id})`,
    before: (at) => sql`(${root}, ${id}) < (${at.root}, ${at.id})`,
    backwards: [desc(root), desc(id)],
  },
  newest: {
    order: [desc(root), asc(id)],
    from: (at) => sql`${root} <= ${at.root} AND (${root} < ${at.root} OR ${id} >= ${at.id})`,
    before: (at) => sql`${root} >= ${at.root} AND (${root} > ${at.root} OR ${id} < ${at.id})`,
    backwards: [asc(root), desc(id)],
  },
};

const top = (order: Order) =>
  preparedStatement((db) =>
    db
      .select(VERSION_COLUMNS)
      .from(comments)
      .where(and(eq(comments.article, sql.placeholder("article")), PUBLISHED))
      .orderBy(...DIRECTIONS[order].order)
      .limit(atMost(PAGE_SIZE + 1)),
  );

/** Statements for the first page, which most readers request. */
const TOP = { oldest: top("oldest"), newest: top("newest") };

const ofArticle = (article: string, passage?: string) =>
  and(
    eq(comments.article, article),
    PUBLISHED,
    passage === undefined ? undefined : eq(comments.passage, passage),
  );

/** Queries for pages of published comments. */
export function paging(database: OpenDatabase): Pick<ReaderStore, "page" | "pageOf"> {
  const known = new KnownComments();

  async function placeOf(article: string, comment: number): Promise<ThreadPosition | undefined> {
    const db = await database();
    return db
      .select({ root: COMMENT.root, id })
      .from(comments)
      .where(and(eq(comments.article, article), eq(id, comment)))
      .get();
  }

  /** First comment of the page before the one at a position; null at the top. */
  async function pageBefore(
    article: string,
    order: Order,
    place: ThreadPosition,
    passage?: string,
  ): Promise<number | null> {
    const db = await database();
    const { before, backwards } = DIRECTIONS[order];
    const earlier = await db
      .select({ id })
      .from(comments)
      .where(and(ofArticle(article, passage), before(place)))
      .orderBy(...backwards)
      .limit(PAGE_SIZE);
    return earlier.at(-1)?.id ?? null;
  }

  /** Parents of comments that are not on the same page. */
  async function parentsOf(
    article: string,
    standing: readonly { id: number; parent: number | null }[],
  ) {
    const here = new Set(standing.map((comment) => comment.id));
    const missing = standing.flatMap(({ parent }) => (parent && !here.has(parent) ? [parent] : []));
    if (missing.length === 0) return [];
    const db = await database();
    const published = sql<number>`(${PUBLISHED})`.as("published");
    const rows = await db
      .select({ id, parent: comments.parent, root: COMMENT.root, name: comments.name, published })
      .from(comments)
      .where(and(eq(comments.article, article), sql`${id} IN ${listed([...new Set(missing)])}`));
    return rows.map((row) =>
      row.published ? { ...row, published: true } : { ...row, published: false, name: "" },
    );
  }

  return {
    async page(article, order, from, passage) {
      const db = await database();
      const place = from === undefined ? undefined : await placeOf(article, from);
      const { order: inOrder, from: onwards } = DIRECTIONS[order];
      const rows =
        place || passage !== undefined
          ? await db
              .select(VERSION_COLUMNS)
              .from(comments)
              .where(and(ofArticle(article, passage), place && onwards(place)))
              .orderBy(...inOrder)
              .limit(PAGE_SIZE + 1)
              .values()
          : await TOP[order].in(db).values({ article });
      const standing = await known.read(db, rows.slice(0, PAGE_SIZE));
      const [parents, previous] = await Promise.all([
        parentsOf(article, standing),
        place ? pageBefore(article, order, place, passage) : null,
      ]);
      return {
        comments: standing,
        parents,
        next: (rows[PAGE_SIZE]?.[0] as number) ?? null,
        previous,
      };
    },

    async pageOf(article, order, comment) {
      const db = await database();
      const place = await placeOf(article, comment);
      if (!place) return undefined;
      const { before, backwards } = DIRECTIONS[order];
      const earlier = await db
        .select({ id, root: COMMENT.root })
        .from(comments)
        .where(and(ofArticle(article), before(place)))
        .orderBy(...backwards)
        .limit(PAGE_SIZE);
      if (earlier.length < PAGE_SIZE) return undefined;
      return earlier.findLast(({ root }) => root === place.root && earlier[0]?.root === root)
        ? comment
        : place.root;
    },
  };
}
