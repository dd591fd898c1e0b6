import { index, integer, sql, sqliteTable, text, uniqueIndex } from "#drizzle";
import { comments } from "./schema.ts";

const time = (name: string) => integer(name, { mode: "timestamp_ms" });

/** Moderators, who sign in at /moderate/. */
export const moderators = sqliteTable("moderators", {
  name: text().primaryKey(),
  /** Slow hash of the secret, with its salt and its cost. */
  hash: text().notNull(),
  created: time("created").notNull(),
});

/** Sessions of moderators; signing out deletes the row. */
export const sessions = sqliteTable(
  "sessions",
  {
    /** Hash of the session token in the browser's cookie. */
    token: text().primaryKey(),
    moderator: text()
      .notNull()
      .references(() => moderators.name, { onDelete: "cascade" }),
    created: time("created").notNull(),
    expires: time("expires").notNull(),
  },
  (column) => [
    index("sessions_of_moderator").on(column.moderator),
    index("sessions_by_end").on(column.expires),
  ],
);

/** Blocked names, addresses and patterns: their comments are held, whatever the text. */
export const blocks = sqliteTable(
  "blocks",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text({ enum: ["name", "address", "pattern"] }).notNull(),
    /** A name as rules compare it, a day with a hash of a client address, or a pattern. */
    value: text().notNull(),
    moderator: text().notNull(),
    created: time("created").notNull(),
  },
  (column) => [uniqueIndex("blocks_once").on(column.kind, column.value)],
);

/** Rules that moderators have set, each in place of the publication's rule of the same name. */
export const rules = sqliteTable("rules", {
  name: text().primaryKey(),
  value: text({ mode: "json" }).notNull(),
});

/** Audit log: actors, acts, and the data to undo them. */
export const audit = sqliteTable(
  "audit",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: time("at").notNull(),
    moderator: text().notNull(),
    action: text().notNull(),
    comment: integer(),
    article: text(),
    /** Name, address or pattern that was blocked or unblocked, as text; changed rules, as JSON. */
    detail: text(),
    /** Values before the change, as JSON of the changed columns. */
    before: text(),
    undone: time("undone"),
  },
  (column) => [
    index("audit_of_comment").on(column.comment, column.id).where(sql`comment IS NOT NULL`),
  ],
);

/** Tokens of links that act once and have acted. */
export const spentTokens = sqliteTable(
  "spent_tokens",
  { token: text().primaryKey(), expires: time("expires").notNull() },
  (column) => [index("spent_tokens_by_end").on(column.expires)],
);

/** Notices to the newsroom that are still to be sent. */
export const notifications = sqliteTable(
  "notifications",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    channel: text({ enum: ["webhook", "mail"] }).notNull(),
    comment: integer()
      .notNull()
      .references(() => comments.id),
    /** Time of the next attempt; null after delivery, or once given up. */
    due: time("due"),
    tries: integer().notNull().default(0),
    /** Error of the last attempt. */
    failure: text(),
  },
  (column) => [
    index("notifications_due").on(column.due).where(sql`due IS NOT NULL`),
    uniqueIndex("notifications_once").on(column.comment, column.channel),
  ],
);
