import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { comments } from "./schema.ts";
import type { CommentStore } from "./store.ts";

export interface SqlStore extends CommentStore {
  /** Opens the database and brings it up to date, before the first use. */
  open(): Promise<void>;
}

/**
 * A store in an SQL database, which is opened and brought up to date at the first use, and again at
 * the next when that failed.
 *
 * @param settings - statements for each new connection, such as pragmas
 */
export function sqlStore(open: () => Database, settings: readonly string[] = []): SqlStore {
  let opened: Database | undefined;
  let ready = false;

  // Requests that come before it is ready each do the work: on Workers, none may wait for a promise
  // that belongs to another request.
  async function database(): Promise<Database> {
    opened ??= open();
    if (ready) return opened;
    for (const setting of settings) await opened.run(sql.raw(setting));
    await migrate(opened);
    ready = true;
    return opened;
  }

  return {
    async open() {
      await database();
    },

    async add(comment) {
      const db = await database();
      return db.insert(comments).values(comment).returning().get();
    },

    async find(article, id) {
      const db = await database();
      return db
        .select()
        .from(comments)
        .where(and(eq(comments.article, article), eq(comments.id, id)))
        .get();
    },

    async thread(article) {
      const db = await database();
      return db
        .select()
        .from(comments)
        .where(eq(comments.article, article))
        .orderBy(asc(comments.id));
    },
  };
}
