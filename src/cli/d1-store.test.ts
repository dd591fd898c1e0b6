import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/d1";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SqlStore, sqlStore } from "../comments/store/sql-store.ts";
import { posting } from "../testing/example-comments.ts";
import { type Reached, reachD1 } from "./d1-through-wrangler.ts";

const CONFIGURATION = {
  name: "crosshead-test",
  compatibility_date: "2026-10-12",
  d1_databases: [{ binding: "COMMENTS", database_name: "comments", database_id: "comments" }],
};

const folder = mkdtempSync(join(tmpdir(), "crosshead-"));

let reached: Reached;
let store: SqlStore;

beforeAll(async () => {
  reached = await reachD1(CONFIGURATION, folder);
  store = sqlStore(() => drizzle(reached.d1));
}, 60_000);

afterAll(async () => {
  await reached.close();
  rmSync(folder, { recursive: true });
}, 60_000);

const act = (seen = 0, minute = 1) => ({
  moderator: "Ana",
  at: new Date(minute * 60_000),
  seen: new Map([[1, seen]]),
});
const REVISION = { name: "Nour", text: "Tamed.", fingerprint: null };
const OWN = { article: "a", id: 1, author: "me" };

test("D1 decides on what was seen, takes marks off what is edited, and forgets as a file does", async () => {
  const address = "2015-10-15.hash";
  await store.dayKeys("2015-10-15");
  await store.post(posting({ author: "me", address, created: new Date("2015-10-15") }));
  await store.feature(1, new Date(), act());
  const words = { text: "Swapped.", fingerprint: null, heldRule: null, heldWords: null };
  const times = { at: new Date(2), since: new Date(0) };
  await store.edit(OWN, { ...words, ...times, status: "published" });
  expect(await store.comment(1)).toMatchObject({ text: "Swapped.", featured: null });

  const report = { article: "a", comment: 1, reason: "Rude.", address, at: new Date() };
  await store.report(report);
  expect(await store.setStatus([1], "spam", act())).toEqual([]);
  expect(await store.feature(1, new Date(), act())).toEqual([]);
  expect(await store.dismiss([1], act())).toEqual([]);
  expect(await store.revise(1, REVISION, act())).toEqual([]);
  expect((await store.changedSince([1], act().seen)).map(({ id }) => id)).toEqual([1]);
  const [edit = 0] = await store.revise(1, REVISION, act(2));
  expect(await store.revise(1, { ...REVISION, text: "Late." }, act(2))).toEqual([]);
  expect(await store.undo(edit, act(2, 2))).toBe(true);
  expect(await store.kept("a", 1)).toMatchObject({
    text: "Swapped.",
    address,
    reports: [{ reason: "Rude." }],
    decisions: [{ action: "feature" }, { action: "edit" }, { action: "undo" }],
  });

  await store.forgetAddresses("2015-10-16");
  expect(await store.kept("a", 1)).toMatchObject({ address: null });
  expect([...(await store.dayKeys("2015-10-16")).keys()]).toEqual(["2015-10-16"]);
  expect(await store.remove(OWN)).toBe(true);
  expect(await store.kept("a", 1)).toMatchObject({ text: "", reports: [] });
  expect(await store.backlog()).toEqual({ held: 0, told: 0, reports: 0 });
}, 60_000);

test("D1 publishes no message to the newsroom, and gives the picks and the decisions", async () => {
  const told = await store.post(posting({ article: "b", status: "told" }));
  const { id = 0 } = "comment" in told ? told.comment : {};
  const now = act();
  const seen = new Map([[id, 0]]);
  expect(await store.setStatus([id], "published", { ...now, seen })).toEqual([]);
  expect(await store.setStatus([id], "settled", { ...now, seen })).toHaveLength(1);
  expect(await store.setStatus([id], "held", { ...now, seen })).toEqual([]);
  expect(await store.comment(id)).toMatchObject({ status: "settled" });

  const held = { article: "b", author: "me", status: "held", heldRule: "links" } as const;
  const posted = await store.post(posting(held));
  const { id: waited = 0 } = "comment" in posted ? posted.comment : {};
  const decision = { ...now, seen: new Map([[waited, 0]]) };
  expect(await store.decided("b", "me", new Date(0))).toEqual([]);
  await store.setStatus([waited], "published", decision);
  await store.feature(waited, new Date(), decision);
  const ids = (found: { id: number }[]) => found.map((comment) => comment.id);
  expect(ids(await store.decided("b", "me", new Date(0)))).toEqual([waited]);
  expect(ids(await store.picks("b"))).toEqual([waited]);
}, 60_000);

test("D1 keeps the rules that moderators set, with who set them in the log", async () => {
  const flood = { posts: 9, minutes: 5 };
  await store.setRules({ words: ["casino"], flood }, { links: 0 }, act(0, 5));
  expect(await store.rules()).toEqual({ words: ["casino"], flood });
  await store.setRules({ links: 0 }, { links: 0 }, act(0, 6));
  expect(await store.rules()).toEqual({ links: 0 });
  expect(await store.log(1)).toMatchObject([{ action: "rules", detail: '{"links":0}' }]);
});
