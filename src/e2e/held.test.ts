import { beforeAll, expect, test } from "vitest";
import { filesHolding, markedCopy } from "./marked-copy.ts";
import { ProjectCopy } from "./project-copy.ts";
import { Served } from "./served.ts";
import { addresses, sitePages } from "./site-pages.ts";

const PUBLICATION = `
name: The Bell
tagline: News of Marlow
language: en-GB
timeZone: Europe/London
address: https://bell.example
`;

/** Stories, each with a unique word, which is also in its file name. */
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

const project = new ProjectCopy();
let told = "";

beforeAll(async () => {
  project.delete("content");
  project.write(project.publication, PUBLICATION);
  const part =
    "part: [{ name: Edith Quorrin, stories: [quorrin], as: Edith Quorrin of Norland }]\n";
  project.write("content/sources.yaml", part);
  for (const [word, { day, front, head }] of Object.entries(STORIES)) {
    project.write(`content/articles/${day}-${word}.txt`, markedCopy(word, front, head));
  }
  told = await project.build();
}, 180_000);

const site = new Served(project.released);
const holding = (word: string) => filesHolding(word, project.folder);

test("a public story stands in its page, its card, the feeds, the search, the sitemap and lists", () => {
  expect(holding(PUBLIC)).toEqual(
    expect.arrayContaining([
      "site/articles/wimbrel/index.html",
      "site/articles/wimbrel/card.png",
      "site/feed.xml",
      "site/sitemaps/1.xml",
      "site/shells/moved/sources/e.json",
      "site/shells/moved/places/w.json",
      "site/topics/wimbrel/index.html",
      "site/corrections/index.html",
      expect.stringMatching(/^site\/pagefind\/2026-[\w-]+\/fragment\//u),
    ]),
  );
});

test.each(HELD)("no file of the site and no name of one has a word of %s", (word) => {
  expect(holding(word)).toEqual([]);
});

test("no file of the site is the newsroom's list, or leads to it", () => {
  const site = holding("/newsroom/").filter((path) => path.startsWith("site/"));
  expect(site).toEqual([]);
});

test("links lead to the public story alone", async () => {
  const named = (await sitePages(site.origin)).flatMap(({ tree }) => addresses(tree));
  const stories = named.filter((address) => address.includes("/articles/"));
  expect(stories).toContain(`/articles/${PUBLIC}/discussion/`);
  expect(stories.filter((address) => !address.includes(PUBLIC))).toEqual([]);
});

test.each(HELD)(
  "the server has nothing of %s at any address, and does not repeat its word",
  async (word) => {
    for (const path of [
      `/articles/${word}/`,
      ...["json", "md", "txt", "xml"].map((format) => `/articles/${word}.${format}`),
      `/articles/${word}/card.png`,
      `/articles/${word}/discussion/`,
      `/articles/${word}/discussion/atom.xml`,
      `/topics/${word}/`,
      `/sources/edith-${word}/`,
    ]) {
      const answer = await site.get(path);
      expect(answer.status, path).toBe(404);
      expect((await answer.text()).toLowerCase(), path).not.toContain(word);
    }
  },
);

test("the build says of each what it holds and until when, in no word of the story", () => {
  const lines = told.split("\n").map((line) => line.replace(/^.*?content\/articles\//u, ""));
  for (const line of [
    "2099-05-05-quorrin.txt is held until 5 May 2099: its date of publication",
    "2026-11-20-plessom.txt is held: it is a draft",
    "2026-11-20-tuldrave.txt is held until 1 December 2099, 06:00: its embargo",
  ]) {
    expect(lines).toContain(line);
  }
  expect(told).toMatch(/yosketh\.txt is held: its copy has an embargo without a readable time/u);
  expect(told).toMatch(/draxwell\.txt is a kill notice \(“ATTN EDITORS: PLEASE KILL STORY/u);
  expect(told).toContain("need another build: the next is due from 5 May 2099 on");
  const names = new RegExp(`content/articles/\\S+-(?:${HELD.join("|")})\\.txt`, "gu");
  const other = told.replaceAll(names, "").toLowerCase();
  expect(HELD.filter((word) => other.includes(word))).toEqual([]);
});
