import { spawnSync } from "node:child_process";
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { completeInTurn } from "../build/late-part.ts";
import { setEdition } from "../desk/current-edition.ts";
import { NOTHING_JOINED } from "../desk/sources-file.ts";
import { ninjs } from "../formats/ninjs.ts";
import { filed } from "../testing/filed.ts";
import { readBundles } from "./bundles.ts";
import { search } from "./search.ts";

const PUBLICATION = {
  name: "The Bell",
  address: "https://bell.example",
  language: "en-GB",
  timeZone: "UTC",
};

/** Settings with which all bundles are others. */
const MOVED = { ...PUBLICATION, address: "https://chime.example" };

/** A story with its day, by its slug, with a unique word. */
type Copy = Record<string, [day: string, word: string]>;

const COPY: Copy = {
  ferry: ["2025-06-01", "wimbrel"],
  mill: ["2025-07-01", "plessom"],
  quay: ["2026-03-01", "quorrin"],
};

let folder: string;
let told: string[];
/** ID of the current release. */
let current: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "search-"));
  told = [];
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Publishes a release with the formats of stories, and returns a function that completes its search. */
function release(id: string, copy: Copy, before?: string, publication = PUBLICATION) {
  const site = join(folder, id);
  mkdirSync(join(site, "articles"), { recursive: true });
  const stories = Object.entries(copy).map(([slug, [day, word]]) => {
    const text = `Council on ${word}\n\nMARLOW (AFP) - “The ${word} stays,” Mayor Edith Marl said.\n`;
    return filed(`${day}-${slug}.txt`, text);
  });
  for (const story of stories) {
    const form = JSON.stringify(ninjs(story, publication, new Map()));
    writeFileSync(join(site, "articles", `${story.id}.json`), form);
  }
  setEdition({
    stories,
    joining: NOTHING_JOINED,
    moved: {},
    withdrawn: [],
    aside: {},
    front: {},
    navigation: [],
    own: { pages: [], sections: [], footer: [] },
    madeAt: "2026-11-28T12:00:00Z",
    pictures: new Set<string>(),
    mistakes: [],
    read: 0,
  });
  const part = search(publication);
  part.prepare({ root: process.cwd(), site, before });
  current = id;
  const drafts = join(folder, "drafts");
  const logger = { info: (line: string) => told.push(line) };
  const isWanted = () => current === id;
  return {
    site,
    complete: () => completeInTurn(folder, part, { site, drafts, logger, isWanted }),
    /** Begins to complete it, and waits until its index has begun or waits for another. */
    begin: async () => {
      const completed = completeInTurn(folder, part, { site, drafts, logger, isWanted });
      await nextTurn();
      return { completed };
    },
  };
}

/** Number of running processes that index for this one. */
const indexers = () =>
  spawnSync("pgrep", ["-P", String(process.pid), "-f", "indexer.ts"], { encoding: "utf8" })
    .stdout.split("\n")
    .filter(Boolean).length;

/** Site of a release whose search is complete. */
async function released(id: string, copy: Copy, before?: string): Promise<string> {
  const { site, complete } = release(id, copy, before);
  await complete();
  return site;
}

const yearsIn = (site: string) => readBundles(site).map(({ name }) => name.slice(0, 4));

/** Files of a site’s bundles, listed or not, by their paths. */
const bundleFiles = (site: string) =>
  globSync("pagefind/*/**/*.*", { cwd: site })
    .filter((file) => statSync(join(site, file)).isFile())
    .sort();

/** Words of stories in the decompressed files of a site’s bundles. */
function wordsIn(site: string): string[] {
  const texts = bundleFiles(site).map((file) => {
    const bytes = readFileSync(join(site, file));
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (isPacked ? gunzipSync(bytes) : bytes).toString();
  });
  return Object.values(COPY)
    .map(([, word]) => word)
    .filter((word) => texts.some((text) => text.includes(word)));
}

