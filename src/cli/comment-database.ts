import type { SqlStore } from "../comments/store/sql-store.ts";
import { bringUpToDate, commentsUrl, openComments } from "./open-comments.ts";

/** Database of comments, for the commands. */
export interface CommentDatabase {
  store(): Promise<SqlStore>;
  /** Copies all data to a file; returns the number of comments in the copy. */
  backup(file: string): Promise<number>;
  /** Replaces all data by a backup; returns the number of comments restored. */
  restore(file: string): Promise<number>;
  close(): Promise<void>;
}

let opened: SqlStore | undefined;

/** SQLite file or libSQL server that the environment names. */
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

/** Path of the store's file. */
function storeFile(): string {
  const url = commentsUrl();
  if (url.startsWith("file:")) return url.slice("file:".length);
  throw new Error(
    `${url} is a server: back it up with its own tools, or export the comments as JSON`,
  );
}
