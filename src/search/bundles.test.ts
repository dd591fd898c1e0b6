import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { filed } from "../testing/filed.ts";
import {
  type Bundle,
  finishedBundles,
  listBundles,
  passOnBundle,
  readBundles,
  usableBundles,
  type Volume,
  volumesOf,
  writeBundle,
} from "./bundles.ts";

const TEXT = "Harbour opens\n\nMARLOW (AFP) - “It is open,” Mayor Edith Marl said.\n";

const story = (day: string, slug: string, digest = "as filed") => ({
  ...filed(`${day}-${slug}.txt`, TEXT),
  digest,
});

const FERRY = story("2025-06-01", "ferry");
const MILL = story("2025-07-01", "mill");
const QUAY = story("2026-03-01", "quay");

const volumes = (...stories: ReturnType<typeof story>[]) => volumesOf(stories, "UTC", "maker");

const namesOf = (made: Volume[]) => made.map(({ name }) => name);

const madeOf = (made: Volume[]): Bundle[] => made.map((volume) => ({ ...volume, madeAt: 0 }));

test("stories are bundled by year, the newest first", () => {
  const made = volumes(FERRY, QUAY, MILL);
  expect(made.map(({ year, slugs }) => [year, slugs])).toEqual([
    ["2026", ["quay"]],
    ["2025", ["ferry", "mill"]],
  ]);
});

test("the year is that of the publication’s own time zone", () => {
  const eve = story("2025-12-31", "eve");
  const late = { ...eve, data: { ...eve.data, published: "2025-12-31T23:30:00Z" } };
  const [volume] = volumesOf([late], "Europe/Berlin", "maker");
  expect(volume?.year).toBe("2026");
});

test("a bundle has the same name whatever the order of its stories", () => {
  expect(namesOf(volumes(MILL, FERRY))).toEqual(namesOf(volumes(FERRY, MILL)));
});

test.each([
  ["a story is edited", volumes(story("2025-06-01", "ferry", "as edited"), MILL)],
  ["a story is added", volumes(FERRY, MILL, story("2025-08-01", "tower"))],
  ["a story is gone", volumes(FERRY)],
  ["what indexes them changes", volumesOf([FERRY, MILL], "UTC", "other maker")],
])("a bundle has another name where %s", (_, changed) => {
  expect(namesOf(changed)).not.toEqual(namesOf(volumes(FERRY, MILL)));
});

test("bundles are used on where nothing has changed", () => {
  const made = volumes(FERRY, MILL, QUAY);
  expect(usableBundles(made, madeOf(made))).toEqual(madeOf(made));
});

test("a bundle is used until that with what was edited or added is there", () => {
  const before = volumes(FERRY, QUAY);
  const after = volumes(story("2025-06-01", "ferry", "as edited"), MILL, QUAY);
  expect(usableBundles(after, madeOf(before))).toEqual(madeOf(before));
});

test("a bundle with a story that is gone is not used, and others are", () => {
  const before = volumes(FERRY, MILL, QUAY);
  const [newest] = madeOf(before);
  expect(usableBundles(volumes(MILL, QUAY), madeOf(before))).toEqual([newest]);
});

test("a bundle of a year that has no story any more is not used", () => {
  const moved = story("2026-06-01", "ferry");
  const before = volumes(FERRY, QUAY);
  const [newest] = madeOf(before);
  expect(usableBundles(volumes(moved, QUAY), madeOf(before))).toEqual([newest]);
});

describe("a bundle of the release before", () => {
  const volume: Volume = { name: "2026-abc", year: "2026", maker: "abc", slugs: ["quay"] };
  const files = [{ path: "fragment/quay", content: Buffer.from("a quay") }];
  const FRAGMENT = "pagefind/2026-abc/fragment/quay";
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bundles-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const site = (name: string) => join(folder, name);
  const passOn = () => passOnBundle(volume.name, site("before"), site("new"), site("spare"));
  const passedOn = () => readFileSync(join(site("new"), FRAGMENT), "utf8");

  test("is in the next release too", () => {
    writeBundle(site("before"), volume, files);
    passOn();
    expect(passedOn()).toBe("a quay");
    expect(existsSync(join(site("before"), FRAGMENT))).toBe(true);
  });

  test("is moved out of a folder that no server reads", () => {
    for (const name of ["before", "spare"]) writeBundle(site(name), volume, files);
    passOn();
    expect(passedOn()).toBe("a quay");
    expect(existsSync(join(site("spare"), FRAGMENT))).toBe(false);
  });

  test("is not passed on if another replaces it meanwhile", () => {
    writeBundle(site("before"), volume, files);
    expect(passOn()).toBe(true);
    rmSync(site("new"), { recursive: true });
    rmSync(join(site("before"), "pagefind/2026-abc"), { recursive: true });
    expect(passOn()).toBe(false);
    expect(existsSync(join(site("new"), "pagefind/2026-abc"))).toBe(false);
  });

  test("is not read if another replaces it between the list and its slugs", () => {
    writeBundle(site("before"), volume, files);
    const [bundle] = finishedBundles(site("before"));
    if (bundle) listBundles(site("before"), [bundle, { ...bundle, name: "2025-gone" }]);
    expect(readBundles(site("before")).map(({ name }) => name)).toEqual(["2026-abc"]);
  });

  test("is finished once all its files are there", () => {
    mkdirSync(join(site("before"), "pagefind/2026-abc"), { recursive: true });
    expect(finishedBundles(site("before"))).toEqual([]);
    writeBundle(site("before"), volume, files);
    expect(finishedBundles(site("before"))).toMatchObject([volume]);
  });

  test("is not taken from where it was left half made", () => {
    writeBundle(site("before"), volume, files);
    mkdirSync(join(site("spare"), "pagefind/2026-abc"), { recursive: true });
    passOn();
    expect(passedOn()).toBe("a quay");
  });
});