test("the first release has a bundle a year once its search is complete", async () => {
  const { site, complete } = release("first", COPY);
  expect(yearsIn(site)).toEqual([]);
  await complete();
  expect(yearsIn(site)).toEqual(["2026", "2025"]);
  expect(told).toEqual([
    "1 story of 2026 is indexed (1 of 2 years)",
    "2 stories of 2025 are indexed (2 of 2 years)",
  ]);
  expect(existsSync(join(folder, "drafts"))).toBe(false);
});

test("a release in which nothing has changed has the same files, and makes none", async () => {
  const first = await released("first", COPY);
  told = [];
  const second = await released("second", COPY, first);
  expect(told).toEqual([]);
  const inodes = (site: string) =>
    bundleFiles(site).map((file) => [file, statSync(join(site, file)).ino]);
  expect(inodes(second)).toEqual(inodes(first));
});

test("a year with another story is searched as it was, until it is indexed anew", async () => {
  const first = await released("first", COPY);
  told = [];
  const tower: Copy = { ...COPY, tower: ["2026-04-01", "yosketh"] };
  const { site, complete } = release("second", tower, first);
  expect(readBundles(site)).toEqual(readBundles(first));
  await complete();
  expect(told).toEqual(["2 stories of 2026 are indexed"]);
  const [before, after] = [readBundles(first), readBundles(site)];
  expect(after[0]?.slugs).toEqual(["quay", "tower"]);
  expect(after[1]).toEqual(before[1]);
});

test("a bundle that another replaces is there until the search is complete", async () => {
  const first = await released("first", COPY);
  const edited: Copy = { ...COPY, quay: ["2026-03-01", "yosketh"] };
  const { site, complete } = release("second", edited, first);
  expect(wordsIn(site)).toContain("quorrin");
  await complete();
  expect(wordsIn(site)).not.toContain("quorrin");
});

test("words of a story that is gone are in no file of the release, even before it is complete", async () => {
  const first = await released("first", COPY);
  const { mill: _, ...left } = COPY;
  const { site, complete } = release("second", left, first);
  expect(yearsIn(site)).toEqual(["2026"]);
  expect(wordsIn(site)).toEqual(["quorrin"]);
  await complete();
  expect(yearsIn(site)).toEqual(["2026", "2025"]);
  expect(wordsIn(site)).toEqual(["wimbrel", "quorrin"]);
});

test("a search that was left incomplete is completed by the next build", async () => {
  const first = await released("first", COPY);
  const tower: Copy = { ...COPY, tower: ["2026-04-01", "yosketh"] };
  const { site: second } = release("second", tower, first);
  const third = await released("third", tower, second);
  expect(readBundles(third)[0]?.slugs).toEqual(["quay", "tower"]);
});

test("a release that is replaced before its index begins is not completed", async () => {
  const { site, complete } = release("first", COPY);
  current = "second";
  expect(await complete()).toBe(false);
  expect(told).toEqual([]);
  expect(yearsIn(site)).toEqual([]);
});

test("a story that cannot be indexed is named", async () => {
  const { site, complete } = release("first", COPY);
  rmSync(join(site, "articles/mill.json"));
  await expect(complete()).rejects.toThrow(/mill\.json/u);
});

test("an index whose release was replaced and moved away is given up without a word", async () => {
  const { site, begin } = release("first", COPY);
  rmSync(join(site, "articles"), { recursive: true });
  const { completed } = await begin();
  current = "second";
  expect(await completed).toBe(false);
  expect(told).toEqual([]);
});

const TOWER: Copy = { ...COPY, tower: ["2026-04-01", "yosketh"] };

