import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Brief, DeskStory } from "./story.ts";

/** File of readings, in the folder of caches; the environment variable READINGS names another. */
export const READINGS = process.env["READINGS"] || "node_modules/.cache/crosshead/readings.sqlite";

/** SQLite’s error codes for a damaged file, SQLITE_CORRUPT and SQLITE_NOTADB. */
const DAMAGED: readonly unknown[] = [11, 26];

/** Time after which readings that no build has used are deleted: milliseconds. */
const KEPT = 14 * 24 * 60 * 60 * 1000;

/** A story, and the copy of its offsets. */
interface Reading {
  data: DeskStory;
  body: string;
}

/**
 * Cache of stories that were read of copy, in an SQLite file: each by the digest of all its inputs,
 * so that builds of different sites can share it. For most stories a build needs only the brief,
 * for lists; the whole is read when its page is made.
 */
export class Readings {
  readonly #path: string;
  readonly #database: DatabaseSync;
  readonly #brief: StatementSync;
  readonly #whole: StatementSync;
  readonly #putBrief: StatementSync;
  readonly #putWhole: StatementSync;
  readonly #use: StatementSync;

  constructor(path = READINGS) {
    mkdirSync(dirname(path), { recursive: true });
    this.#path = path;
    this.#database = new DatabaseSync(path, { timeout: 60_000 });
    this.#intact(() =>
      this.#database.exec(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;" +
          "CREATE TABLE IF NOT EXISTS briefs (digest TEXT PRIMARY KEY, used INTEGER, brief TEXT);" +
          "CREATE INDEX IF NOT EXISTS briefs_used ON briefs (used);" +
          "CREATE TABLE IF NOT EXISTS wholes (digest TEXT PRIMARY KEY, whole TEXT)",
      ),
    );
    const prepare = (sql: string) => this.#database.prepare(sql);
    this.#brief = prepare("SELECT brief FROM briefs WHERE digest = ?");
    this.#whole = prepare("SELECT whole FROM wholes WHERE digest = ?");
    this.#putBrief = prepare("INSERT OR REPLACE INTO briefs VALUES (?, ?, ?)");
    this.#putWhole = prepare("INSERT OR REPLACE INTO wholes VALUES (?, ?)");
    // The plus sign makes SQLite begin with the times, of which few are old.
    this.#use = prepare(
      "UPDATE briefs SET used = ? WHERE used < ? AND +digest IN (SELECT value FROM json_each(?))",
    );
  }

  close(): void {
    this.#database.close();
  }

  /**
   * Brief of a story; undefined where it is not in the cache.
   *
   * @throws {Error} with one sentence, where the file is damaged
   */
  brief(digest: string): Brief | undefined {
    return this.#intact(() => parsed(this.#brief.get(digest)?.["brief"]));
  }

  /** A story in the cache. */
  whole(digest: string): Reading {
    const whole = this.#intact(() => parsed<Reading>(this.#whole.get(digest)?.["whole"]));
    if (whole) return whole;
    throw new Error(`The reading ${digest} is gone from ${READINGS}: build the site again`);
  }

  /** Stores readings, as JSON. */
  put(readings: readonly { digest: string; brief: string; whole: string }[], now: Date): void {
    this.#transact(() => {
      for (const { digest, brief, whole } of readings) {
        this.#putWhole.run(digest, whole);
        this.#putBrief.run(digest, now.getTime(), brief);
      }
    });
  }

  /** Marks readings as used, and deletes those that have not been used for long. */
  use(digests: Iterable<string>, now: Date): void {
    const time = now.getTime();
    this.#transact(() => {
      // Rounded to the day, so that a build without changes writes nothing.
      this.#use.run(time, time - KEPT / 14, JSON.stringify([...digests]));
      const old = this.#database.prepare("DELETE FROM briefs WHERE used < ?");
      if (old.run(time - KEPT).changes === 0) return;
      this.#database.exec("DELETE FROM wholes WHERE digest NOT IN (SELECT digest FROM briefs)");
    });
  }

  #transact(work: () => void): void {
    this.#intact(() => {
      this.#database.exec("BEGIN IMMEDIATE");
      work();
      this.#database.exec("COMMIT");
    });
  }

  /** Works with the file, which is deleted if it is damaged, as all of it can be made again. */
  #intact<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Error && "errcode" in error && DAMAGED.includes(error.errcode)))
        throw error;
      for (const end of ["", "-wal", "-shm"]) rmSync(this.#path + end, { force: true });
      throw new Error(`${this.#path} was damaged, and is deleted: build the site again`);
    }
  }
}

function parsed<T>(json: unknown): T | undefined {
  return typeof json === "string" ? JSON.parse(json) : undefined;
}
