import { globSync, mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ASTRO, run } from "./astro.ts";
import { copyProject } from "./project.ts";

const PUBLICATION = `
name: The Bell
tagline: News of Marlow
language: en-GB
timeZone: Europe/London
address: https://bell.example
`;

/** Stories, each with a word that stands nowhere else, in its file's name too. */
const STORIES = {
  wimbrel: { day: "2026-11-20", front: "topics: [Wimbrel]", head: "" },
  quorrin: { day: "2099-05-05", front: "topics: [Quorrin]", head: "" },
  plessom: { day: "2026-11-20", front: "topics: [Plessom]\ndraft: true", head: "" },
  tuldrave: { day: "2026-11-20", front: "embargo: 2099-12-01T06:00:00Z", head: "" },
  yosketh: { day: "2026-11-20", front: "topics: [Yosketh]", head: "EMBARGOED UNTIL DELIVERY\n\n" },
  draxwell: {
    day: "2026-11-20",
    front: "topics: [Draxwell]",
    head: "ATTN EDITORS: PLEASE KILL STORY SLUGGED HARBOUR-FIRE.\n\n",
  },
};
const PUBLIC = "wimbrel";
const HELD = Object.keys(STORIES).filter((word) => word !== PUBLIC);

/** The file of a story, whose word names its place, its subject and whoever speaks in it. */
function copyOf(word: string, front: string, head: string): string {
  const name = word.replace(/^./u, (first) => first.toUpperCase());
  const corrections = `corrections: [{ date: 2026-11-21, text: The ${word} is open. }]`;
  return `---\n${front}\nauthors: [Ana ${name}]\n${corrections}\n---\n${head}Council closes ${word}

${name.toUpperCase()}, Norland (AFP) - The ${word} was closed on Friday, Mayor Edith ${name} said.

“We will open the ${word} again,” ${name} said.
`;
}

const project = copyProject();
let told = "";

beforeAll(async () => {
  rmSync(join(project, "content"), { recursive: true });
  mkdirSync(join(project, "content/articles"), { recursive: true });
  writeFileSync(join(project, "content/publication.yaml"), PUBLICATION);
  const part =
    "part: [{ name: Edith Quorrin, stories: [quorrin], as: Edith Quorrin of Norland }]\n";
  writeFileSync(join(project, "content/sources.yaml"), part);
  for (const [word, { day, front, head }] of Object.entries(STORIES)) {
    const file = join(project, `content/articles/${day}-${word}.txt`);
    writeFileSync(file, copyOf(word, front, head));
  }
  const env = { PUBLICATION: "", ARTICLES: "" };
  told = await run([ASTRO, "build"], { env, cwd: project });
}, 180_000);

afterAll(() => rmSync(project, { recursive: true }));

/**
 * Files that the build left, by path below the project, and what they say in small letters; the
 * search's unpacked.
 */
function written(): Map<string, string> {
  const files = ["dist/**/*", ".astro/**/*", "node_modules/.astro/**/*"].flatMap((pattern) =>
    globSync(pattern, { cwd: project, withFileTypes: true }).filter((file) => file.isFile()),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const bytes = readFileSync(path);
      const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
      return [
        path.slice(project.length + 1),
        (isPacked ? gunzipSync(bytes) : bytes).toString().toLowerCase(),
      ];
    }),
  );
}

const holding = (word: string) =>
  [...written()].flatMap(([path, text]) =>
    `${path.toLowerCase()}\n${text}`.includes(word) ? [path] : [],
  );

test("a public story stands in its page, its card, the feeds, the search, the sitemap and lists", () => {
  const site = `dist/${readlinkSync(join(project, "dist/current"))}/site`;
  expect(holding(PUBLIC)).toEqual(
    expect.arrayContaining([
      `${site}/articles/wimbrel/index.html`,
      `${site}/articles/wimbrel/card.png`,
      `${site}/feed.xml`,
      `${site}/sitemaps/1.xml`,
      `${site}/sources/edith-wimbrel/index.html`,
      `${site}/topics/wimbrel/index.html`,
      `${site}/corrections/index.html`,
      expect.stringMatching(/^dist\/releases\/[^/]+\/site\/pagefind\/fragment\//u),
    ]),
  );
});

test.each(HELD)("no file of the site and no name of one has a word of %s", (word) => {
  expect(holding(word)).toEqual([]);
});

test("the build says of each what it holds and until when, in no word of the story", () => {
  const lines = told.split("\n").map((line) => line.replace(/^.*?content\/articles\//u, ""));
  for (const line of [
    "2099-05-05-quorrin.txt is held until 5 May 2099: its date of publication",
    "2026-11-20-plessom.txt is held: it is a draft",
    "2026-11-20-tuldrave.txt is held until 1 December 2099, 06:00: its embargo",
  ]) {
    expect(lines).toContain(line);
  }
  expect(told).toMatch(/yosketh\.txt is held: its copy says that it is under embargo/u);
  expect(told).toMatch(/draxwell\.txt is a kill notice \(“ATTN EDITORS: PLEASE KILL STORY/u);
  expect(told).toContain("build the site again, next from 5 May 2099 on");
  const names = new RegExp(`content/articles/\\S+-(?:${HELD.join("|")})\\.txt`, "gu");
  const other = told.replaceAll(names, "").toLowerCase();
  expect(HELD.filter((word) => other.includes(word))).toEqual([]);
});
