import { and, sql } from "#drizzle";
import { BoundedMap } from "../bounded-map.ts";
import type { Comment } from "../comment.ts";
import type { Database } from "../database.ts";
import { comments } from "../schema.ts";
import { COMMENT, listed, PUBLISHED } from "./columns.ts";

const { id, created, edited, featured, article } = comments;

/** Columns that identify a version of a published comment, even if its id was used before. */
export const VERSION_COLUMNS = { id, created, edited, featured, article };

/** Limit of the cache of comments, in characters (UTF-16 code units). */
const MAX_CHARACTERS = 4_000_000;

/** Memory for a comment besides its text, in characters (estimate). */
const ROW_CHARACTERS = 400;

/** Cache of published comments, which are the same objects while nothing changes. */
export class KnownComments {
  readonly #known = new BoundedMap<number, Comment>(MAX_CHARACTERS);

  /**
   * Reads comments in the order of the rows; unpublished ones are left out.
   *
   * @param rows - values of `MARK`, just read
   */
  async read(db: Database, rows: readonly ArrayLike<unknown>[]): Promise<Comment[]> {
    const cached = rows.map((row) => this.#asVersioned(row));
    const missing = rows.flatMap((row, index) => (cached[index] ? [] : [row[0] as number]));
    if (missing.length === 0) return cached as Comment[];
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
    return rows.flatMap((row, index) => cached[index] ?? fresh.get(row[0] as number) ?? []);
  }

  /** Cached comment, if its version is still that of the row. */
  #asVersioned(row: ArrayLike<unknown>): Comment | undefined {
    const known = this.#known.get(row[0] as number);
    const same =
      known &&
      known.created.getTime() === row[1] &&
      (known.edited?.getTime() ?? null) === row[2] &&
      (known.featured?.getTime() ?? null) === row[3] &&
      known.article === row[4];
    return same ? known : undefined;
  }
}
