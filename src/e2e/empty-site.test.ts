import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseFeed } from "feedsmith";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ASTRO, run } from "./astro.ts";
import { copyProject } from "./project.ts";
import { SITE } from "./releases.ts";
import { addresses, elements } from "./site-pages.ts";
import { faultsOf } from "./valid-html.ts";

/** A publication in Arabic that publishes no samples, and has nothing else to publish. */
const PUBLICATION = `
name: الصدى
tagline: أخبار الوكالات
language: ar
timeZone: Asia/Beirut
address: https://sada.example
samples: false
`;
const SAMPLE = "---\nsample: true\n---\nGates open\n\nThe gates opened on Sunday.\n";

const project = copyProject();
const client = join(project, SITE);
const read = (file: string) => readFileSync(join(client, file), "utf8");
const treeOf = (page: string) => unified().use(rehypeParse).parse(read(page));

beforeAll(async () => {
  const articles = join(project, "content/articles");
  rmSync(articles, { recursive: true });
  mkdirSync(articles);
  writeFileSync(join(project, "content/publication.yaml"), PUBLICATION);
  writeFileSync(join(articles, "2026-03-01-gates.txt"), SAMPLE);
  const env = {
    PUBLICATION: "content/publication.yaml",
    ARTICLES: "content/articles",
  };
  await run([ASTRO, "build"], { env, cwd: project });
}, 120_000);

afterAll(() => rmSync(project, { recursive: true }));

/** Pages of the site, among which shells of discussions in other languages are none. */
const pages = () => globSync("**/*.html", { cwd: client, exclude: ["shells/**"] });

test("a site without its samples has all its rooms, and says in Arabic that they are empty", () => {
  expect(pages()).toEqual(
    expect.arrayContaining([
      "index.html",
      "sources/index.html",
      "places/index.html",
      "topics/index.html",
      "archive/index.html",
      "corrections/index.html",
      "about/index.html",
      "404.html",
    ]),
  );
  expect(globSync("articles/*", { cwd: client })).toEqual([]);
  expect(read("index.html")).toContain("لم تُنشر أي قصة بعد.");
  expect(read("corrections/index.html")).toContain("لم يُصوَّب شيء بعد.");
});

test("every page of it is valid HTML from right to left, and leads nowhere that is not", async () => {
  for (const page of pages()) {
    expect(await faultsOf(read(page)), page).toEqual([]);
    const tree = treeOf(page);
    const [html] = elements(tree, ({ tagName }) => tagName === "html");
    expect([html?.properties["lang"], html?.properties["dir"]]).toEqual(["ar", "rtl"]);
    for (const address of addresses(tree)) {
      const { origin, pathname } = new URL(address, `https://here.test/${page}`);
      if (origin !== "https://here.test" || pathname === "/comments/atom.xml") continue;
      const file = pathname.slice(1) + (pathname.endsWith("/") ? "index.html" : "");
      expect(globSync(file, { cwd: client }), `${page} leads to ${address}`).toHaveLength(1);
    }
  }
});

test.each(["feed.xml", "atom.xml", "feed.json", "corrections/atom.xml"])(
  "an independent parser reads %s, in which there is nothing",
  (file) => {
    const { feed } = parseFeed(read(file));
    expect(JSON.stringify(feed)).toContain("الصدى");
    expect(JSON.stringify(feed)).not.toContain("Gates");
  },
);
