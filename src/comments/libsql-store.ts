import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { type Client, createClient, LibsqlError } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql/node";
import { type SqlStore, sqlStore } from "./sql-store.ts";

/** How long a statement waits for another process to release the file. It blocks this process. */
const BUSY_MILLISECONDS = 1_000;

/** With synchronous=FULL, WAL syncs the log at each commit: what is acknowledged is on disk. */
const FILE_SETTINGS = [
  "PRAGMA journal_mode = WAL",
  "PRAGMA synchronous = FULL",
  "PRAGMA foreign_keys = ON",
];

const SCHEME = /^(?:file|libsql|https?|wss?):/;

/**
 * Comments in an SQLite file, whose folder is made, or on a libSQL server.
 *
 * @param url - `file:PATH`, or `libsql:`, `https:`, `http:`, `wss:` or `ws:` of a server
 * @throws {Error} of one line that says what to write, where the url has no such scheme
 */
export function libsqlStore(url: string, authToken?: string): SqlStore {
  if (!SCHEME.test(url)) {
    throw new Error(`COMMENTS_DATABASE_URL is “${url}”: for a file, write “file:${url}”`);
  }
  const file = url.startsWith("file:") ? url.slice("file:".length) : undefined;
  const open = (set: () => void) => {
    if (file) mkdirSync(dirname(file), { recursive: true });
    // One connection to a file, because pragmas hold for the connection that they are given on.
    const pool = file ? { concurrency: 1, timeout: BUSY_MILLISECONDS } : {};
    const client = createClient({ url, ...(authToken && { authToken }), ...pool });
    return drizzle(file ? locking(client, set) : client);
  };
  return sqlStore(open, file ? FILE_SETTINGS : []);
}

/**
 * Takes the file's lock before the first statement of a batch. A statement that did not get the
 * lock stays open, and nothing is committed on its connection again: another takes its place.
 *
 * @param set - has settings given to the new connection
 */
function locking(client: Client, set: () => void): Client {
  const batch = client.batch.bind(client);
  client.batch = async (statements) => {
    try {
      return await batch(statements, "write");
    } catch (error) {
      if (error instanceof LibsqlError && error.code.startsWith("SQLITE_BUSY")) {
        await client.reconnect();
        set();
      }
      throw error;
    }
  };
  return client;
}
