import {
  foreignKey,
  index,
  integer,
  primaryKey,
  sql,
  sqliteTable,
  text,
  uniqueIndex,
} from "#drizzle";

/**
 * Statuses of comments. Readers see published ones only; all others wait for the newsroom, or are
 * gone. A message to the newsroom is first told and then settled, and never has any other status.
 */
export const STATUSES = [
  "published",
  "held",
  "rejected",
  "spam",
  "deleted",
  "told",
  "settled",
] as const;

const time = (name: string) => integer(name, { mode: "timestamp_ms" });

/**
 * Comments of readers. After a change here or in schema-newsroom.ts, `npm run migration` writes the
 * difference to `migrations/`; then name it in migrate.ts.
 *
 * Triggers in the migrations keep `discussions` in step. `comments_of_article` serves twice: it
 * reads an article in order, and the foreign key of (article, parent) needs it, by which a reply
 * can only answer a comment of its own article.
 */
export const comments = sqliteTable(
  "comments",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    article: text().notNull(),
    parent: integer(),
    name: text().notNull(),
    text: text().notNull(),
    created: time("created")
      .notNull()
      .$defaultFn(() => new Date()),
    /** First comment of the thread; null for the first one itself. */
    thread: integer(),
    /** First comment of the thread, or the comment itself: discussions are sorted by (root, id). */
    root: integer().generatedAlwaysAs(sql`coalesce("thread", "id")`, { mode: "virtual" }),
    status: text({ enum: STATUSES }).notNull().default("published"),
    heldRule: text("held_rule"),
    /** Words of the comment that matched the rule. */
    heldWords: text("held_words"),
    /** Id of the quotation or the paragraph that it is tied to, and its words at the time. */
    passage: text(),
    passageWords: text("passage_words"),
    edited: time("edited"),
    /** Time at which a moderator approved it: its author's next comments need not wait. */
    approved: time("approved"),
    featured: time("featured"),
    /** Written by a moderator, in the name of the newsroom. */
    newsroom: integer({ mode: "boolean" }).notNull().default(false),
    /** Idempotency key: the same for each attempt to send one comment. */
    submission: text(),
    /** Verifier of the author's receipt. */
    author: text(),
    /**
     * UTC day and keyed hash of the client address: `2015-10-15.u3Kq…`, or `2015-10-15.unknown`;
     * null once forgotten.
     */
    address: text(),
    /**
     * Hash of the letters and digits, the same for texts that differ only in signs, spaces and
     * case; null for short ones.
     */
    fingerprint: text(),
    /** System that it was imported from, and its id there. */
    origin: text(),
    originId: text("origin_id"),
  },
  (column) => [
    uniqueIndex("comments_of_article").on(column.article, column.id),
    foreignKey({
      columns: [column.article, column.parent],
      foreignColumns: [column.article, column.id],
    }),
    index("comments_oldest_first")
      .on(column.article, column.root, column.id)
      .where(sql`status = 'published'`),
    index("comments_newest_first")
      .on(column.article, sql`"root" DESC`, column.id)
      .where(sql`status = 'published'`),
    index("comments_of_passage")
      .on(column.article, column.passage)
      .where(sql`status = 'published' AND passage IS NOT NULL`),
    index("comments_featured")
      .on(column.article, column.featured)
      .where(sql`status = 'published' AND featured IS NOT NULL`),
    index("comments_latest").on(column.status, column.created).where(sql`status = 'published'`),
    index("comments_latest_of_article")
      .on(column.article, column.created)
      .where(sql`status = 'published'`),
    index("comments_by_status").on(column.status, column.id),
    index("comments_of_author")
      .on(column.author, column.status, column.article)
      .where(sql`author IS NOT NULL`),
    index("comments_from_address")
      .on(column.address, column.created)
      .where(sql`address IS NOT NULL`),
    index("comments_alike")
      .on(column.fingerprint, column.created)
      .where(sql`fingerprint IS NOT NULL`),
    uniqueIndex("comments_by_submission").on(column.submission),
    uniqueIndex("comments_by_origin")
      .on(column.origin, column.originId)
      .where(sql`origin IS NOT NULL`),
  ],
);

/** One row for each article that was ever discussed. */
export const discussions = sqliteTable("discussions", {
  article: text().primaryKey(),
  /** Number of published comments. */
  published: integer().notNull().default(0),
  /**
   * Rises with every change that readers see; a cached page is valid while its revision is current.
   */
  revision: integer().notNull().default(0),
  /** Decision of the newsroom; null where the age of the article decides. */
  door: text({ enum: ["open", "closed"] }),
});

/** Reports of comments by readers; one for each comment and address. */
export const reports = sqliteTable(
  "reports",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    comment: integer()
      .notNull()
      .references(() => comments.id),
    reason: text().notNull(),
    address: text(),
    created: time("created").notNull(),
    settled: time("settled"),
  },
  (column) => [
    uniqueIndex("reports_once").on(column.comment, column.address),
    index("reports_open").on(column.id).where(sql`settled IS NULL`),
    index("reports_from_address").on(column.address).where(sql`address IS NOT NULL`),
  ],
);

/** Counters of rate limits in the current period. */
export const attempts = sqliteTable(
  "attempts",
  {
    what: text().notNull(),
    who: text().notNull(),
    since: time("since").notNull(),
    count: integer().notNull(),
  },
  (column) => [
    primaryKey({ columns: [column.what, column.who] }),
    index("attempts_by_age").on(column.since),
  ],
);

/** Secrets that the server generated. */
export const secrets = sqliteTable("secrets", {
  name: text().primaryKey(),
  secret: text().notNull(),
});

/**
 * Key of each UTC day by which client addresses are hashed; without it, a hash cannot be traced to
 * an address.
 */
export const dayKeys = sqliteTable("day_keys", {
  day: text().primaryKey(),
  key: text().notNull(),
});
