import { beforeEach, expect, test } from "vitest";
import { posting } from "../../../testing/example-comments.ts";
import { libsqlStore } from "../libsql-store.ts";
import type { SqlStore } from "../sql-store.ts";

const ANA = { moderator: "Ana", at: new Date() };
const MOVE = new Map([["old", "new"]]);

let store: SqlStore;

beforeEach(() => {
  store = libsqlStore("file::memory:");
});

async function post(article: string, text: string, facts: Parameters<typeof posting>[0] = {}) {
  const posted = await store.post(posting({ article, text, submission: text, ...facts }));
  if (!("comment" in posted)) throw new Error(posted.outcome);
  return posted.comment.id;
}

const textsOf = async (article: string) =>
  (await store.page(article, "oldest")).comments.map(({ text }) => text);

test("a story that has moved keeps its comments, their replies, those that wait, and its log", async () => {
  const first = await post("old", "First.");
  await post("other", "Elsewhere.");
  await post("old", "Reply.", { parent: first });
  const held = await post("old", "Held.", { status: "held", author: "nour" });
  await store.setDoor("old", "closed", ANA);
  expect(await textsOf("old")).toEqual(["First.", "Reply."]);
  expect(await store.moveArticles(MOVE)).toEqual(["old"]);
  expect(await textsOf("old")).toEqual([]);
  expect(await textsOf("new")).toEqual(["First.", "Reply."]);
  expect((await store.page("new", "oldest")).comments).toMatchObject([
    { article: "new", parent: null },
    { article: "new", parent: first },
  ]);
  expect(await store.waiting("new", "nour")).toMatchObject([{ id: held, article: "new" }]);
  expect(await store.discussion("new")).toMatchObject({ published: 2, door: "closed" });
  expect(await store.discussion("old")).toEqual({ published: 0, revision: 0, door: null });
  expect((await store.log(9)).map(({ article }) => article)).toEqual(["new"]);
  expect(await textsOf("other")).toEqual(["Elsewhere."]);
});

test("moving twice changes nothing", async () => {
  await post("old", "First.");
  await store.moveArticles(MOVE);
  const once = await store.discussion("new");
  expect(await store.moveArticles(MOVE)).toEqual([]);
  expect(await store.discussion("new")).toEqual(once);
});

test("two discussions become one, which has changed for those who know either", async () => {
  await post("old", "First.");
  await post("new", "Second.");
  await post("older", "Third.");
  const { revision } = await store.discussion("new");
  await store.moveArticles(new Map([...MOVE, ["older", "new"]]));
  expect(await textsOf("new")).toEqual(["First.", "Second.", "Third."]);
  const discussion = await store.discussion("new");
  expect(discussion.published).toBe(3);
  expect(discussion.revision).toBeGreaterThan(revision);
});

test("a story that was moved again keeps the comments of all its addresses; one in circles stays", async () => {
  await post("a", "At a.");
  await post("b", "At b.");
  await post("x", "At x.");
  const moves = [
    ["a", "b"],
    ["b", "c"],
    ["x", "y"],
    ["y", "x"],
  ] as const;
  expect((await store.moveArticles(new Map(moves))).sort()).toEqual(["a", "b"]);
  expect(await textsOf("c")).toEqual(["At a.", "At b."]);
  expect(await textsOf("x")).toEqual(["At x."]);
});

test("a reply is posted to a comment that has moved", async () => {
  const first = await post("old", "First.");
  await store.moveArticles(MOVE);
  await post("new", "Reply.", { parent: first });
  expect((await store.discussion("new")).published).toBe(2);
});

test("ten thousand stories that have moved cost no more than those that are discussed", async () => {
  await post("old-7", "First.");
  const moves = Array.from({ length: 10_000 }, (_, n) => [`old-${n}`, `new-${n}`] as const);
  expect(await store.moveArticles(new Map(moves))).toEqual(["old-7"]);
  expect(await textsOf("new-7")).toEqual(["First."]);
});
