import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildExample, publishExample } from "../testing/example-release.ts";
import { currentRelease, newReleaseId, olderReleases, readManifest } from "./releases.ts";

const NOON = new Date("2026-11-28T12:00:00Z");
const EVENING = new Date("2026-11-28T18:00:00Z");
const NEXT_MORNING = new Date("2026-11-29T11:59:59Z");
const NEXT_NOON = new Date("2026-11-29T12:00:00Z");

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "releases-"));
});

afterEach(() => rmSync(root, { recursive: true }));

const olderIds = (now: Date) => olderReleases(root, now).map(({ id }) => id);

test("IDs of releases sort by time, and differ within a millisecond", () => {
  const ids = [NOON, NOON, EVENING, NEXT_MORNING].map(newReleaseId);
  expect(ids[0]).toMatch(/^2026-11-28T12-00-00-000Z-[0-9a-f]{6}$/);
  expect(new Set(ids).size).toBe(4);
  expect(ids.toSorted().slice(2)).toEqual(ids.slice(2));
});

test("there is no current release before one is published", () => {
  expect(currentRelease(root)).toBeUndefined();
  expect(olderReleases(root, NOON)).toEqual([]);
  buildExample(root, "first", NOON);
  expect(currentRelease(root)).toBeUndefined();
});

test("what is published is the current release", () => {
  publishExample(root, "first", NOON);
  publishExample(root, "second", EVENING);
  const current = currentRelease(root);
  expect(current).toEqual({ id: "second", folder: join(root, "dist/releases/second") });
  expect(current && readManifest(current).replaces).toBe("first");
  expect(readFileSync(join(root, "dist/current/site/index.html"), "utf8")).toBe("second");
});

test("older releases are those replaced within the last day, newest first", () => {
  publishExample(root, "early", new Date(0));
  publishExample(root, "first", NOON);
  publishExample(root, "second", EVENING);
  expect(olderIds(EVENING)).toEqual(["first", "early"]);
  expect(olderIds(NEXT_MORNING)).toEqual(["first", "early"]);
  expect(olderIds(NEXT_NOON)).toEqual(["first"]);
});

test("older releases end where one was deleted", () => {
  for (const id of ["first", "second", "third", "fourth"]) publishExample(root, id, NOON);
  rmSync(join(root, "dist/releases/second"), { recursive: true });
  expect(olderIds(NOON)).toEqual(["third"]);
});
