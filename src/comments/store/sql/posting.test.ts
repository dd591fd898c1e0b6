import { beforeEach, describe, expect, test } from "vitest";
import { posting } from "../../../testing/example-comments.ts";
import { libsqlStore } from "../libsql-store.ts";
import type { CommentStore, Posting } from "../store.ts";

const ACT = { moderator: "Ana", at: new Date() };
const HOUR_AGO = new Date(Date.now() - 3_600_000);

let store: CommentStore;

beforeEach(() => {
  store = libsqlStore("file::memory:");
});

const times = (count: number) => Array.from({ length: count });

async function id(facts: Partial<Posting> = {}): Promise<number> {
  const posted = await store.post(posting(facts));
  if (!("comment" in posted)) throw new Error(posted.outcome);
  return posted.comment.id;
}

test("stores one of 20 identical ones that come at once, and answers all with it", async () => {
  const same = posting();
  const answers = await Promise.all(times(20).map(() => store.post(same)));
  expect(answers.filter(({ outcome }) => outcome === "posted")).toHaveLength(1);
  expect(answers.filter(({ outcome }) => outcome === "repeated")).toHaveLength(19);
  expect(new Set(answers.map((answer) => ("comment" in answer ? answer.comment.id : 0)))).toEqual(
    new Set([1]),
  );
});

test("takes one of 20 that come at once at a limit of 1, and what other addresses send", async () => {
  const flood = { posts: 1, since: HOUR_AGO };
  const address = "2015-10-15.one";
  const answers = await Promise.all(times(20).map(() => store.post(posting({ address }), flood)));
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual([
    ...times(19).map(() => "flood"),
    "posted",
  ]);
  const other = posting({ address: "2015-10-15.other" });
  expect((await store.post(other, flood)).outcome).toBe("posted");
});

test("answers a retry with what it stored, though the limit is reached by now", async () => {
  const flood = { posts: 1, since: HOUR_AGO };
  const sent = posting({ address: "2015-10-15.one" });
  await store.post(sent, flood);
  expect((await store.post(sent, flood)).outcome).toBe("repeated");
});

test.each<[who: string, remove: () => Promise<unknown>]>([
  ["its author", () => store.remove({ article: "a", id: 1, author: "me" })],
  ["the newsroom", () => store.erase(1, ACT)],
])("answers the retry of what %s deleted as a repeat without words", async (_who, remove) => {
  const sent = posting({ text: "Out of it.", author: "me" });
  await store.post(sent);
  await remove();
  expect(await store.post(sent)).toMatchObject({
    outcome: "repeated",
    comment: { id: 1, status: "deleted", name: "", text: "", author: null },
  });
  expect(await store.comment(2)).toBeUndefined();
});

describe("a reply", () => {
  test("stands in the thread of what it answers", async () => {
    await id();
    await id({ parent: 1 });
    await id({ parent: 2 });
    expect(await store.find("a", 3)).toMatchObject({ parent: 2, root: 1 });
  });

  test.each(["held", "rejected", "spam"] as const)("is not taken to what is %s", async (status) => {
    await store.setStatus([await id()], status, ACT);
    expect(await store.post(posting({ parent: 1 }))).toEqual({ outcome: "noParent" });
  });

  test("is not taken to what is deleted, nowhere, or under another article", async () => {
    await id({ author: "me" });
    await id({ article: "b" });
    await store.remove({ article: "a", id: 1, author: "me" });
    for (const parent of [1, 2, 3]) {
      expect(await store.post(posting({ parent }))).toEqual({ outcome: "noParent" });
    }
  });
});

test("takes nothing into a discussion that the newsroom closed, but from the newsroom", async () => {
  await store.setDoor("a", "closed", ACT);
  expect(await store.post(posting())).toEqual({ outcome: "closed" });
  expect((await store.post(posting({ newsroom: true }))).outcome).toBe("posted");
  await store.setDoor("a", null, ACT);
  expect((await store.post(posting())).outcome).toBe("posted");
});

