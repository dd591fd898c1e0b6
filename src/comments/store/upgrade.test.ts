import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { posting } from "../../testing/example-comments.ts";
import { fileDatabase } from "./file-database.ts";
import firstVersion from "./migrations/0000_comments.ts";
import { sqlStore } from "./sql-store.ts";

let old: ReturnType<typeof fileDatabase>;

beforeEach(async () => {
  old = fileDatabase(":memory:");
  await old.run(sql`CREATE TABLE migrations (name TEXT PRIMARY KEY) STRICT`);
  await old.run(sql`INSERT INTO migrations VALUES ('0000_comments')`);
  for (const statement of firstVersion) await old.run(sql.raw(statement));
});

test("an older store keeps every comment, published, in its thread and counted", async () => {
  const parents = [null, 1, 2, null, 4, null];
  for (const [index, parent] of parents.entries()) {
    const article = index < 3 ? "a" : "b";
    await old.run(
      sql`INSERT INTO comments (article, parent, name, text, created) VALUES (${article}, ${parent}, 'Nour', ${`Words ${index}`}, 1444935840000)`,
    );
  }
  const store = sqlStore(() => old);
  const { comments } = await store.page("a", "oldest");
  expect(comments.map(({ id, root, parent, text }) => [id, root, parent, text])).toEqual([
    [1, 1, null, "Words 0"],
    [2, 1, 1, "Words 1"],
    [3, 1, 2, "Words 2"],
  ]);
  expect(comments[0]).toMatchObject({
    name: "Nour",
    status: "published",
    created: new Date(1444935840000),
  });
  expect(await store.counts(["a", "b"])).toEqual(
    new Map([
      ["a", 3],
      ["b", 3],
    ]),
  );
  expect((await store.page("b", "newest")).comments.map(({ id }) => id)).toEqual([6, 4, 5]);
  const reply = await store.post(posting({ parent: 3 }));
  expect(reply).toMatchObject({ outcome: "posted", comment: { id: 7, root: 1 } });
});

test("10,000 replies to replies are in their thread within seconds", {
  timeout: 10_000,
}, async () => {
  await old.run(
    sql`WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 10000)
      INSERT INTO comments (article, parent, name, text, created) SELECT 'a', nullif(n - 1, 0), 'Nour', 'Yes.', n FROM n`,
  );
  const last = await sqlStore(() => old).find("a", 10_000);
  expect(last).toMatchObject({ root: 1, parent: 9_999 });
});
