import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { posting } from "../../testing/example-comments.ts";
import { backup } from "../exchange/backup.ts";
import { libsqlStore } from "./libsql-store.ts";
import type { SqlStore } from "./sql-store.ts";

const WORDS = "Words that somebody regrets.";
const ACT = { moderator: "Ana", at: new Date() };

let folder: string;
let store: SqlStore;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  store = libsqlStore(`file:${folder}/comments.sqlite`);
});
afterEach(async () => {
  vi.useRealTimers();
  await store.close();
  rmSync(folder, { recursive: true });
});

const minute = () => vi.advanceTimersByTimeAsync(60_000);

/** Content of all files on disk. */
const onDisk = (where = folder) =>
  readdirSync(where)
    .filter((name) => name.includes(".sqlite"))
    .map((name) => readFileSync(join(where, name), "latin1"))
    .join("");

test("what is deleted is on disk no more within a minute, be it words or the key of a day", async () => {
  await store.post(posting({ text: WORDS, author: "verifier" }));
  const key = (await store.dayKeys("2015-10-15")).get("2015-10-15") ?? "";
  await minute();
  expect(onDisk()).toContain(WORDS);
  expect(onDisk()).toContain(key);
  await store.erase(1, ACT);
  await store.forgetAddresses("2015-10-16");
  await minute();
  expect(onDisk()).not.toContain(WORDS);
  expect(onDisk()).not.toContain(key);
  await backup(`${folder}/comments.sqlite`, `${folder}/backup.sqlite`);
  expect(onDisk()).not.toContain(WORDS);
  expect(onDisk()).not.toContain(key);
});

test("what an author deletes leaves neither the file nor its log while another process reads for long", async () => {
  await store.post(posting({ text: WORDS, author: "verifier" }));
  const reader = new DatabaseSync(`${folder}/comments.sqlite`);
  reader.exec("BEGIN; SELECT count(*) FROM comments");
  await store.remove({ article: "a", id: 1, author: "verifier" });
  await minute();
  expect(onDisk()).toContain(WORDS);
  reader.close();
  await minute();
  expect(onDisk()).not.toContain(WORDS);
});

test("what was deleted before the process was killed is on disk no more a minute after its start", async () => {
  await store.post(posting({ text: WORDS, author: "verifier" }));
  await store.remove({ article: "a", id: 1, author: "verifier" });
  const killed = join(folder, "killed");
  mkdirSync(killed);
  for (const name of ["comments.sqlite", "comments.sqlite-wal"]) {
    copyFileSync(join(folder, name), join(killed, name));
  }
  expect(onDisk(killed)).toContain(WORDS);
  const again = libsqlStore(`file:${killed}/comments.sqlite`);
  await again.open();
  await minute();
  expect(onDisk(killed)).not.toContain(WORDS);
  await again.close();
});

test("an emptied log is one that takes what comes after", async () => {
  await store.post(posting({ article: "b", text: "Once emptied." }));
  await minute();
  await store.post(posting({ article: "b", text: "Then filled." }));
  expect((await store.page("b", "oldest")).comments.map(({ text }) => text)).toEqual([
    "Once emptied.",
    "Then filled.",
  ]);
});
