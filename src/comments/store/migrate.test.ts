import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getTableName, is, sql } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, onTestFinished, test } from "vitest";
import { fileDatabase } from "./file-database.ts";
import { migrate } from "./migrate.ts";
import journal from "./migrations/meta/_journal.json" with { type: "json" };
import * as schema from "./schema.ts";
import * as newsroom from "./schema-newsroom.ts";

const memory = () => fileDatabase(":memory:");

const tables = (database: ReturnType<typeof memory>) =>
  database.values<[string]>(
    sql`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  );

test("makes the tables once, and records what it applied", async () => {
  const database = memory();
  await migrate(database);
  await migrate(database);
  const declared = [schema, newsroom]
    .flatMap(Object.values)
    .flatMap((part) => (is(part, SQLiteTable) ? [getTableName(part)] : []));
  expect(declared).toContain("comments");
  expect((await tables(database)).flat()).toEqual([...declared, "migrations"].sort());
  const applied = await database.values(sql`SELECT name FROM migrations`);
  const remedy = "run “npm run migration” and name each migration in migrate.ts";
  expect(applied, remedy).toEqual(journal.entries.map(({ tag }) => [tag]));
});

test("lets several connections start at once", async () => {
  const folder = await mkdtemp(join(tmpdir(), "crosshead-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const databases = Array.from({ length: 8 }, () => fileDatabase(`${folder}/comments.sqlite`));
  await Promise.all(databases.map(migrate));
  for (const database of databases) expect(await tables(database)).not.toHaveLength(0);
});

test("applies a migration as a whole or not at all", async () => {
  const database = memory();
  await database.run(sql`CREATE TABLE comments (strange TEXT)`);
  await expect(migrate(database)).rejects.toThrow("already exists");
  expect(await database.values(sql`SELECT name FROM migrations`)).toEqual([]);
});

test("a store of a newer version is left as it is, with words", async () => {
  const database = memory();
  await migrate(database);
  await database.run(sql`INSERT INTO migrations VALUES ('9999_votes')`);
  await expect(migrate(database)).rejects.toThrow(
    "The comments were last used by a newer version of Crosshead (9999_votes): run that version, or restore a backup from before it.",
  );
});
