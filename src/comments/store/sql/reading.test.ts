import { beforeEach, describe, expect, test } from "vitest";
import { posting } from "../../../testing/example-comments.ts";
import type { Order } from "../discussion.ts";
import { libsqlStore } from "../libsql-store.ts";
import type { CommentStore, Posting } from "../store.ts";

const ACT = { moderator: "Ana", at: new Date() };

let store: CommentStore;

beforeEach(() => {
  store = libsqlStore("file::memory:");
});

/** Stores comments 1, 2, 3 … with the given parents; 0 for one that starts a thread. */
async function post(parents: readonly number[], facts: Partial<Posting> = {}): Promise<void> {
  for (const parent of parents) await store.post(posting({ parent: parent || null, ...facts }));
}

const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);

/** Ids on each page, from the first to the last by its links. */
async function pages(order: Order): Promise<number[][]> {
  const all: number[][] = [];
  let from: number | null | undefined;
  do {
    const page = await store.page("a", order, from ?? undefined);
    all.push(ids(page.comments));
    from = page.next;
  } while (from);
  return all;
}

test("puts threads in the order asked for, and replies into the order of arrival", async () => {
  await post([0, 0, 1, 2, 1]);
  expect(await pages("oldest")).toEqual([[1, 3, 5, 2, 4]]);
  expect(await pages("newest")).toEqual([[2, 4, 1, 3, 5]]);
});

describe("a discussion of 250 comments", () => {
  beforeEach(() => post(Array.from({ length: 250 }, (_, index) => (index % 5 === 0 ? 0 : index))));

  test.each(["oldest", "newest"] as const)("stands on three pages, %s first", async (order) => {
    const all = await pages(order);
    expect(all.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(new Set(all.flat()).size).toBe(250);
    const starts = all.map(([first]) => first);
    expect((await store.page("a", order, starts[1])).previous).toBe(starts[0]);
    expect((await store.page("a", order, starts[2])).previous).toBe(starts[1]);
    expect((await store.page("a", order)).previous).toBeNull();
  });

  test.each(["oldest", "newest"] as const)(
    "finds the page of each comment, %s first",
    async (order) => {
      for (const comment of [1, 7, 101, 128, 250]) {
        const from = await store.pageOf("a", order, comment);
        expect(ids((await store.page("a", order, from)).comments)).toContain(comment);
      }
      expect(await store.pageOf("a", order, 999)).toBeUndefined();
    },
  );
});

test("finds the page of a comment deep in a thread that is longer than a page", async () => {
  await post([0, 0, ...Array.from({ length: 248 }, (_, index) => index + 2)]);
  const from = await store.pageOf("a", "oldest", 240);
  expect(ids((await store.page("a", "oldest", from)).comments)).toContain(240);
  const { parents } = await store.page("a", "oldest", 240);
  expect(parents).toEqual([{ id: 239, parent: 238, root: 2, name: "Nour", published: true }]);
});

test.each(["held", "rejected", "spam"] as const)("shows nothing that is %s", async (status) => {
  await post([0, 1]);
  await store.setStatus([1], status, ACT);
  expect(await pages("oldest")).toEqual([[2]]);
  expect((await store.page("a", "oldest")).parents).toEqual([
    { id: 1, parent: null, root: 1, name: "", published: false },
  ]);
  expect(await store.published("a", 1)).toBeUndefined();
  expect(await store.discussion("a")).toMatchObject({ published: 1 });
  expect(ids(await store.latest(10))).toEqual([2]);
});

test("counts what is published, whatever becomes of it", async () => {
  await post([0, 0], { passage: "q-1" });
  await post([0], { article: "b", status: "held", author: "me" });
  const counts = () => store.counts(["a", "b", "c"]);
  expect(await counts()).toEqual(new Map([["a", 2]]));
  expect(await store.passages("a")).toEqual(new Map([["q-1", 2]]));
  const { revision } = await store.discussion("a");
  await store.setStatus([1, 3], "published", ACT);
  await store.setStatus([1], "spam", ACT);
  expect(await counts()).toEqual(
    new Map([
      ["a", 1],
      ["b", 1],
    ]),
  );
  expect(await store.passages("a")).toEqual(new Map([["q-1", 1]]));
  expect((await store.discussion("a")).revision).toBeGreaterThan(revision);
});

test("shows authors what of theirs waits, and nobody else", async () => {
  await post([0], { status: "held", author: "me" });
  expect(ids(await store.waiting("a", "me"))).toEqual([1]);
  expect(await store.waiting("a", "you")).toEqual([]);
  expect(await store.waiting("b", "me")).toEqual([]);
});

test("gives the newest of an article, and of all", async () => {
  await post([0]);
  await post([0], { article: "b" });
  expect(ids(await store.latest(10))).toEqual([2, 1]);
  expect(ids(await store.latest(10, "a"))).toEqual([1]);
});

test("takes for newest what was written last, whenever it came in", async () => {
  await post([0], { created: new Date("2015-10-15") });
  await post([0], { created: new Date("2009-01-01") });
  expect(ids(await store.latest(10))).toEqual([1, 2]);
  expect(ids(await store.latest(1, "a"))).toEqual([1]);
});
