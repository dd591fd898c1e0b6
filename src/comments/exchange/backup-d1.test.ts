import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import { posting } from "../../testing/example-comments.ts";
import { fileDatabase } from "../store/file-database.ts";
import { sqlStore } from "../store/sql-store.ts";
import { backupD1, restoreD1 } from "./backup-d1.ts";

const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string) => join(folder, name);

test("statements that D1 takes back up more than one request of rows, and restore them over others", async () => {
  const database = fileDatabase(path("store.sqlite"));
  const open = async () => database;
  const store = sqlStore(() => database);
  for (let id = 1; id <= 401; id += 1) await store.post(posting({ text: `Remark ${id}.` }));
  await store.post(posting({ text: "An answer.", parent: 1, author: "ana" }));
  // A count that was read before the comments it counts.
  new DatabaseSync(path("store.sqlite")).exec("UPDATE discussions SET published = 7");
  expect(await backupD1(open, path("backup.sqlite"))).toBe(402);

  await store.remove({ article: "a", id: 402, author: "ana" });
  await store.post(posting({ article: "b" }));
  const { revision } = await store.discussion("a");
  expect(await restoreD1(open, path("backup.sqlite"))).toBe(402);
  expect(await store.find("a", 402)).toMatchObject({ text: "An answer.", parent: 1 });
  const discussion = await store.discussion("a");
  expect(discussion.published).toBe(402);
  expect(discussion.revision).toBeGreaterThan(revision);
  expect((await store.discussion("b")).published).toBe(0);
  expect(await store.post(posting({ text: "After." }))).toMatchObject({ comment: { id: 403 } });
  expect((await store.discussion("a")).published).toBe(403);
});

test("a backup of D1 never takes the place of another file", async () => {
  const open = async () => fileDatabase(path("store.sqlite"));
  await expect(backupD1(open, path("backup.sqlite"))).rejects.toThrow("already exists");
});
