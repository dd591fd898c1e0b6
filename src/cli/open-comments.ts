import type { SqlStore } from "../comments/store/sql-store.ts";
import { storeUrl } from "../comments/store/store-url.ts";

const PROJECT = new URL("../../", import.meta.url);

/** URL of the store that the environment names, as for the server. */
export function commentsUrl(): string {
  return storeUrl(process.env["COMMENTS_DATABASE_URL"], PROJECT);
}

/** Opens the store that the environment names, like the server. */
export async function openComments(url = commentsUrl()): Promise<SqlStore> {
  // Loaded here, as it takes most of a second, which help and mistakes do not need.
  const { libsqlStore } = await import("../comments/store/libsql-store.ts");
  const store = libsqlStore(url, process.env["COMMENTS_DATABASE_TOKEN"]);
  await store.open();
  return store;
}

/** Creates the store in a file, or applies the migrations that it lacks. */
export async function bringUpToDate(file: string): Promise<void> {
  const store = await openComments(`file:${file}`);
  await store.close();
}
