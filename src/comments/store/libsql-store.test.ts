import { chmod, copyFile, mkdir, mkdtemp, readdir, rm, rmdir, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { posting } from "../../testing/example-comments.ts";
import { libsqlStore } from "./libsql-store.ts";
import type { CommentStore } from "./store.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "crosshead-"));
});

afterAll(() => rm(folder, { recursive: true }));

const url = (name: string) => `file:${folder}/${name}.sqlite`;

const thread = async (store: CommentStore, article = "a") =>
  (await store.page(article, "oldest")).comments;

test("keeps comments in a file, and finds them when it is opened again", async () => {
  const given = posting({ text: "İ 🙂\n" });
  const posted = await libsqlStore(url("kept")).post(given);
  if (!("comment" in posted)) throw new Error(posted.outcome);
  const { comment } = posted;
  expect(comment).toMatchObject({ id: 1, root: 1, article: "a", parent: null, text: "İ 🙂\n" });
  expect(comment.created).toEqual(given.created);

  const again = libsqlStore(url("kept"));
  expect(await thread(again)).toEqual([comment]);
  expect(await again.find("a", 1)).toEqual(comment);
  expect(await again.find("b", 1)).toBeUndefined();
  expect(await thread(again, "b")).toEqual([]);
});

test("gives comments that come at once the ids 1, 2, 3 …, in the order that they came", async () => {
  const store = libsqlStore(url("at-once"));
  const names = Array.from({ length: 20 }, (_, index) => `Reader ${index}`);
  await Promise.all(names.map((name) => store.post(posting({ name }))));
  expect((await thread(store)).map(({ id, name }) => [id, name])).toEqual(
    names.map((name, index) => [index + 1, name]),
  );
});

test("gives up when another process has locked the file, and goes on when it is released", async () => {
  const store = libsqlStore(url("locked"));
  await store.post(posting());
  const other = new DatabaseSync(`${folder}/locked.sqlite`);
  other.exec("BEGIN IMMEDIATE");
  await expect(store.post(posting())).rejects.toThrow();
  expect(await thread(store)).toHaveLength(1);
  other.exec("ROLLBACK");
  expect(await store.post(posting())).toMatchObject({ outcome: "posted", comment: { id: 2 } });
});

test("opens a database at a later use when the first failed", async () => {
  const inTheWay = `${folder}/later.sqlite`;
  await mkdir(inTheWay);
  const store = libsqlStore(url("later"));
  await expect(thread(store)).rejects.toThrow();
  await rmdir(inTheWay);
  expect(await thread(store)).toEqual([]);
});

test("files that hold the keys are for nobody else to read", async () => {
  await libsqlStore(url("private")).open();
  const files = (await readdir(folder)).filter((name) => name.startsWith("private.sqlite"));
  expect(files).toHaveLength(3);
  for (const file of files) expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
});

test("files that other users could read are closed to them when they are opened", async () => {
  const store = libsqlStore(url("open"));
  await store.open();
  const files = (await readdir(folder)).filter((name) => name.startsWith("open.sqlite"));
  for (const file of files) await chmod(join(folder, file), 0o644);
  await libsqlStore(url("open")).open();
  for (const file of files) expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
  await chmod(join(folder, "open.sqlite"), 0o660);
  await libsqlStore(url("open")).open();
  expect((await stat(join(folder, "open.sqlite"))).mode & 0o777).toBe(0o660);
});

test("a closed store has stored what came before, and its file alone has all of it", async () => {
  const store = libsqlStore(url("closed"));
  await store.open();
  // An open connection keeps the log in use.
  const other = new DatabaseSync(`${folder}/closed.sqlite`);
  other.exec("SELECT count(*) FROM comments");
  const posts = Array.from({ length: 20 }, () => store.post(posting()));
  await store.close();
  await copyFile(`${folder}/closed.sqlite`, `${folder}/copy.sqlite`);
  expect((await Promise.all(posts)).map(({ outcome }) => outcome)).toEqual(
    posts.map(() => "posted"),
  );
  expect(await libsqlStore(url("copy")).count()).toBe(20);
  await expect(store.post(posting())).rejects.toThrow();
});

test("a store that was never used closes, and counts none", async () => {
  const store = libsqlStore(url("unused"));
  await store.close();
  expect(await store.count()).toBe(0);
});

test("says what to write for a file that is named without its scheme", () => {
  expect(() => libsqlStore("comments.sqlite")).toThrow(
    "COMMENTS_DATABASE_URL is “comments.sqlite”: for a file, write “file:comments.sqlite”",
  );
});
