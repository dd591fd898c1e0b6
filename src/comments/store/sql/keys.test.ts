import { beforeEach, expect, test } from "vitest";
import { posting } from "../../../testing/example-comments.ts";
import { libsqlStore } from "../libsql-store.ts";
import type { CommentStore } from "../store.ts";

let store: CommentStore;

beforeEach(() => {
  store = libsqlStore("file::memory:");
});

const at = new Date("2015-10-15T12:00:00Z");
const earlier = (minutes: number) => new Date(at.getTime() - minutes * 60_000);

test("makes a secret once, and another for another name", async () => {
  const [one, same] = await Promise.all([store.secret("one"), store.secret("one")]);
  expect(one).toMatch(/^[\w-]{43}$/u);
  expect(same).toBe(one);
  expect(await store.secret("other")).not.toBe(one);
});

test("forgets the addresses and the keys of days gone by, and what was blocked by them", async () => {
  for (const day of ["2015-10-08", "2015-10-09"]) {
    await store.dayKeys(day);
    await store.post(posting({ address: `${day}.hash`, created: new Date(`${day}T23:00:00Z`) }));
    await store.block("address", `${day}.hash`, { moderator: "Ana", at });
  }
  await store.block("name", "nobody", { moderator: "Ana", at });
  await store.forgetAddresses("2015-10-09");
  expect([...(await store.dayKeys("2015-10-09")).keys()]).toEqual(["2015-10-09"]);
  expect((await store.blocks()).map(({ value }) => value)).toEqual(["2015-10-09.hash", "nobody"]);
  const recent = async (day: string) => {
    const sender = {
      author: null,
      fingerprint: null,
      alikeSince: at,
      address: `${day}.hash`,
      addresses: [],
    };
    return (await store.standing({ ...sender, recentSince: new Date(0) })).recent;
  };
  expect(await recent("2015-10-08")).toBe(0);
  expect(await recent("2015-10-09")).toBe(1);
});

test("forgets with them by what retries of deleted comments are known, and of no others", async () => {
  const created = new Date("2015-10-08T23:00:00Z");
  const [gone, stays] = [posting({ created, author: "me" }), posting({ created })];
  for (const sent of [gone, stays]) await store.post(sent);
  await store.remove({ article: "a", id: 1, author: "me" });
  await store.forgetAddresses("2015-10-08");
  expect((await store.post(gone)).outcome).toBe("repeated");
  await store.forgetAddresses("2015-10-09");
  expect((await store.post(stays)).outcome).toBe("repeated");
  expect((await store.post(gone)).outcome).toBe("posted");
});

test("lets as many attempts through as the limit says, of 20 at once, and again later", async () => {
  const attempt = { what: "sign in", who: "one", limit: 3, since: earlier(10), at };
  const passed = await Promise.all(Array.from({ length: 20 }, () => store.attempt(attempt)));
  expect(passed.filter(Boolean)).toHaveLength(3);
  expect(await store.attempt({ ...attempt, who: "other" })).toBe(true);
  expect(await store.attempt({ ...attempt, since: at, at: new Date(at.getTime() + 1) })).toBe(true);
});

test("spends a token once", async () => {
  const spent = await Promise.all(Array.from({ length: 5 }, () => store.spend("token", at)));
  expect(spent.filter(Boolean)).toHaveLength(1);
});
