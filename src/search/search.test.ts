import { existsSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  bundleFiles,
  COPY,
  type Copy,
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

test("the first release has a bundle a year once its search is complete", async () => {
  const { site, complete } = releases.publish("first", COPY);
  expect(yearsIn(site)).toEqual([]);
  await complete();
  expect(yearsIn(site)).toEqual(["2026", "2025"]);
  expect(releases.told).toEqual([
    "1 story of 2026 is indexed (1 of 2 years)",
    "2 stories of 2025 are indexed (2 of 2 years)",
  ]);
  expect(existsSync(releases.drafts)).toBe(false);
});

test("a release in which nothing has changed has the same files, and makes none", async () => {
  const first = await releases.complete("first", COPY);
  releases.told = [];
  const second = await releases.complete("second", COPY, first);
  expect(releases.told).toEqual([]);
  const inodes = (site: string) =>
    bundleFiles(site).map((file) => [file, statSync(join(site, file)).ino]);
  expect(inodes(second)).toEqual(inodes(first));
});

test("a year with another story is searched as it was, until it is indexed anew", async () => {
  const first = await releases.complete("first", COPY);
  releases.told = [];
  const tower: Copy = { ...COPY, tower: ["2026-04-01", "yosketh"] };
  const { site, complete } = releases.publish("second", tower, first);
  expect(readBundles(site)).toEqual(readBundles(first));
  await complete();
  expect(releases.told).toEqual(["2 stories of 2026 are indexed"]);
  const [before, after] = [readBundles(first), readBundles(site)];
  expect(after[0]?.slugs).toEqual(["quay", "tower"]);
  expect(after[1]).toEqual(before[1]);
});

test("a bundle that another replaces is there until the search is complete", async () => {
  const first = await releases.complete("first", COPY);
  const edited: Copy = { ...COPY, quay: ["2026-03-01", "yosketh"] };
  const { site, complete } = releases.publish("second", edited, first);
  expect(wordsIn(site)).toContain("quorrin");
  await complete();
  expect(wordsIn(site)).not.toContain("quorrin");
});

test("words of a story that is gone are in no file of the release, even before it is complete", async () => {
  const first = await releases.complete("first", COPY);
  const { mill: _, ...left } = COPY;
  const { site, complete } = releases.publish("second", left, first);
  expect(yearsIn(site)).toEqual(["2026"]);
  expect(wordsIn(site)).toEqual(["quorrin"]);
  await complete();
  expect(yearsIn(site)).toEqual(["2026", "2025"]);
  expect(wordsIn(site)).toEqual(["wimbrel", "quorrin"]);
});

test("a search that was left incomplete is completed by the next build", async () => {
  const first = await releases.complete("first", COPY);
  const tower: Copy = { ...COPY, tower: ["2026-04-01", "yosketh"] };
  const { site: second } = releases.publish("second", tower, first);
  const third = await releases.complete("third", tower, second);
  expect(readBundles(third)[0]?.slugs).toEqual(["quay", "tower"]);
});

test("a release that is replaced before its index begins is not completed", async () => {
  const { site, complete } = releases.publish("first", COPY);
  releases.current = "second";
  expect(await complete()).toBe(false);
  expect(releases.told).toEqual([]);
  expect(yearsIn(site)).toEqual([]);
});

test("a story that cannot be indexed is named", async () => {
  const { site, complete } = releases.publish("first", COPY);
  rmSync(join(site, "articles/mill.json"));
  await expect(complete()).rejects.toThrow(/mill\.json/u);
});
