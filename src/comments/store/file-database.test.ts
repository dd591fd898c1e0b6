import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { posting } from "../../testing/example-comments.ts";
import { libsqlStore } from "./libsql-store.ts";
import type { SqlStore } from "./sql-store.ts";

const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
const WORDS = "Words that somebody regrets.";
const ACT = { moderator: "Ana", at: new Date() };

let store: SqlStore;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  store = libsqlStore(`file:${folder}/comments.sqlite`);
});
afterEach(() => vi.useRealTimers());
afterAll(() => rmSync(folder, { recursive: true }));

/** Everything that stands on disk. */
const onDisk = () =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "latin1"))
    .join("");

test("what is deleted is on disk no more within a minute, be it words or the key of a day", async () => {
  await store.post(posting({ text: WORDS, author: "verifier" }));
  const key = (await store.dayKeys("2015-10-15")).get("2015-10-15") ?? "";
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onDisk()).toContain(WORDS);
  expect(onDisk()).toContain(key);
  await store.erase(1, ACT);
  await store.forgetAddresses("2015-10-16");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onDisk()).not.toContain(WORDS);
  expect(onDisk()).not.toContain(key);
});

test("an emptied log is one that takes what comes after", async () => {
  await store.post(posting({ article: "b", text: "Once emptied." }));
  await vi.advanceTimersByTimeAsync(60_000);
  await store.post(posting({ article: "b", text: "Then filled." }));
  expect((await store.page("b", "oldest")).comments.map(({ text }) => text)).toEqual([
    "Once emptied.",
    "Then filled.",
  ]);
});
