import type { SQL } from "drizzle-orm";
import { and, asc, eq, sql } from "#drizzle";
import type { OpenDatabase } from "../database.ts";
import { comments } from "../schema.ts";
import type { ArchiveStore, TakenOut } from "../store-archive.ts";
import type { KeyStore } from "../store-keys.ts";
import { COMMENT } from "./columns.ts";
import { insertWhere } from "./insert-where.ts";

/** Characters of a random name that identifies a store. */
const NAME_CHARACTERS = 16;

const date = (iso: string | null) => (iso === null ? null : new Date(iso));
const iso = (time: Date | null) => time?.toISOString() ?? null;

const { id, origin, originId } = comments;

/** Origin and id of a parent comment. */
const ABOVE = {
  parentOrigin: sql<
    string | null
  >`(SELECT origin FROM comments AS above WHERE above.id = "comments"."parent")`,
  parentId: sql<
    string | null
  >`(SELECT origin_id FROM comments AS above WHERE above.id = "comments"."parent")`,
};

/** Queries that export and import comments. */
export function archiving(database: OpenDatabase, keys: Pick<KeyStore, "secret">): ArchiveStore {
  const ownOrigin = async () =>
    `crosshead:${(await keys.secret("origin of exports")).slice(0, NAME_CHARACTERS)}`;

  return {
    async takeOut(limit, after) {
      const db = await database();
      const own = await ownOrigin();
      const from = after && sql`(${comments.article}, ${id}) > (${after.article}, ${after.id})`;
      const rows = await db
        .select({ ...COMMENT, origin, originId, ...ABOVE })
        .from(comments)
        .where(from)
        .orderBy(asc(comments.article), asc(id))
        .limit(limit);
      const last = rows.at(-1);
      return {
        comments: rows.map(({ root, author, ...comment }): TakenOut => {
          const answered = comment.parent === null ? null : String(comment.parent);
          return {
            ...comment,
            origin: comment.origin ?? own,
            originId: comment.originId ?? String(comment.id),
            parentOrigin: answered && (comment.parentOrigin ?? own),
            parentId: answered && (comment.parentId ?? answered),
            created: comment.created.toISOString(),
            edited: iso(comment.edited),
            approved: iso(comment.approved),
            featured: iso(comment.featured),
          };
        }),
        ...(last && rows.length === limit && { after: { article: last.article, id: last.id } }),
      };
    },

    async bringIn(incoming) {
      const db = await database();
      const own = await ownOrigin();
      const inserts = incoming.map((comment) => {
        const { parentOrigin, parentId, created, edited, approved, featured, ...facts } = comment;
        const above = placeOf(own, comment.article, parentOrigin, parentId);
        return insertWhere(
          db,
          comments,
          {
            ...facts,
            id: null as never,
            parent: above && sql`(SELECT id FROM comments WHERE ${above})`,
            thread: above && sql`(SELECT coalesce(thread, id) FROM comments WHERE ${above})`,
            created: new Date(created),
            edited: date(edited),
            approved: date(approved),
            featured: date(featured),
          },
          sql`NOT EXISTS (SELECT 1 FROM comments WHERE ${named(own, facts.origin, facts.originId)})`,
        ).returning({ id: comments.id });
      });
      const [first, ...others] = inserts;
      if (!first) return 0;
      const inserted = await db.batch([first, ...others]);
      return inserted.filter((rows) => rows.length > 0).length;
    },
  };
}

/** Condition that finds the parent of a comment, on the same article. */
function placeOf(
  own: string,
  article: string,
  from: string | null,
  name: string | null,
): SQL | undefined {
  if (from === null || name === null) return undefined;
  return and(eq(comments.article, article), named(own, from, name));
}

/** Condition that finds a comment by its origin. */
function named(own: string, from: string, name: string): SQL | undefined {
  if (from === own) return eq(id, Number(name));
  return and(eq(origin, from), eq(originId, name));
}
