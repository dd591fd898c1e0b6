import { resolve } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { BoundedMap } from "./bounded-map.ts";
import type { Database } from "./database.ts";
import { drizzle } from "./drizzle-node.ts";
import { FileGuard } from "./file-guard.ts";
import { type Committed, GroupCommit, type Query, type Row } from "./group-commit.ts";
import { logError } from "./lost-file.ts";
import { closeToOthers, createPrivateFile } from "./private-file.ts";

/** Path of a database in memory. */
const MEMORY = ":memory:";

/** Longest wait of a statement for another process to release the file. It blocks this process. */
const BUSY_MILLISECONDS = 1_000;

/**
 * With synchronous=FULL, WAL syncs the log at each commit: what is acknowledged is on disk. Keys of
 * several indexes are random, so their pages are scattered over a large store: the page cache is
 * 64,000 KiB, and checkpoints wait for 8,000 pages (32 MB) of log, so that a page that changes
 * often is written once. Without memory mapping, a truncated file causes an error and not a signal
 * that ends the process. Deleted data is overwritten. The last line reads, which creates -wal and
 * -shm.
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
 * Time from a change, or from the start, to the emptying of the log, which still contains deleted
 * data.
 */
const LOG_MILLISECONDS = 60_000;

/** Most prepared statements in the cache. */
const MAX_CACHED_STATEMENTS = 300;

/** Prepared query of Drizzle, as drivers see it. */
interface Prepared {
  getQuery(): Query;
  mapResult(result: { rows: unknown }, isFromBatch: true): unknown;
}

/**
 * The SQLite file at a path, which is created where there is none.
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
      // A reader in another process can keep deleted words in the log.
      if (!isLogEmptied(connection)) emptyLogLater();
      guard?.look();
    } catch (error) {
      logError(error);
    }
  }

  // A process that was killed leaves its log behind.
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

/**
 * Hooks around the batches of a database; the first are called before and after a commit to disk.
 */
interface BatchHooks {
  beforeCommit(): void;
  afterBatch(): void;
}

const NO_HOOKS: BatchHooks = { beforeCommit: () => undefined, afterBatch: () => undefined };

/**
 * Database of an open connection, which nothing else may use meanwhile. Batches that only read run
 * at once, and those that write are committed in groups.
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

/**
 * Empties the log without waiting for other processes; returns false if one of them prevented it.
 */
function isLogEmptied(connection: DatabaseSync): boolean {
  try {
    connection.exec("PRAGMA busy_timeout = 0");
    return connection.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.["busy"] === 0;
  } finally {
    connection.exec(`PRAGMA busy_timeout = ${BUSY_MILLISECONDS}`);
  }
}

/** Results of plain SQL are untyped. */
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
