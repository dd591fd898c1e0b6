import type { SqlStore } from "../comments/store/sql-store.ts";
import { bringUpToDate, commentsUrl, openComments } from "./open-comments.ts";

/** Database of comments, as the command line uses it. */
export interface CommentDatabase {
  store(): Promise<SqlStore>;
  /** Copies all of it to a file; how many comments the copy has. */
  backup(file: string): Promise<number>;
  /** Replaces everything with a backup; gives the number of comments restored. */
  restore(file: string): Promise<number>;
  close(): Promise<void>;
}

let opened: SqlStore | undefined;

/** The SQLite file or the libSQL server that the environment names. */
export const environmentDatabase: CommentDatabase = {
  async store() {
    opened ??= await openComments();
    return opened;
  },
  async backup(file) {
    const { backup } = await import("../comments/exchange/backup.ts");
    return backup(storeFile(), file);
  },
  async restore(file) {
    const { restore } = await import("../comments/exchange/backup.ts");
    return restore(storeFile(), file, bringUpToDate);
  },
  close: async () => opened?.close(),
};

/** The path of the store's file. */
function storeFile(): string {
  const url = commentsUrl();
  if (url.startsWith("file:")) return url.slice("file:".length);
  throw new Error(
    `${url} is a server: back it up with its own tools, or export the comments as JSON`,
  );
}
