import { and, asc, desc, eq, sql } from "#drizzle";
import type { OpenDatabase } from "../database.ts";
import { comments, discussions } from "../schema.ts";
import type { ReaderStore } from "../store.ts";
import { atMost, COMMENT, listed, PUBLISHED } from "./columns.ts";
import { preparedStatement } from "./prepared-statement.ts";

/** Most waiting comments of an author that are shown. */
const MAX_WAITING = 100;

/** Most comments of an author whose decision is shown. */
const MAX_DECIDED = 10;

/** Most featured comments above a thread. */
const MAX_PICKS = 3;

const { id } = comments;

const given = (name: string) => sql.placeholder(name);

const PUBLISHED_ONE = preparedStatement((db) =>
  db
    .select(COMMENT)
    .from(comments)
    .where(and(eq(comments.article, given("article")), PUBLISHED, eq(id, given("id")))),
);

const DISCUSSION = preparedStatement((db) =>
  db
    .select()
    .from(discussions)
    .where(eq(discussions.article, given("article"))),
);

const WAITING_OWN = preparedStatement((db) =>
  db
    .select(COMMENT)
    .from(comments)
    .where(
      and(
        eq(comments.author, given("author")),
        sql`status = 'held'`,
        eq(comments.article, given("article")),
      ),
    )
    .orderBy(asc(id))
    .limit(atMost(MAX_WAITING)),
);

const DECIDED_OWN = preparedStatement((db) =>
  db
    .select(COMMENT)
    .from(comments)
    .where(
      and(
        eq(comments.author, given("author")),
        sql`status IN ('published', 'rejected', 'spam')`,
        eq(comments.article, given("article")),
        sql`held_rule IS NOT NULL AND created > ${given("since")}`,
        sql`(status <> 'published' OR approved IS NOT NULL)`,
      ),
    )
    .limit(atMost(MAX_DECIDED)),
);

const PICKS = preparedStatement((db) =>
  db
    .select(COMMENT)
    .from(comments)
    .where(and(eq(comments.article, given("article")), PUBLISHED, sql`featured IS NOT NULL`))
    .orderBy(desc(comments.featured))
    .limit(atMost(MAX_PICKS)),
);

/** Queries for published comments, except pages of them. */
export function reading(
  database: OpenDatabase,
): Pick<
  ReaderStore,
  | "published"
  | "find"
  | "waiting"
  | "decided"
  | "picks"
  | "discussion"
  | "counts"
  | "passages"
  | "latest"
> {
  const ofArticle = (article: string) => and(eq(comments.article, article), PUBLISHED);

  return {
    async published(article, comment) {
      const db = await database();
      return PUBLISHED_ONE.in(db).get({ article, id: comment });
    },

    async find(article, comment) {
      const db = await database();
      const ofArticle = and(eq(comments.article, article), eq(id, comment));
      return db.select(COMMENT).from(comments).where(ofArticle).get();
    },

    async waiting(article, author) {
      const db = await database();
      return WAITING_OWN.in(db).all({ article, author });
    },

    async decided(article, author, since) {
      const db = await database();
      const rows = await DECIDED_OWN.in(db).all({ article, author, since: since.getTime() });
      return rows.toSorted((one, other) => one.id - other.id);
    },

    async picks(article) {
      const db = await database();
      return PICKS.in(db).all({ article });
    },

    async discussion(article) {
      const db = await database();
      const row = await DISCUSSION.in(db).get({ article });
      return row ?? { published: 0, revision: 0, door: null };
    },

    async counts(articles) {
      const db = await database();
      const rows = await db
        .select({ article: discussions.article, published: discussions.published })
        .from(discussions)
        .where(sql`${discussions.article} IN ${listed(articles)} AND ${discussions.published} > 0`);
      return new Map(rows.map(({ article, published }) => [article, published]));
    },

    async passages(article) {
      const db = await database();
      const rows = await db
        .select({ passage: sql<string>`passage`, count: sql<number>`count(*)` })
        .from(comments)
        .where(and(ofArticle(article), sql`passage IS NOT NULL`))
        .groupBy(comments.passage);
      return new Map(rows.map(({ passage, count }) => [passage, count]));
    },

    async latest(limit, article) {
      const db = await database();
      const published = article === undefined ? PUBLISHED : ofArticle(article);
      return db
        .select(COMMENT)
        .from(comments)
        .where(published)
        .orderBy(desc(comments.created), desc(id))
        .limit(limit);
    },
  };
}
