import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { posting } from "../../testing/example-comments.ts";
import { databaseOn } from "./file-database.ts";
import { migrate } from "./migrate.ts";
import { sqlStore } from "./sql-store.ts";

/** Stores as each version of the tables left them, with comments in them. */
const RELEASED = new URL("released/", import.meta.url);

const read = (name: string) => readFileSync(new URL(name, RELEASED), "utf8");

function opened(name: string): DatabaseSync {
  const connection = new DatabaseSync(":memory:", { enableForeignKeyConstraints: false });
  connection.exec(read(name));
  connection.exec("PRAGMA foreign_keys = ON");
  return connection;
}

/** The tables, indexes and triggers of a store; versions have quoted their names differently. */
function schemaOf(connection: DatabaseSync): string[] {
  return connection
    .prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name")
    .all()
    .map(({ sql }) => String(sql).replaceAll("`", '"'));
}

async function emptySchema(): Promise<string[]> {
  const connection = new DatabaseSync(":memory:");
  await migrate(databaseOn(connection));
  return schemaOf(connection);
}

const stores = readdirSync(RELEASED);

test("there is a store of each version of the tables", () => {
  const migrations = readdirSync(new URL("migrations/", import.meta.url));
  const versions = migrations.filter((name) => name.endsWith(".ts"));
  const remedy = "write the “.dump” of a store with comments into released/, as its neighbours are";
  expect(stores, remedy).toEqual(versions.map((name) => name.replace(/ts$/u, "sql")));
});

describe.each(stores)("the store %s", (name) => {
  test("gets the tables of a new one, whole", async () => {
    const connection = opened(name);
    await migrate(databaseOn(connection));
    expect(schemaOf(connection)).toEqual(await emptySchema());
    expect(connection.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
    expect(connection.prepare("PRAGMA foreign_key_check").all()).toEqual([]);
  });

  test("keeps every comment in its thread, counted, and takes more", async () => {
    const store = sqlStore(() => databaseOn(opened(name)));
    const { comments } = await store.page("harbour", "oldest");
    expect(
      comments.slice(0, 3).map(({ id, root, parent, text }) => [id, root, parent, text]),
    ).toEqual([
      [1, 1, null, "The first.\n\n> Quoted, it’s 5 % “dear” 🙂"],
      [2, 1, 1, "A reply."],
      [3, 1, 2, "رد على الرد"],
    ]);
    expect(comments[0]?.created).toEqual(new Date(1_444_935_840_000));
    const counted = new Map([
      ["dredging", 1],
      ["harbour", comments.length],
    ]);
    expect(await store.counts(["harbour", "dredging"])).toEqual(counted);
    const reply = await store.post(posting({ article: "harbour", parent: 3 }));
    expect(reply).toMatchObject({ outcome: "posted", comment: { root: 1 } });
    expect(await store.counts(["harbour"])).toEqual(new Map([["harbour", comments.length + 1]]));
  });
});

describe.each(stores.slice(1))("the store %s", (name) => {
  test("keeps what the newsroom decided and what waits for it", async () => {
    const store = sqlStore(() => databaseOn(opened(name)));
    expect(await store.queue("held", { limit: 9 })).toMatchObject([
      { id: 5, name: "Spinner", heldRule: "word", heldWords: "casino" },
    ]);
    expect(await store.reported(9)).toMatchObject([
      { comment: { id: 2 }, reports: [{ reason: "Rude." }] },
    ]);
    expect(await store.blocks()).toMatchObject([{ value: "buy (now|here)" }, { value: "spinner" }]);
    expect((await store.discussion("dredging")).door).toBe("open");
    expect(await store.session("session-hash", new Date())).toBe("Ana");
    expect(await store.secret("seals")).toBe("an-old-secret-of-this-store");
    const published = (await store.log(9)).find(({ action }) => action === "published");
    expect(await store.undo(published?.id ?? 0, { moderator: "Ana", at: new Date() })).toBe(true);
    expect((await store.comment(2))?.status).toBe("held");
  });
});

test("10,000 replies to replies are in their thread within seconds", {
  timeout: 10_000,
}, async () => {
  const old = databaseOn(opened("0000_comments.sql"));
  await old.run(
    sql`WITH RECURSIVE n(n) AS (SELECT 5 UNION ALL SELECT n + 1 FROM n WHERE n < 10004)
      INSERT INTO comments (article, parent, name, text, created) SELECT 'a', nullif(n - 1, 4), 'Nour', 'Yes.', n FROM n`,
  );
  const last = await sqlStore(() => old).find("a", 10_004);
  expect(last).toMatchObject({ root: 5, parent: 10_003 });
});
