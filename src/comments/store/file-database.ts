import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import type { Database } from "./database.ts";
import { type Committed, GroupCommit, type Query, type Row } from "./group-commit.ts";

/** How long a statement waits for another process to release the file. It blocks this process. */
const BUSY_MILLISECONDS = 1_000;

/**
 * With synchronous=FULL, WAL syncs the log at each commit: what is acknowledged is on disk. Keys of
 * several indexes are random, so that what they need of a large store is anywhere in it: up to
 * 64,000 KiB of it are kept, a gigabyte is read without a call of the system's, and 8,000 pages
 * (32 MB) wait in the log, which come to the file once however often they change.
 */
const SETTINGS = `PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA wal_autocheckpoint = 8000;
PRAGMA mmap_size = 1000000000;
PRAGMA cache_size = -64000;
PRAGMA foreign_keys = ON`;

/** Most statements that are kept to be run again. */
const STATEMENTS = 300;

/** What a query of Drizzle's is to a driver. */
interface Prepared {
  getQuery(): Query;
  mapResult(result: { rows: unknown }, isFromBatch: true): unknown;
}

/**
 * The SQLite file at a path, whose folder is made. Of its one connection, batches that only read
 * are run at once, and those that write become durable in groups.
 *
 * @throws the database's error where the file cannot be opened
 */
export function fileDatabase(path: string): Database {
  mkdirSync(dirname(path), { recursive: true });
  const connection = new DatabaseSync(path, { timeout: BUSY_MILLISECONDS });
  try {
    connection.exec(SETTINGS);
  } catch (error) {
    connection.close();
    throw error;
  }
  const run = runningIn(connection);
  const commits = new GroupCommit(connection, run);
  const database = drizzle(async (sql, params, method) => {
    const rows = run({ sql, params });
    return { rows: (method === "get" ? rows[0] : rows) as Row[] };
  });
  return Object.assign(database, {
    async batch(queries: readonly { _prepare(): Prepared }[]) {
      const prepared = queries.map((query) => query._prepare());
      const committed = await commits.run(prepared.map((each) => each.getQuery()));
      return prepared.map((each, index) => resultOf(each, committed[index] ?? []));
    },
  }) as unknown as Database;
}

/** Plain SQL has no shape to give its rows. */
function resultOf(prepared: Prepared, rows: Committed[number]): unknown {
  const { method } = prepared.getQuery();
  if (method === "run") return rows;
  return prepared.mapResult({ rows: method === "get" ? rows[0] : rows }, true);
}

/** Runs statements in a connection, which are prepared at their first use. */
function runningIn(connection: DatabaseSync): (query: Query) => Row[] {
  const statements = new Map<string, StatementSync>();
  return ({ sql, params }) => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = connection.prepare(sql);
      statement.setReturnArrays(true);
      if (statements.size >= STATEMENTS) statements.clear();
      statements.set(sql, statement);
    }
    return statement.all(...(params as SQLInputValue[])) as unknown as Row[];
  };
}