describe("an author", () => {
  const own = { article: "a", id: 1, author: "me" };
  const words = {
    text: "No.",
    fingerprint: null,
    status: "published" as const,
    heldRule: null,
    heldWords: null,
    at: new Date(),
    since: HOUR_AGO,
  };

  test("edits what is published, and it is held where the new words are", async () => {
    await id({ author: "me" });
    expect(await store.edit(own, words)).toMatchObject({ text: "No.", status: "published" });
    const held = { status: "held" as const, heldRule: "words", heldWords: "casino" };
    expect(await store.edit(own, { ...words, ...held })).toMatchObject(held);
    expect(await store.edit(own, words)).toMatchObject(held);
    expect((await store.discussion("a")).published).toBe(0);
  });

  test("edits neither too late, nor what is another's, nor what is rejected", async () => {
    await id({ author: "me" });
    expect(await store.edit(own, { ...words, since: new Date(Date.now() + 1) })).toBeUndefined();
    expect(await store.edit({ ...own, author: "you" }, words)).toBeUndefined();
    expect(await store.edit({ ...own, article: "b" }, words)).toBeUndefined();
    await store.setStatus([1], "rejected", ACT);
    expect(await store.edit(own, words)).toBeUndefined();
    expect(await store.find("a", 1)).toMatchObject({ text: "Yes.", edited: null });
  });

  test("deletes, and nothing is left but the place of the replies", async () => {
    await id({ author: "me", name: "Nour", text: "Mine." });
    await id({ parent: 1 });
    expect(await store.remove({ ...own, author: "you" })).toBe(false);
    expect(await store.remove(own)).toBe(true);
    expect(await store.remove(own)).toBe(false);
    expect(await store.find("a", 1)).toMatchObject({ status: "deleted", name: "", text: "" });
    const page = await store.page("a", "oldest");
    expect(page.comments.map((comment) => comment.id)).toEqual([2]);
    expect(page.parents).toEqual([{ id: 1, parent: null, root: 1, name: "", published: false }]);
  });
});

test("reports a published comment once an address, and nothing else", async () => {
  await id();
  await id({ status: "held" });
  const report = { article: "a", reason: "Abuse.", address: "2015-10-15.one", at: new Date() };
  expect(await store.report({ ...report, comment: 1 })).toBe(true);
  expect(await store.report({ ...report, comment: 1 })).toBe(true);
  expect(await store.report({ ...report, comment: 2 })).toBe(false);
  expect(await store.report({ ...report, article: "b", comment: 1 })).toBe(false);
});

test("knows an address from which something was rejected, or was spam", async () => {
  const from = (address: string) =>
    store.standing({
      author: null,
      fingerprint: null,
      address,
      addresses: [address],
      alikeSince: HOUR_AGO,
      recentSince: HOUR_AGO,
    });
  for (const status of ["rejected", "spam", "held"] as const) {
    await store.setStatus([await id({ address: status })], status, ACT);
  }
  expect((await from("rejected")).troubled).toBe(true);
  expect((await from("spam")).troubled).toBe(true);
  expect((await from("held")).troubled).toBe(false);
});

test("tells what is known of a sender", async () => {
  const facts = { author: "me", fingerprint: "f", address: "2015-10-15.one" };
  const since = { alikeSince: HOUR_AGO, recentSince: HOUR_AGO, addresses: [facts.address] };
  const unblocked = { names: [], patterns: [], address: false };
  await id({ ...facts, status: "held" });
  expect(await store.standing({ ...facts, ...since })).toEqual({
    approved: false,
    alike: 1,
    recent: 1,
    troubled: false,
    moderators: [],
    blocks: unblocked,
  });
  await store.setStatus([1], "published", ACT);
  await store.setModerator("Ana", "hash", ACT.at);
  expect(await store.standing({ ...facts, ...since })).toMatchObject({ approved: true });
  const nobody = { author: null, fingerprint: null, address: null };
  await id(nobody);
  expect(await store.standing({ ...nobody, ...since })).toEqual({
    approved: false,
    alike: 0,
    recent: 0,
    troubled: false,
    moderators: ["Ana"],
    blocks: unblocked,
  });
});

test("tells a sender what the newsroom blocked, of addresses only whether it has one of them", async () => {
  const from = async (addresses: string[]) => {
    const nobody = { author: null, fingerprint: null, address: null };
    const since = { alikeSince: HOUR_AGO, recentSince: HOUR_AGO };
    return (await store.standing({ ...nobody, ...since, addresses })).blocks;
  };
  await store.block("name", "nobody", ACT);
  await store.block("pattern", "casino.*", ACT);
  await store.block("address", "2015-10-14.one", ACT);
  const blocked = { names: ["nobody"], patterns: ["casino.*"] };
  expect(await from(["2015-10-15.one", "2015-10-14.one"])).toEqual({ ...blocked, address: true });
  expect(await from(["2015-10-15.two"])).toEqual({ ...blocked, address: false });
  expect(await from([])).toEqual({ ...blocked, address: false });
});
