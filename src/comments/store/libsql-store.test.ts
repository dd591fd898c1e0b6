import { mkdir, mkdtemp, rm, rmdir } from "node:fs/promises";
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

const url = (name: string) => `file:${folder}/${name}/comments.sqlite`;

const thread = async (store: CommentStore, article = "a") =>
  (await store.page(article, "oldest")).comments;

test("keeps comments in a file whose folder it makes, and finds them when it is opened again", async () => {
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
  const other = new DatabaseSync(`${folder}/locked/comments.sqlite`);
  other.exec("BEGIN IMMEDIATE");
  await expect(store.post(posting())).rejects.toThrow();
  expect(await thread(store)).toHaveLength(1);
  other.exec("ROLLBACK");
  expect(await store.post(posting())).toMatchObject({ outcome: "posted", comment: { id: 2 } });
});

test("opens a database at a later use when the first failed", async () => {
  const inTheWay = `${folder}/later/comments.sqlite`;
  await mkdir(inTheWay, { recursive: true });
  const store = libsqlStore(url("later"));
  await expect(thread(store)).rejects.toThrow();
  await rmdir(inTheWay);
  expect(await thread(store)).toEqual([]);
});

test("says what to write for a file that is named without its scheme", () => {
  expect(() => libsqlStore("comments.sqlite")).toThrow(
    "COMMENTS_DATABASE_URL is “comments.sqlite”: for a file, write “file:comments.sqlite”",
  );
});
