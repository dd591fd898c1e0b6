import { beforeEach, expect, test } from "vitest";
import { posting } from "../example-comments.ts";
import { libsqlStore } from "../libsql-store.ts";
import type { CommentStore } from "../store.ts";

let store: CommentStore;

const act = (minute: number) => ({
  moderator: "Ana",
  at: new Date(Date.UTC(2015, 9, 15, 12, minute)),
});

beforeEach(async () => {
  store = libsqlStore("file::memory:");
  for (const rule of ["links", "words"]) {
    await store.post(
      posting({ status: "held", heldRule: rule, heldWords: "casino", author: "me" }),
    );
  }
});

const statuses = async () =>
  Promise.all([1, 2].map(async (id) => (await store.find("a", id))?.status));

test("queues what waits, newest first, with the rule and the words that held it", async () => {
  const [newest, oldest] = await store.queue("held", 10);
  expect(newest).toMatchObject({ id: 2, heldRule: "words", heldWords: "casino" });
  expect(oldest).toMatchObject({ id: 1, heldRule: "links" });
  expect((await store.queue("held", 10, 2)).map(({ id }) => id)).toEqual([1]);
  expect(await store.queue("published", 10)).toEqual([]);
});

test("decides on several at once, and logs each in the same step", async () => {
  expect(await store.setStatus([1, 2, 9], "published", act(1))).toEqual([1, 2]);
  expect(await store.setStatus([1, 2], "published", act(2))).toEqual([]);
  expect(await statuses()).toEqual(["published", "published"]);
  expect((await store.find("a", 1))?.approved).toEqual(act(1).at);
  expect(await store.log(10)).toEqual(
    [2, 1].map((id) => ({
      ...act(1),
      id,
      action: "published",
      comment: id,
      article: "a",
      undone: null,
    })),
  );
});

test("undoes a decision once, and not one that another came after", async () => {
  await store.setStatus([1], "published", act(1));
  await store.setStatus([1], "spam", act(2));
  expect(await store.undo(1, act(3))).toBe(false);
  expect(await store.undo(2, act(3))).toBe(true);
  expect(await store.undo(2, act(4))).toBe(false);
  expect(await statuses()).toEqual(["published", "held"]);
  expect(await store.undo(1, act(5))).toBe(true);
  expect(await store.find("a", 1)).toMatchObject({ status: "held", approved: null });
  expect((await store.log(10)).map(({ action }) => action)).toEqual([
    "undo",
    "undo",
    "spam",
    "published",
  ]);
  expect(await store.undo(3, act(6))).toBe(false);
});

test("leaves what its author deleted deleted", async () => {
  await store.setStatus([1], "published", act(1));
  await store.remove({ article: "a", id: 1, author: "me" });
  expect(await store.setStatus([1], "published", act(2))).toEqual([]);
  expect(await store.undo(1, act(3))).toBe(false);
  expect(await store.find("a", 1)).toMatchObject({ status: "deleted", text: "" });
});

test("signs moderators out when they sign out, get another secret, or are removed", async () => {
  const { at } = act(1);
  const later = act(30).at;
  await store.setModerator("Ana", "hash", at);
  expect(await store.moderator("Ana")).toEqual({ name: "Ana", hash: "hash" });
  for (const token of ["one", "two"]) await store.openSession(token, "Ana", at, later);
  expect(await store.session("one", at)).toBe("Ana");
  expect(await store.session("one", later)).toBeUndefined();
  await store.closeSession("one");
  expect(await store.session("one", at)).toBeUndefined();
  await store.setModerator("Ana", "other", at);
  expect(await store.session("two", at)).toBeUndefined();
  await store.openSession("three", "Ana", at, later);
  expect(await store.removeModerator("Ana")).toBe(true);
  expect(await store.session("three", at)).toBeUndefined();
  expect(await store.moderators()).toEqual([]);
});
