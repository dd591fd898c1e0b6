import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { comments } from "./schema.ts";

const time = (name: string) => integer(name, { mode: "timestamp_ms" });

/** Moderators, who sign in at /moderate/. */
export const moderators = sqliteTable("moderators", {
  name: text().primaryKey(),
  /** Slow hash of the secret, with its salt and its cost. */
  hash: text().notNull(),
  created: time("created").notNull(),
});

/** Moderators that are signed in; a row that is gone has signed out. */
export const sessions = sqliteTable(
  "sessions",
  {
    /** Hash of the token that the browser holds. */
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
    /** A name as rules compare it, a day with a hash of an address, or a pattern. */
    value: text().notNull(),
    moderator: text().notNull(),
    created: time("created").notNull(),
  },
  (column) => [uniqueIndex("blocks_once").on(column.kind, column.value)],
);

/** Rules that moderators have set: each counts in place of the publication's of the same name. */
export const rules = sqliteTable("rules", {
  name: text().primaryKey(),
  value: text({ mode: "json" }).notNull(),
});

/** Audit log: who did what, with the data to undo it. */
export const audit = sqliteTable(
  "audit",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: time("at").notNull(),
    moderator: text().notNull(),
    action: text().notNull(),
    comment: integer(),
    article: text(),
    /** Name, address or pattern that was blocked or unblocked, as text; rules that changed, as JSON. */
    detail: text(),
    /** Values before the change, as JSON of the changed columns. */
    before: text(),
    undone: time("undone"),
  },
  (column) => [
    index("audit_of_comment").on(column.comment, column.id).where(sql`comment IS NOT NULL`),
  ],
);

/** Links that act once: what is in here has acted. */
export const spentTokens = sqliteTable(
  "spent_tokens",
  { token: text().primaryKey(), expires: time("expires").notNull() },
  (column) => [index("spent_tokens_by_end").on(column.expires)],
);

/** News for the newsroom that has yet to go out. */
export const notifications = sqliteTable(
  "notifications",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    channel: text({ enum: ["webhook", "mail"] }).notNull(),
    comment: integer()
      .notNull()
      .references(() => comments.id),
    /** When to try next; null once it was delivered or given up. */
    due: time("due"),
    tries: integer().notNull().default(0),
    /** Why the last try failed. */
    failure: text(),
  },
  (column) => [
    index("notifications_due").on(column.due).where(sql`due IS NOT NULL`),
    uniqueIndex("notifications_once").on(column.comment, column.channel),
  ],
);
