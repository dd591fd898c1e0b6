import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildExample, publishExample, RELEASE_FILES } from "../testing/example-release.ts";
import { prune } from "./prune.ts";
import { currentRelease, noteServed, olderReleases } from "./releases.ts";

const NOON = new Date("2026-11-28T12:00:00Z");
const EVENING = new Date("2026-11-28T18:00:00Z");
const NIGHT = new Date("2026-11-28T23:00:00Z");
const DAYS_LATER = new Date("2026-12-02T12:00:00Z");

const WHOLE = [...RELEASE_FILES, "release.json"].sort();
const HASHED = ["release.json", "site/_astro/page.CyHyn6vN.css"];

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "releases-"));
});

afterEach(() => rmSync(root, { recursive: true }));

/** Files of all releases, by their IDs. */
function left(): Record<string, string[]> {
  const releases = join(root, "dist/releases");
  const filesOf = (id: string) =>
    globSync("**", { cwd: join(releases, id), withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(releases, id).length + 1))
      .sort();
  return Object.fromEntries(readdirSync(releases).map((id) => [id, filesOf(id)]));
}

test("before the first release there is nothing to delete", () => {
  buildExample(root, "first", NOON);
  prune(root, NOON);
  expect(readdirSync(join(root, "dist"))).toEqual(["building"]);
});

test("the release before the current one stays whole, whenever it was replaced", () => {
  publishExample(root, "first", NOON);
  publishExample(root, "second", EVENING);
  prune(root, DAYS_LATER);
  expect(left()).toEqual({ first: WHOLE, second: WHOLE });
});

test("others that were replaced within the day keep what is hashed by content", () => {
  publishExample(root, "first", NOON);
  publishExample(root, "second", EVENING);
  publishExample(root, "third", NIGHT);
  prune(root, NIGHT);
  prune(root, NIGHT);
  expect(left()).toEqual({ first: HASHED, second: WHOLE, third: WHOLE });
});

test("those that were replaced more than a day ago go", () => {
  publishExample(root, "first", NOON);
  publishExample(root, "second", EVENING);
  publishExample(root, "third", DAYS_LATER);
  prune(root, DAYS_LATER);
  expect(left()).toEqual({ second: WHOLE, third: WHOLE });
});

test("a release that a build was killed just before publishing goes", () => {
  publishExample(root, "first", NOON);
  buildExample(root, "killed", EVENING);
  renameSync(join(root, "dist/building"), join(root, "dist/releases/killed"));
  publishExample(root, "second", NIGHT);
  prune(root, NIGHT);
  expect(left()).toEqual({ first: WHOLE, second: WHOLE });
});

test("what a living server serves stays whole", () => {
  publishExample(root, "first", NOON);
  noteServed(root, "first");
  publishExample(root, "second", EVENING);
  publishExample(root, "third", DAYS_LATER);
  publishExample(root, "fourth", DAYS_LATER);
  prune(root, DAYS_LATER);
  expect(left()).toEqual({ first: WHOLE, second: HASHED, third: WHOLE, fourth: WHOLE });
});

test("what a dead server served goes, and its note", async () => {
  const server = spawn(process.execPath, ["--version"]);
  await once(server, "exit");
  publishExample(root, "first", NOON);
  mkdirSync(join(root, "dist/serving"));
  writeFileSync(join(root, "dist/serving", String(server.pid)), "first");
  publishExample(root, "second", EVENING);
  publishExample(root, "third", DAYS_LATER);
  prune(root, DAYS_LATER);
  expect(Object.keys(left())).toEqual(["second", "third"]);
  expect(readdirSync(join(root, "dist/serving"))).toEqual([]);
});

test("the folder of one that nobody reads any more is kept for the next build", () => {
  publishExample(root, "first", NOON);
  mkdirSync(join(root, "dist/releases/first/cache"));
  writeFileSync(join(root, "dist/releases/first/cache/pages.json"), "{}");
  publishExample(root, "second", EVENING);
  prune(root, EVENING);
  expect(readdirSync(join(root, "dist"))).not.toContain("spare");
  publishExample(root, "third", NIGHT);
  prune(root, NIGHT);
  expect(left()).toEqual({ first: HASHED, second: WHOLE, third: WHOLE });
  expect(readdirSync(join(root, "dist/spare/site"))).toEqual([
    "articles",
    "index.html",
    "pagefind",
    "pictures",
  ]);
});

/** Publishes releases of a project one after the other, on a worker thread. */
const PUBLISHING = `
const { mkdirSync, writeFileSync } = require("node:fs");
const { workerData: { root, modules, count } } = require("node:worker_threads");
Promise.all(modules.map((each) => import(each))).then(([{ buildExample }, { publish }, { prune }]) => {
  for (let number = 100; number < 100 + count; number += 1) {
    const now = new Date();
    buildExample(root, "release-" + number, now);
    mkdirSync(root + "/dist/building/cache");
    writeFileSync(root + "/dist/building/cache/pages.json", "{}");
    publish(root, "release-" + number);
    prune(root, now);
  }
});`;

test("the facts about older releases can be read at any moment, also while a build deletes them", async () => {
  publishExample(root, "first", new Date());
  const modules = ["../testing/example-release.ts", "./publish.ts", "./prune.ts"].map(
    (path) => new URL(path, import.meta.url).href,
  );
  const workerData = { root, modules, count: 60 };
  const worker = new Worker(PUBLISHING, { eval: true, workerData });
  let isPublishing = true;
  worker.once("exit", () => {
    isPublishing = false;
  });
  let looks = 0;
  while (isPublishing) {
    for (let times = 0; times < 20; times += 1) olderReleases(root, new Date());
    looks += 20;
    await setImmediate();
  }
  expect(currentRelease(root)?.id).toBe("release-159");
  expect(looks).toBeGreaterThan(100);
});
