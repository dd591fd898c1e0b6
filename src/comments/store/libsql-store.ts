import type { Database } from "./database.ts";
import { fileDatabase } from "./file-database.ts";
import { type SqlStore, sqlStore } from "./sql-store.ts";

const FILE = "file:";

const SCHEME = /^(?:file|libsql|https?|wss?):/;

/**
 * Comments in an SQLite file, or on a libSQL server.
 *
 * @param url - `file:PATH`, or `libsql:`, `https:`, `http:`, `wss:` or `ws:` of a server
 * @throws {Error} with one line that says what to write, where the url has no such scheme
 */
export function libsqlStore(url: string, authToken?: string): SqlStore {
  if (!SCHEME.test(url)) {
    throw new Error(`COMMENTS_DATABASE_URL is “${url}”: for a file, write “file:${url}”`);
  }
  if (url.startsWith(FILE)) return sqlStore(() => fileDatabase(url.slice(FILE.length)));
  return sqlStore(() => serverDatabase(url, authToken));
}

/** A database on a libSQL server; its client is an optional package. */
async function serverDatabase(url: string, authToken?: string): Promise<Database> {
  try {
    const [{ createClient }, { drizzle }] = await Promise.all([
      import("@libsql/client"),
      import("drizzle-orm/libsql/node"),
    ]);
    const client = createClient({ url, ...(authToken && { authToken }) });
    return Object.assign(drizzle(client), { close: async () => client.close() });
  } catch (cause) {
    if (!/@libsql\/client/u.test(String(cause))) throw cause;
    throw new Error(
      "COMMENTS_DATABASE_URL names a libSQL server: run npm install --save-prod @libsql/client",
      {
        cause,
      },
    );
  }
}
