import { pathToFileURL } from "node:url";
import { libsqlStore } from "../comments/store/libsql-store.ts";
import { NewerStore } from "../comments/store/migrate.ts";
import type { SqlStore } from "../comments/store/sql-store.ts";
import { storeUrl } from "../comments/store/store-url.ts";
import { withSecret } from "../comments/trust/given-secret.ts";

/** Store of comments of a server, and its description. */
interface OpenedStore {
  store: SqlStore;
  /** Place of the store and its number of comments, in words. */
  words: string;
}

/**
 * Opens the store that the environment names. If it cannot be opened, the server continues without
 * it, as articles can be read, and tries again at the store's first use.
 *
 * @param root - folder of the project, in which relative paths are resolved
 * @throws {Error} with one sentence, where the environment names no valid store, or one that a
 *   newer version has used
 */
export async function openStore(root: string): Promise<OpenedStore> {
  const { COMMENTS_DATABASE_URL, COMMENTS_DATABASE_TOKEN, COMMENTS_SECRET } = process.env;
  const url = storeUrl(COMMENTS_DATABASE_URL, pathToFileURL(`${root}/`));
  const store = withSecret(libsqlStore(url, COMMENTS_DATABASE_TOKEN), COMMENTS_SECRET);
  const place = url.replace(/^file:/u, "");
  try {
    await store.open();
    return { store, words: `${place} (${await store.count()})` };
  } catch (error) {
    if (error instanceof NewerStore) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return { store, words: `${place} (cannot be reached now: ${reason})` };
  }
}
