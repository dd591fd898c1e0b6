import { foreignKey, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/**
 * After a change here: `npm run migration`, which writes the difference to `migrations/`.
 *
 * The unique index serves twice: it reads a discussion in order, and it is what the foreign key
 * of (article, parent) needs, by which a reply can only answer a comment of its own article.
 */
export const comments = sqliteTable(
  "comments",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    article: text().notNull(),
    parent: integer(),
    name: text().notNull(),
    text: text().notNull(),
    created: integer({ mode: "timestamp_ms" })
      .notNull()
      .$defaultFn(() => new Date()),
  },
  (column) => [
    uniqueIndex("comments_of_article").on(column.article, column.id),
    foreignKey({
      columns: [column.article, column.parent],
      foreignColumns: [column.article, column.id],
    }),
  ],
);
