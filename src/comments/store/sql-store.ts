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

export interface SqlStore extends CommentStore, ArchiveStore {
  /** Opens the database and brings it up to date, before the first use. */
  open(): Promise<void>;
  /** How many comments there are, whatever their status. */
  count(): Promise<number>;
  /**
   * Waits for what is being written and closes the database, which is used no more. A file then
   * holds everything by itself, without its log.
   */
  close(): Promise<void>;
}

/**
 * A store in an SQL database, which is opened and brought up to date at the first use, and again at
 * the next when that failed.
 */
export function sqlStore(open: () => Database | Promise<Database>): SqlStore {
  let opened: Database | Promise<Database> | undefined;
  let ready = false;

  // Requests that come before it is ready each do the work: on Workers, none may wait for a promise
  // that belongs to another request.
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
