import {
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
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
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

/** A story with its day, by its slug, with a unique word. */
type Copy = Record<string, [day: string, word: string]>;

const COPY: Copy = {
  ferry: ["2025-06-01", "wimbrel"],
  mill: ["2025-07-01", "plessom"],
  quay: ["2026-03-01", "quorrin"],
};

let folder: string;
let told: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "search-"));
  told = [];
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Site of a release with the formats of stories, and a function that completes its search. */
function release(id: string, copy: Copy, before?: string) {
  const site = join(folder, id);
  mkdirSync(join(site, "articles"), { recursive: true });
  const stories = Object.entries(copy).map(([slug, [day, word]]) => {
    const text = `Council on ${word}\n\nMARLOW (AFP) - “The ${word} stays,” Mayor Edith Marl said.\n`;
    return filed(`${day}-${slug}.txt`, text);
  });
  for (const story of stories) {
    const form = JSON.stringify(ninjs(story, PUBLICATION, new Map()));
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
  const part = search(PUBLICATION);
  part.prepare({ root: process.cwd(), site, before });
  const logger = { info: (line: string) => told.push(line) };
  return { site, complete: (isWanted = () => true) => part.complete({ site, logger, isWanted }) };
}

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

test("a release that is replaced meanwhile is not completed", async () => {
  const { site, complete } = release("first", COPY);
  await complete(() => false);
  expect(told).toEqual([]);
  expect(yearsIn(site)).toEqual([]);
});

test("a release that is replaced while it is indexed is not completed", async () => {
  const { site, complete } = release("first", COPY);
  let asked = 0;
  await complete(() => ++asked === 1);
  expect(yearsIn(site)).toEqual([]);
});

test("a story that cannot be indexed is named", async () => {
  const { site, complete } = release("first", COPY);
  rmSync(join(site, "articles/mill.json"));
  await expect(complete()).rejects.toThrow(/mill\.json/u);
});
