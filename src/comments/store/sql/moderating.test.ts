import { beforeEach, expect, test } from "vitest";
import { posting } from "../../../testing/example-comments.ts";
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
  const [newest, oldest] = await store.queue("held", { limit: 10 });
  expect(newest).toMatchObject({ id: 2, heldRule: "words", heldWords: "casino" });
  expect(oldest).toMatchObject({ id: 1, heldRule: "links" });
  expect((await store.queue("held", { limit: 10, below: 2 })).map(({ id }) => id)).toEqual([1]);
  expect(await store.queue("published", { limit: 10 })).toEqual([]);
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
      detail: null,
      undone: null,
      undoable: true,
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

test("edits, and gives the former words back unless others came after", async () => {
  const revision = { name: "Nour", text: "Tamed.", fingerprint: null };
  expect(await store.revise(1, revision, act(1))).toEqual([1]);
  expect(await store.find("a", 1)).toMatchObject({ text: "Tamed.", edited: act(1).at });
  await store.revise(1, { ...revision, text: "Tamed again." }, act(2));
  expect(await store.undo(1, act(3))).toBe(false);
  expect(await store.undo(2, act(3))).toBe(true);
  expect(await store.undo(1, act(4))).toBe(true);
  expect(await store.find("a", 1)).toMatchObject({ text: "Yes.", edited: null, status: "held" });
});

test("undoes once, and says so once, what two undo within one millisecond", async () => {
  await store.setStatus([1], "published", act(1));
  const both = [store.undo(1, act(2)), store.undo(1, { ...act(2), moderator: "Ben" })];
  expect(await Promise.all(both)).toEqual([true, false]);
  expect(await statuses()).toEqual(["held", "held"]);
  expect((await store.log(10)).map(({ action }) => action)).toEqual(["undo", "published"]);
});

test("features only what is published, and undoes that", async () => {
  expect(await store.feature(1, act(1).at, act(1))).toEqual([]);
  await store.setStatus([1], "published", act(1));
  const [entry = 0] = await store.feature(1, act(2).at, act(2));
  expect(await store.find("a", 1)).toMatchObject({ featured: act(2).at });
  expect(await store.feature(1, act(3).at, act(3))).toEqual([]);
  expect(await store.undo(entry, act(3))).toBe(true);
  expect(await store.find("a", 1)).toMatchObject({ featured: null });
});

test.each([
  ["a moderator", () => store.erase(1, act(5))],
  ["its author", () => store.remove({ article: "a", id: 1, author: "me" })],
])("what %s deleted is gone from the log as well, for good", async (_, remove) => {
  await store.revise(1, { name: "Nour", text: "Tamed.", fingerprint: null }, act(1));
  await store.setStatus([1], "spam", act(2));
  await remove();
  expect(await store.comment(1)).toMatchObject({ status: "deleted", name: "", text: "" });
  expect((await store.log(10)).filter(({ undoable }) => undoable)).toEqual([]);
  for (const entry of [1, 2]) expect(await store.undo(entry, act(6))).toBe(false);
  expect(await store.revise(1, { name: "", text: "", fingerprint: null }, act(7))).toEqual([]);
});

test("lists what was reported by its newest report, until somebody settles it", async () => {
  await store.setStatus([1, 2], "published", act(1));
  const report = { article: "a", reason: "Rude.", at: act(2).at };
  await store.report({ ...report, comment: 1, address: "one" });
  await store.report({ ...report, comment: 2, address: "one" });
  await store.report({ ...report, comment: 1, address: "two", reason: "Very rude." });
  const reported = await store.reported(10);
  expect(reported.map(({ comment, reports }) => [comment.id, reports.length])).toEqual([
    [1, 2],
    [2, 1],
  ]);
  expect(reported[0]?.reports[0]).toMatchObject({ reason: "Very rude." });
  expect(await store.backlog()).toEqual({ held: 0, told: 0, reports: 3 });
  expect(await store.dismiss([1], act(3))).toHaveLength(1);
  expect(await store.setStatus([2], "rejected", act(3))).toHaveLength(1);
  expect(await store.reported(10)).toEqual([]);
  expect((await store.comment(1))?.status).toBe("published");
});

test("finds words literally, whatever signs they have", async () => {
  await store.post(posting({ text: "100% sure_of it", name: "Ana", status: "held" }));
  const found = async (words: string) =>
    (await store.queue("held", { limit: 10, words })).map(({ id }) => id);
  expect(await found("100%")).toEqual([3]);
  expect(await found("SURE_OF")).toEqual([3]);
  expect(await found("ana")).toEqual([3]);
  expect(await found("100_")).toEqual([]);
  expect(await found("yes")).toEqual([2, 1]);
});

test("names in the log what was blocked and let go, and no address", async () => {
  await store.block("name", "casino king", act(1));
  await store.post(posting({ address: "2015-10-15.hash" }));
  expect(await store.blockAddress(3, act(2))).toBe(true);
  expect(await store.blockAddress(1, act(2))).toBe(false);
  for (const { id } of await store.blocks()) await store.unblock(id, act(3));
  expect((await store.log(10)).map(({ action, detail }) => `${action}: ${detail}`)).toEqual([
    "unblock address: 2015-10-15",
    "unblock name: casino king",
    "block address: 2015-10-15",
    "block name: casino king",
  ]);
});

test("queues notices with their comment, once, and gives each to one who asks", async () => {
  const told = posting({ notices: ["webhook", "mail"], created: act(0).at });
  for (const sending of [told, told]) await store.post(sending);
  const [now, lease] = [act(1).at, act(3).at];
  const claims = await Promise.all([1, 2, 3].map(() => store.claimNotices(now, lease)));
  const claimed = claims.flat();
  expect(claimed.map(({ channel, tries, comment }) => [channel, tries, comment.id])).toEqual([
    ["webhook", 1, 3],
    ["mail", 1, 3],
  ]);
  await store.settleNotice(claimed[0]?.id ?? 0, null, null);
  await store.settleNotice(claimed[1]?.id ?? 0, act(2).at, "no answer");
  expect(await store.failedNotices()).toMatchObject([{ channel: "mail", failure: "no answer" }]);
  expect(await store.claimNotices(act(2).at, lease)).toMatchObject([{ channel: "mail", tries: 2 }]);
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