test("an index that has begun is finished for the next release, which then has its own", async () => {
  const first = await released("first", COPY);
  const second = release("second", TOWER, first);
  const { completed } = await second.begin();
  const lamp: Copy = { ...TOWER, lamp: ["2026-05-01", "brindock"] };
  const third = release("third", lamp, second.site);
  const { completed: takenOver } = await third.begin();
  expect(indexers()).toBe(1);
  expect(await Promise.all([completed, takenOver])).toEqual([false, false]);
  expect(readBundles(second.site)).toEqual(readBundles(first));
  expect(readBundles(third.site)[0]?.slugs).toEqual(["quay", "tower"]);
  expect(await third.complete()).toBe(true);
  expect(readBundles(third.site)[0]?.slugs).toEqual(["lamp", "quay", "tower"]);
  expect(told.slice(-2)).toEqual([
    "2 stories of 2026 are indexed",
    "3 stories of 2026 are indexed",
  ]);
});

const { quay: _, ...WITHOUT_QUAY } = TOWER;

test("an index with a story that is gone from the next release is given up", async () => {
  const first = await released("first", COPY);
  told = [];
  const second = release("second", TOWER, first);
  const { completed } = await second.begin();
  const third = release("third", WITHOUT_QUAY, second.site);
  expect(await completed).toBe(false);
  expect(await third.complete()).toBe(true);
  expect(told).toEqual(["1 story of 2026 is indexed"]);
  expect(wordsIn(third.site)).toEqual(["wimbrel", "plessom"]);
});

test("a bundle that was finished before one of its stories was withdrawn is never listed", async () => {
  const second = release("second", TOWER, await released("first", COPY));
  const { completed } = await second.begin();
  current = "third";
  await completed;
  const fourth = release("fourth", WITHOUT_QUAY, second.site);
  expect(wordsIn(join(folder, "drafts"))).toContain("quorrin");
  const { completed: isComplete } = await fourth.begin();
  expect(wordsIn(join(folder, "drafts"))).toEqual([]);
  expect(yearsIn(fourth.site)).toEqual(["2025"]);
  expect(await isComplete).toBe(true);
});

test("all years are indexed, even if each release is replaced during its first index", async () => {
  let copy = COPY;
  let site: string | undefined;
  for (const day of ["2026-04-01", "2026-04-02", "2026-04-03"]) {
    copy = { ...copy, [`lamp-${day}`]: [day, "brindock"] };
    const next = release(day, copy, site);
    // The first call takes over what was finished for the release before.
    if (site) expect(await next.complete()).toBe(false);
    const { completed } = await next.begin();
    current = "";
    await completed;
    ({ site } = next);
  }
  expect(site && yearsIn(site)).toEqual(["2026", "2025"]);
});

test("a finished bundle of other code is not used", async () => {
  const second = release("second", TOWER, await released("first", COPY));
  const { completed } = await second.begin();
  current = "third";
  await completed;
  const fourth = release("fourth", TOWER, second.site, MOVED);
  await (await fourth.begin()).completed;
  expect(readBundles(fourth.site)[0]?.slugs).toEqual(["quay", "tower"]);
  expect(told.slice(-2)).toEqual([
    "2 stories of 2026 are indexed (1 of 2 years)",
    "2 stories of 2025 are indexed (2 of 2 years)",
  ]);
});

test("bundles of other code stay until there is a new one for each year, made for whatever release", async () => {
  const first = await released("first", COPY);
  told = [];
  const second = release("second", COPY, first, MOVED);
  const { completed } = await second.begin();
  const third = release("third", COPY, second.site, MOVED);
  await completed;
  const { completed: isComplete } = await third.begin();
  expect(readBundles(third.site)).toEqual(readBundles(first));
  expect(await isComplete).toBe(true);
  expect(yearsIn(third.site)).toEqual(["2026", "2025"]);
  expect(readBundles(third.site).map(({ name }) => name)).not.toEqual(
    readBundles(first).map(({ name }) => name),
  );
  expect(told).toEqual([
    "1 story of 2026 is indexed (1 of 2 years)",
    "2 stories of 2025 are indexed",
  ]);
});
