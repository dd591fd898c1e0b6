import { mkdir, mkdtemp, rm, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { libsqlStore } from "./libsql-store.ts";
import type { NewComment } from "./store.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "crosshead-"));
});

afterAll(() => rm(folder, { recursive: true }));

const url = (name: string) => `file:${folder}/${name}/comments.sqlite`;

const comment = (name: string): NewComment => ({ article: "a", parent: null, name, text: "Yes." });

test("keeps comments in a file whose folder it makes, and finds them when it is opened again", async () => {
  const added = await libsqlStore(url("kept")).add({ ...comment("Nour"), text: "İ 🙂\n" });
  expect(added).toMatchObject({ id: 1, article: "a", parent: null, name: "Nour", text: "İ 🙂\n" });
  expect(Date.now() - added.created.getTime()).toBeLessThan(5_000);

  const again = libsqlStore(url("kept"));
  expect(await again.thread("a")).toEqual([added]);
  expect(await again.find("a", 1)).toEqual(added);
  expect(await again.find("b", 1)).toBeUndefined();
  expect(await again.thread("b")).toEqual([]);
});

test("gives comments that come at once the ids 1, 2, 3 …, in the order that they came", async () => {
  const store = libsqlStore(url("at-once"));
  const names = Array.from({ length: 20 }, (_, index) => `Reader ${index}`);
  await Promise.all(names.map((name) => store.add(comment(name))));
  expect((await store.thread("a")).map(({ id, name }) => [id, name])).toEqual(
    names.map((name, index) => [index + 1, name]),
  );
});

test("does not store a reply to a comment of another article", async () => {
  const store = libsqlStore(url("replies"));
  const { id } = await store.add(comment("Nour"));
  expect(await store.add({ ...comment("Ben"), parent: id })).toMatchObject({ parent: id });
  await expect(store.add({ ...comment("Ben"), article: "b", parent: id })).rejects.toThrow();
  expect(await store.thread("b")).toEqual([]);
});

test("gives up when another process has locked the file, and goes on when it is released", async () => {
  const store = libsqlStore(url("locked"));
  await store.add(comment("Nour"));
  const other = createClient({ url: url("locked") });
  const lock = await other.transaction("write");
  await expect(store.add(comment("Ben"))).rejects.toThrow();
  expect(await store.thread("a")).toHaveLength(1);
  await lock.rollback();
  expect(await store.add(comment("Ben"))).toMatchObject({ id: 2 });
});

test("opens a database at a later use when the first failed", async () => {
  const inTheWay = `${folder}/later/comments.sqlite`;
  await mkdir(inTheWay, { recursive: true });
  const store = libsqlStore(url("later"));
  await expect(store.thread("a")).rejects.toThrow();
  await rmdir(inTheWay);
  expect(await store.thread("a")).toEqual([]);
});

test("says what to write for a file that is named without its scheme", () => {
  expect(() => libsqlStore("comments.sqlite")).toThrow(
    "COMMENTS_DATABASE_URL is “comments.sqlite”: for a file, write “file:comments.sqlite”",
  );
});
