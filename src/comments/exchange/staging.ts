import { DatabaseSync } from "node:sqlite";
import type { Archived } from "../store/archived.ts";
import type { Incoming, IncomingPage } from "./intake.ts";

const TABLES = `
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE pages (key TEXT PRIMARY KEY, addresses TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE staged (
  origin TEXT NOT NULL, id TEXT NOT NULL, parent_origin TEXT, parent TEXT,
  page TEXT NOT NULL, at INTEGER, line INTEGER NOT NULL, comment TEXT NOT NULL,
  UNIQUE (origin, id)
);
CREATE INDEX staged_replies ON staged (parent_origin, parent);
CREATE TABLE ordered (place INTEGER PRIMARY KEY, staged INTEGER NOT NULL);
BEGIN`;

/** A reply whose parent is not in the file starts a thread, as does one in a cycle of replies. */
const UPROOT = `
UPDATE staged SET parent = NULL, parent_origin = NULL
WHERE parent IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM staged AS above WHERE above.origin = staged.parent_origin AND above.id = staged.parent AND above.page = staged.page
)`;

const REACHED = `
WITH RECURSIVE reached (staged, origin, id, at, depth) AS (
  SELECT rowid, origin, id, coalesce(at, 0), 0 FROM staged WHERE parent IS NULL
  UNION ALL
  SELECT below.rowid, below.origin, below.id, max(coalesce(below.at, 0), reached.at), depth + 1
  FROM reached CROSS JOIN staged AS below ON below.parent_origin = reached.origin AND below.parent = reached.id
)`;

const UNREACHED = `${REACHED} UPDATE staged SET parent = NULL, parent_origin = NULL WHERE rowid NOT IN (SELECT staged FROM reached)`;

const ORDER = `${REACHED} INSERT INTO ordered (staged) SELECT staged FROM reached ORDER BY at, depth, staged`;

/** A comment with the key of its page. */
interface Staged {
  comment: Omit<Archived, "article" | "created"> & { created: string | undefined };
  page: string;
  line: number;
}

/**
 * Temporary database for the comments of an import, until all of it is read, which keeps them out
 * of memory.
 */
export class Staging {
  /** A temporary database without a name, which is deleted with the process. */
  readonly #database = new DatabaseSync("");

  constructor() {
    this.#database.exec(TABLES);
    this.#page = this.#database.prepare("INSERT OR IGNORE INTO pages VALUES (?, ?)");
    this.#comment = this.#database.prepare(
      "INSERT OR IGNORE INTO staged VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    );
  }

  readonly #page;
  readonly #comment;

  page({ key, addresses }: IncomingPage): void {
    this.#page.run(key, JSON.stringify(addresses));
  }

  /** Adds a comment; returns false if one with its origin and id is already there. */
  comment({ page, line, ...comment }: Incoming): boolean {
    const { origin, originId, parentOrigin, parentId, created } = comment;
    const at = created === undefined ? null : Date.parse(created);
    const json = JSON.stringify(comment);
    const row = [origin, originId, parentOrigin, parentId, page, at, line, json];
    return this.#comment.run(...row).changes === 1;
  }

  /** Pages, with the number of comments of each. */
  pages(): { key: string; addresses: string[]; comments: number }[] {
    const rows = this.#database
      .prepare(
        "SELECT staged.page AS key, addresses, count(*) AS comments FROM staged LEFT JOIN pages ON key = staged.page GROUP BY staged.page ORDER BY min(staged.rowid)",
      )
      .all() as { key: string; addresses: string | null; comments: number }[];
    return rows.map(({ addresses, ...page }) => ({
      ...page,
      addresses: addresses === null ? [] : JSON.parse(addresses),
    }));
  }

  /** Yields all comments by time, each after its parent. */
  *inOrder(): Generator<Staged> {
    const comments = this.#database
      .prepare(
        "SELECT comment, page, line, parent FROM ordered JOIN staged ON staged.rowid = ordered.staged ORDER BY place",
      )
      .iterate() as Iterable<{
      comment: string;
      page: string;
      line: number;
      parent: string | null;
    }>;
    for (const { comment, page, line, parent } of comments) {
      const facts = JSON.parse(comment) as Staged["comment"];
      const rooted = parent === null ? { parentOrigin: null, parentId: null } : {};
      yield { comment: { ...facts, ...rooted }, page, line };
    }
  }

  /** Sorts the comments; returns the number of replies whose parents are not in the file. */
  sort(): number {
    const { changes } = this.#database.prepare(UPROOT).run();
    const { changes: circular } = this.#database.prepare(UNREACHED).run();
    this.#database.exec(ORDER);
    return Number(changes) + Number(circular);
  }

  close(): void {
    this.#database.close();
  }
}
