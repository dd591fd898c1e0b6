import type { Database } from "../comments/store/database.ts";
import { libsqlStore } from "../comments/store/libsql-store.ts";
import { type SqlStore, sqlStore } from "../comments/store/sql-store.ts";

/** URL of the database; a file where `COMMENTS_DATABASE_URL` is not set. */
export const commentsUrl = process.env["COMMENTS_DATABASE_URL"] || "file:data/comments.sqlite";

/** Opens the store of comments that the environment names, as the server does. */
export async function openComments(url = commentsUrl): Promise<SqlStore> {
  const store = libsqlStore(url, process.env["COMMENTS_DATABASE_TOKEN"]);
  await store.open();
  return store;
}

/** Creates the store in a file, or applies the migrations that it lacks. */
export async function bringUpToDate(file: string): Promise<void> {
  await openComments(`file:${file}`);
}

/** Opens a store in a database that is open. */
export async function openStore(database: Database): Promise<SqlStore> {
  const store = sqlStore(() => database);
  await store.open();
  return store;
}
