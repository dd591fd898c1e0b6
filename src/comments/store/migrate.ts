import { sql } from "#drizzle";
import type { Database } from "./database.ts";
import comments from "./migrations/0000_comments.ts";
import newsroom from "./migrations/0001_newsroom.ts";
import moderating from "./migrations/0002_moderating.ts";
import latest from "./migrations/0003_latest.ts";
import featured from "./migrations/0004_featured.ts";
import rules from "./migrations/0005_rules.ts";

/** Statements of each migration by its name, in numerical order. */
const MIGRATIONS = Object.entries({
  "0000_comments": comments,
  "0001_newsroom": newsroom,
  "0002_moderating": moderating,
  "0003_latest": latest,
  "0004_featured": featured,
  "0005_rules": rules,
});

/** Error of a store with migrations of a newer version, whose tables this version may not know. */
export class NewerStore extends Error {}

/**
 * Applies the missing migrations. A migration and its record are one transaction, so that of
 * several processes that start at once, one applies it and the others' attempts have no effect.
 *
 * @throws {NewerStore} with one sentence, where a newer version has changed the tables
 * @throws the database's error, when a migration neither succeeds nor has been applied by another
 *   process
 */
export async function migrate(database: Database): Promise<void> {
  await database.run(sql`CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY) STRICT`);
  const before = await applied(database);
  const unknown = before.difference(new Map(MIGRATIONS));
  if (unknown.size > 0) {
    throw new NewerStore(
      `The comments were last used by a newer version of Crosshead (${[...unknown].join(", ")}): run that version, or restore a backup from before it.`,
    );
  }
  for (const [name, statements] of MIGRATIONS.filter(([name]) => !before.has(name))) {
    const record = database.run(sql.raw(`INSERT INTO migrations (name) VALUES ('${name}')`));
    const changes = statements.map((statement) => database.run(sql.raw(statement)));
    try {
      await database.batch([record, ...changes]);
    } catch (error) {
      if (!(await applied(database)).has(name)) throw error;
    }
  }
}

async function applied(database: Database): Promise<Set<string>> {
  const rows = await database.select({ name: sql<string>`name` }).from(sql`migrations`);
  return new Set(rows.map(({ name }) => name));
}
