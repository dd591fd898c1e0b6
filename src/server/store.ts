import { pathToFileURL } from "node:url";
import { libsqlStore } from "../comments/store/libsql-store.ts";
import { NewerStore } from "../comments/store/migrate.ts";
import type { SqlStore } from "../comments/store/sql-store.ts";
import { storeUrl } from "../comments/store/store-url.ts";
import { withSecret } from "../comments/trust/given-secret.ts";

/** Comments of a server, and where they are. */
export interface OpenedStore {
  store: SqlStore;
  /** Where the store is, and how many comments it has, in words. */
  words: string;
}

/**
 * Opens the store that the environment names; it goes on without one that cannot be opened, since
 * articles can be read, and tries again at the store's first use.
 *
 * @param root - folder of the project, which relative paths count from
 * @throws {Error} of one sentence, where the environment names no store, or one that a newer version
 *   has used
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
