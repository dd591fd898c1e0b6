import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { comments } from "./schema.ts";
import { archiving } from "./sql/archiving.ts";
import { blocking } from "./sql/blocking.ts";
import { keys } from "./sql/keys.ts";
import { moderating } from "./sql/moderating.ts";
import { moderatorsIn } from "./sql/moderators.ts";
import { moves } from "./sql/moves.ts";
import { notices } from "./sql/notices.ts";
import { authorQueries } from "./sql/owning.ts";
import { paging } from "./sql/paging.ts";
import { posting } from "./sql/posting.ts";
import { queues } from "./sql/queues.ts";
import { reading } from "./sql/reading.ts";
import { ruling } from "./sql/ruling.ts";
import type { CommentStore } from "./store.ts";
import type { ArchiveStore } from "./store-archive.ts";

/** A store in an SQL database, with the methods for operators. */
export interface SqlStore extends CommentStore, ArchiveStore {
  /** Opens the database and applies its migrations, before the first use. */
  open(): Promise<void>;
  /** Number of comments, whatever their status. */
  count(): Promise<number>;
  /**
   * Waits for pending writes and closes the database, which cannot be used afterwards. A file then
   * contains everything, without a log.
   */
  close(): Promise<void>;
}

/**
 * A store in an SQL database, which is opened and migrated at the first use, and again at the next
 * if that failed.
 */
export function sqlStore(open: () => Database | Promise<Database>): SqlStore {
  let opened: Database | Promise<Database> | undefined;
  let ready = false;

  // Each request that comes before the database is open opens it itself: on Workers, no request may
  // wait for another's promise.
  async function database(): Promise<Database> {
    opened ??= open();
    if (opened instanceof Promise) {
      opened = await opened.catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
    }
    if (ready) {
      opened.requireFiles?.();
      return opened;
    }
    await migrate(opened);
    ready = true;
    return opened;
  }

  return {
    async open() {
      await database();
    },
    async count() {
      return (await database()).$count(comments);
    },
    async close() {
      await (await opened)?.close?.();
    },
    ...posting(database),
    ...authorQueries(database),
    ...reading(database),
    ...paging(database),
    ...queues(database),
    ...moderating(database),
    ...blocking(database),
    ...ruling(database),
    ...moderatorsIn(database),
    ...moves(database),
    ...notices(database),
    ...keys(database),
    ...archiving(database, keys(database)),
  };
}
