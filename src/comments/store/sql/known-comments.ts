import { and, sql } from "drizzle-orm";
import { BoundedMap } from "../bounded-map.ts";
import type { Database } from "../database.ts";
import { comments } from "../schema.ts";
import type { Comment } from "../store.ts";
import { COMMENT, listed, PUBLISHED } from "./columns.ts";

const { id, created, edited, featured } = comments;

/** By what a published comment is told from what it was, and from another that had its id before. */
export const MARK = { id, created, edited, featured };

/** Most characters (UTF-16 code units) of comments that are kept. */
const CHARACTERS = 4_000_000;

/** What a comment takes beside its words. */
const ROW_CHARACTERS = 400;

/** Published comments that were read before, which are the same objects while nothing changes. */
export class KnownComments {
  readonly #known = new BoundedMap<number, Comment>(CHARACTERS);

  /**
   * Reads comments, in the order of their marks; one that is no longer published is left out.
   *
   * @param rows - values of `MARK`, just read
   */
  async read(db: Database, rows: readonly ArrayLike<unknown>[]): Promise<Comment[]> {
    const kept = rows.map((row) => this.#asMarked(row));
    const missing = rows.flatMap((row, index) => (kept[index] ? [] : [row[0] as number]));
    if (missing.length === 0) return kept as Comment[];
    const read: Comment[] = await db
      .select(COMMENT)
      .from(comments)
      .where(and(sql`${id} IN ${listed(missing)}`, PUBLISHED));
    for (const comment of read) {
      this.#known.set(
        comment.id,
        comment,
        ROW_CHARACTERS + comment.text.length + comment.name.length,
      );
    }
    const fresh = new Map(read.map((comment) => [comment.id, comment]));
    return rows.flatMap((row, index) => kept[index] ?? fresh.get(row[0] as number) ?? []);
  }

  /** The comment that is kept, where it is still as it was. */
  #asMarked(row: ArrayLike<unknown>): Comment | undefined {
    const known = this.#known.get(row[0] as number);
    const same =
      known &&
      known.created.getTime() === row[1] &&
      (known.edited?.getTime() ?? null) === row[2] &&
      (known.featured?.getTime() ?? null) === row[3];
    return same ? known : undefined;
  }
}
