import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import { posting } from "../../testing/example-comments.ts";
import { libsqlStore } from "../store/libsql-store.ts";
import { backup, restore } from "./backup.ts";

const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string) => join(folder, name);
const upToDate = (file: string) => libsqlStore(`file:${file}`).open();

test("a backup that is restored brings back every comment, key and count, under a server that goes on", async () => {
  const server = libsqlStore(`file:${path("store.sqlite")}`);
  const secret = await server.secret("seals");
  await server.post(posting({ text: "First." }));
  await server.post(posting({ text: "Second.", parent: 1, author: "ana" }));
  expect(await backup(path("store.sqlite"), path("backup.sqlite"))).toBe(2);
  expect(statSync(path("backup.sqlite")).mode & 0o077).toBe(0);

  await server.post(posting({ text: "Third." }));
  await server.remove({ article: "a", id: 2, author: "ana" });
  await server.post(posting({ article: "b" }));
  const { revision } = await server.discussion("a");

  expect(await restore(path("store.sqlite"), path("backup.sqlite"), upToDate)).toBe(2);
  const { comments } = await server.page("a", "oldest");
  expect(comments).toMatchObject([
    { text: "First." },
    { text: "Second.", parent: 1, author: "ana" },
  ]);
  expect(await server.discussion("a")).toMatchObject({ published: 2 });
  expect((await server.discussion("a")).revision).toBeGreaterThan(revision);
  expect(await server.discussion("b")).toMatchObject({ published: 0 });
  expect(await server.secret("seals")).toBe(secret);
  const files = readdirSync(folder).filter((name) => name.startsWith("store.sqlite"));
  expect(files).toHaveLength(3);
  for (const file of files) expect(readFileSync(path(file), "latin1")).not.toContain("Third.");

  expect(await server.post(posting({ text: "After." }))).toMatchObject({ comment: { id: 3 } });
  expect(await server.discussion("a")).toMatchObject({ published: 3 });
});

test("a backup goes into an empty place", async () => {
  const store = path("elsewhere.sqlite");
  expect(await restore(store, path("backup.sqlite"), upToDate)).toBe(2);
  expect((await libsqlStore(`file:${store}`).page("a", "oldest")).comments).toHaveLength(2);
});

test("what is not a backup of comments is refused, and the store is as it was", async () => {
  const before = (await libsqlStore(`file:${path("store.sqlite")}`).page("a", "oldest")).comments;
  writeFileSync(path("letter.txt"), "Dear editor");
  new DatabaseSync(path("other.sqlite")).exec("CREATE TABLE letters (words)");
  for (const file of ["letter.txt", "other.sqlite"]) {
    await expect(restore(path("store.sqlite"), path(file), upToDate)).rejects.toThrow(
      /is not a backup of comments .*: name a file written by “backup”/u,
    );
  }
  await expect(restore(path("store.sqlite"), path("none"), upToDate)).rejects.toThrow(
    "does not exist",
  );
  const after = (await libsqlStore(`file:${path("store.sqlite")}`).page("a", "oldest")).comments;
  expect(after).toEqual(before);
  expect(after).toHaveLength(3);
});

test("a backup never takes the place of another file", async () => {
  const there = backup(path("store.sqlite"), path("backup.sqlite"));
  await expect(there).rejects.toThrow("already exists");
  const none = backup(path("none.sqlite"), path("new.sqlite"));
  await expect(none).rejects.toThrow("there are no comments");
});

test("a backup of a newer version is refused with words, and the store is as it was", async () => {
  const newer = path("newer.sqlite");
  await backup(path("store.sqlite"), newer);
  const database = new DatabaseSync(newer);
  database.exec("INSERT INTO migrations VALUES ('9999_votes')");
  database.close();
  const server = libsqlStore(`file:${path("store.sqlite")}`);
  const before = (await server.page("a", "oldest")).comments;
  await expect(restore(path("store.sqlite"), newer, upToDate)).rejects.toThrow(
    "newer version of Crosshead (9999_votes)",
  );
  expect((await server.page("a", "oldest")).comments).toEqual(before);
});

test("a backup of an older version is brought up to date", async () => {
  const older = path("older.sqlite");
  const database = new DatabaseSync(older, { enableForeignKeyConstraints: false });
  database.exec(
    readFileSync(new URL("../store/released/0002_moderating.sql", import.meta.url), "utf8"),
  );
  database.close();
  const store = path("from-older.sqlite");
  expect(await restore(store, older, upToDate)).toBe(7);
  const server = libsqlStore(`file:${store}`);
  expect((await server.page("harbour", "oldest")).comments).toHaveLength(4);
  expect(await server.secret("seals")).toBe("an-old-secret-of-this-store");
});
