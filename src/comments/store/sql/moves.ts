import { sql } from "#drizzle";
import type { OpenDatabase } from "../database.ts";
import { comments, discussions } from "../schema.ts";
import { audit } from "../schema-newsroom.ts";
import type { MovesStore } from "../store-moves.ts";
import { listed } from "./columns.ts";

/** Queries that move comments along with their articles. */
export function moves(database: OpenDatabase): MovesStore {
  return {
    async moveArticles(moves) {
      const all = [...lastOf(moves)];
      if (all.length === 0) return [];
      const db = await database();
      const rows = await db
        .select({ slug: sql<string>`value` })
        .from(sql`json_each(${JSON.stringify(all.map(([former]) => former))})`)
        .where(
          sql`EXISTS (SELECT 1 FROM comments WHERE article = value) OR EXISTS (SELECT 1 FROM discussions WHERE article = value)`,
        );
      const former = rows.map(({ slug }) => slug);
      if (former.length === 0) return [];
      const found = JSON.stringify(
        Object.fromEntries(all.filter(([slug]) => former.includes(slug))),
      );
      const today = sql<string>`json_extract(${found}, '$."' || article || '"')`;
      await db.batch([
        db
          .insert(discussions)
          .select(
            sql`SELECT ${today} AS today, sum(published), max(revision) + 1, max(door) FROM discussions
            WHERE article IN ${listed(former)} GROUP BY today`,
          )
          .onConflictDoUpdate({
            target: discussions.article,
            set: {
              published: sql`published + excluded.published`,
              revision: sql`max(revision, excluded.revision) + 1`,
              door: sql`coalesce(door, excluded.door)`,
            },
          }),
        db.delete(discussions).where(sql`article IN ${listed(former)}`),
        db
          .update(comments)
          .set({ article: today })
          .where(sql`article IN ${listed(former)}`),
        db
          .update(audit)
          .set({ article: today })
          .where(sql`article IN ${listed(former)}`),
      ]);
      return former;
    },
  };
}

/**
 * Moves to the last slug of each article, where it was moved more than once; cycles are left out.
 */
function lastOf(moves: ReadonlyMap<string, string>): Map<string, string> {
  const last = new Map<string, string>();
  for (const former of moves.keys()) {
    const passed = new Set([former]);
    let slug = moves.get(former);
    while (slug !== undefined && moves.has(slug) && !passed.has(slug)) {
      passed.add(slug);
      slug = moves.get(slug);
    }
    if (slug !== undefined && !passed.has(slug)) last.set(former, slug);
  }
  return last;
}
