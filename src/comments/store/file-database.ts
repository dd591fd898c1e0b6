import { resolve } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import { BoundedMap } from "./bounded-map.ts";
import type { Database } from "./database.ts";
import { FileGuard } from "./file-guard.ts";
import { type Committed, GroupCommit, type Query, type Row } from "./group-commit.ts";
import { logError } from "./lost-file.ts";
import { closeToOthers, createPrivateFile } from "./private-file.ts";

/** Path of a database that has no file. */
const MEMORY = ":memory:";

/** How long a statement waits for another process to release the file. It blocks this process. */
const BUSY_MILLISECONDS = 1_000;

/**
 * With synchronous=FULL, WAL syncs the log at each commit: what is acknowledged is on disk. Keys of
 * several indexes are random, so that what they need of a large store is anywhere in it: up to
 * 64,000 KiB of it are kept, and 8,000 pages (32 MB) wait in the log, which come to the file once
 * however often they change. Without memory mapping, a file that somebody cuts short is an error
 * and no signal that ends the process. What is deleted is overwritten. The last line reads, which
 * makes -wal and -shm.
 */
const SETTINGS = `PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA wal_autocheckpoint = 8000;
PRAGMA mmap_size = 0;
PRAGMA secure_delete = ON;
PRAGMA cache_size = -64000;
PRAGMA foreign_keys = ON;
PRAGMA user_version`;

/**
 * How long after a change, or after a start, the log is emptied, in which what was deleted still
 * stands.
 */
const LOG_MILLISECONDS = 60_000;

/** Most statements that are kept to be run again. */
const MAX_CACHED_STATEMENTS = 300;

/** Prepared query of Drizzle's, as a driver sees it. */
interface Prepared {
  getQuery(): Query;
  mapResult(result: { rows: unknown }, isFromBatch: true): unknown;
}

/**
 * The SQLite file at a path, which is made where there is none.
 *
 * @throws the database's or the file system's error where the file cannot be opened
 */
export function fileDatabase(path: string): Database {
  if (path !== MEMORY) {
    createPrivateFile(path);
    closeToOthers(path);
  }
  const connection = new DatabaseSync(path, { timeout: BUSY_MILLISECONDS });
  try {
    connection.exec(SETTINGS);
  } catch (error) {
    connection.close();
    throw error;
  }
  const guard = path === MEMORY ? undefined : new FileGuard(resolve(path), connection);
  let emptying: NodeJS.Timeout | undefined;

  function emptyLogLater(): void {
    emptying ??= setTimeout(emptyLog, LOG_MILLISECONDS).unref();
  }

  function emptyLog(): void {
    emptying = undefined;
    try {
      guard?.look();
      // A reader in another process can keep words in the log.
      if (!isLogEmptied(connection)) emptyLogLater();
      guard?.look();
    } catch (error) {
      logError(error);
    }
  }

  // A process that was killed left its log behind.
  emptyLogLater();

  const database = databaseOn(connection, {
    beforeCommit: () => guard?.look(),
    afterBatch: emptyLogLater,
  });
  return Object.assign(database, {
    requireFiles: () => guard?.check(),
    async close() {
      await database.settled();
      clearTimeout(emptying);
      guard?.look();
      connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      connection.close();
    },
  });
}

/** Calls around the batches of a database, the first before and after they are made durable. */
interface BatchHooks {
  beforeCommit(): void;
  afterBatch(): void;
}

const NO_HOOKS: BatchHooks = { beforeCommit: () => undefined, afterBatch: () => undefined };

/**
 * The database of an open connection, which is used by nothing else meanwhile. Batches that only
 * read are run at once, and those that write become durable in groups.
 */
export function databaseOn(
  connection: DatabaseSync,
  { beforeCommit, afterBatch }: BatchHooks = NO_HOOKS,
): Database & Pick<GroupCommit, "settled"> {
  const run = runningIn(connection);
  const commits = new GroupCommit(connection, run, beforeCommit);
  const database = drizzle(async (sql, params, method) => {
    const rows = run({ sql, params });
    return { rows: (method === "get" ? rows[0] : rows) as Row[] };
  });
  return Object.assign(database, {
    async batch(queries: readonly { _prepare(): Prepared }[]) {
      const prepared = queries.map((query) => query._prepare());
      const committed = await commits.run(prepared.map((each) => each.getQuery()));
      afterBatch();
      return prepared.map((each, index) => resultOf(each, committed[index] ?? []));
    },
    settled: () => commits.settled(),
  }) as unknown as Database & Pick<GroupCommit, "settled">;
}

/** Empties the log without waiting for other processes; whether none of them kept it from that. */
function isLogEmptied(connection: DatabaseSync): boolean {
  try {
    connection.exec("PRAGMA busy_timeout = 0");
    return connection.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.["busy"] === 0;
  } finally {
    connection.exec(`PRAGMA busy_timeout = ${BUSY_MILLISECONDS}`);
  }
}

/** Plain SQL has no shape to give its rows. */
function resultOf(prepared: Prepared, rows: Committed[number]): unknown {
  const { method } = prepared.getQuery();
  if (method === "run") return rows;
  return prepared.mapResult({ rows: method === "get" ? rows[0] : rows }, true);
}

/** Runs statements in a connection, which are prepared at their first use. */
function runningIn(connection: DatabaseSync): (query: Query) => Row[] {
  const statements = new BoundedMap<string, StatementSync>(MAX_CACHED_STATEMENTS);
  return ({ sql, params }) => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = connection.prepare(sql);
      statement.setReturnArrays(true);
      statements.set(sql, statement);
    }
    return statement.all(...(params as SQLInputValue[])) as unknown as Row[];
  };
}
