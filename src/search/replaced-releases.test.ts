import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  COPY,
  type Copy,
  MOVED,
  SearchedReleases,
  wordsIn,
  yearsIn,
} from "../testing/searched-releases.ts";
import { readBundles } from "./bundles.ts";

let releases: SearchedReleases;

beforeEach(() => {
  releases = new SearchedReleases();
});

afterEach(() => releases.delete());

/** Number of running processes that index for this one. */
const indexers = () =>
  spawnSync("pgrep", ["-P", String(process.pid), "-f", "indexer.ts"], { encoding: "utf8" })
    .stdout.split("\n")
    .filter(Boolean).length;

test("an index whose release was replaced and moved away is given up without a word", async () => {
  const { site, begin } = releases.publish("first", COPY);
  rmSync(join(site, "articles"), { recursive: true });
  const { completed } = await begin();
  releases.current = "second";
  expect(await completed).toBe(false);
  expect(releases.told).toEqual([]);
});

const TOWER: Copy = { ...COPY, tower: ["2026-04-01", "yosketh"] };

test("an index that has begun is finished for the next release, which then has its own", async () => {
  const first = await releases.complete("first", COPY);
  const second = releases.publish("second", TOWER, first);
  const { completed } = await second.begin();
  const lamp: Copy = { ...TOWER, lamp: ["2026-05-01", "brindock"] };
  const third = releases.publish("third", lamp, second.site);
  const { completed: takenOver } = await third.begin();
  expect(indexers()).toBe(1);
  expect(await Promise.all([completed, takenOver])).toEqual([false, false]);
  expect(readBundles(second.site)).toEqual(readBundles(first));
  expect(readBundles(third.site)[0]?.slugs).toEqual(["quay", "tower"]);
  expect(await third.complete()).toBe(true);
  expect(readBundles(third.site)[0]?.slugs).toEqual(["lamp", "quay", "tower"]);
  expect(releases.told.slice(-2)).toEqual([
    "2 stories of 2026 are indexed",
    "3 stories of 2026 are indexed",
  ]);
});

const { quay: _, ...WITHOUT_QUAY } = TOWER;

test("an index with a story that is gone from the next release is given up", async () => {
  const first = await releases.complete("first", COPY);
  releases.told = [];
  const second = releases.publish("second", TOWER, first);
  const { completed } = await second.begin();
  const third = releases.publish("third", WITHOUT_QUAY, second.site);
  expect(await completed).toBe(false);
  expect(await third.complete()).toBe(true);
  expect(releases.told).toEqual(["1 story of 2026 is indexed"]);
  expect(wordsIn(third.site)).toEqual(["wimbrel", "plessom"]);
});

test("a bundle that was finished before one of its stories was withdrawn is never listed", async () => {
  const second = releases.publish("second", TOWER, await releases.complete("first", COPY));
  const { completed } = await second.begin();
  releases.current = "third";
  await completed;
  const fourth = releases.publish("fourth", WITHOUT_QUAY, second.site);
  expect(wordsIn(releases.drafts)).toContain("quorrin");
  const { completed: isComplete } = await fourth.begin();
  expect(wordsIn(releases.drafts)).toEqual([]);
  expect(yearsIn(fourth.site)).toEqual(["2025"]);
  expect(await isComplete).toBe(true);
});

test("all years are indexed, even if each release is replaced during its first index", async () => {
  let copy = COPY;
  let site: string | undefined;
  for (const day of ["2026-04-01", "2026-04-02", "2026-04-03"]) {
    copy = { ...copy, [`lamp-${day}`]: [day, "brindock"] };
    const next = releases.publish(day, copy, site);
    // The first call takes over what was finished for the release before.
    if (site) expect(await next.complete()).toBe(false);
    const { completed } = await next.begin();
    releases.current = "";
    await completed;
    ({ site } = next);
  }
  expect(site && yearsIn(site)).toEqual(["2026", "2025"]);
});

test("a finished bundle of other code is not used", async () => {
  const second = releases.publish("second", TOWER, await releases.complete("first", COPY));
  const { completed } = await second.begin();
  releases.current = "third";
  await completed;
  const fourth = releases.publish("fourth", TOWER, second.site, MOVED);
  await (await fourth.begin()).completed;
  expect(readBundles(fourth.site)[0]?.slugs).toEqual(["quay", "tower"]);
  expect(releases.told.slice(-2)).toEqual([
    "2 stories of 2026 are indexed (1 of 2 years)",
    "2 stories of 2025 are indexed (2 of 2 years)",
  ]);
});

test("bundles of other code stay until there is a new one for each year, made for whatever release", async () => {
  const first = await releases.complete("first", COPY);
  releases.told = [];
  const second = releases.publish("second", COPY, first, MOVED);
  const { completed } = await second.begin();
  const third = releases.publish("third", COPY, second.site, MOVED);
  await completed;
  const { completed: isComplete } = await third.begin();
  expect(readBundles(third.site)).toEqual(readBundles(first));
  expect(await isComplete).toBe(true);
  expect(yearsIn(third.site)).toEqual(["2026", "2025"]);
  expect(readBundles(third.site).map(({ name }) => name)).not.toEqual(
    readBundles(first).map(({ name }) => name),
  );
  expect(releases.told).toEqual([
    "1 story of 2026 is indexed (1 of 2 years)",
    "2 stories of 2025 are indexed",
  ]);
});
