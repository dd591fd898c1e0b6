import { parseFeed } from "feedsmith";
import { beforeAll, expect, test } from "vitest";
import { ProjectCopy } from "./project-copy.ts";
import { Served } from "./served.ts";
import { addresses, elements, missing, read, type SitePage, sitePages } from "./site-pages.ts";
import { faultsOf } from "./valid-html.ts";

/** A publication in Arabic without stories or samples. */
const PUBLICATION = `
name: الصدى
tagline: أخبار الوكالات
language: ar
timeZone: Asia/Beirut
address: https://sada.example
samples: false
`;
const SAMPLE = "---\nsample: true\n---\nGates open\n\nThe gates opened on Sunday.\n";

const project = new ProjectCopy();
let pages: SitePage[];

beforeAll(async () => {
  for (const folder of ["content/articles", "content/samples"]) project.delete(folder);
  project.write("content/articles/2026-03-01-gates.txt", SAMPLE);
  project.write("content/samples/2026-03-02-fair.txt", SAMPLE);
  project.write(project.publication, PUBLICATION);
  await project.build();
});

const site = new Served(project.released);

beforeAll(async () => {
  pages = await sitePages(site.origin);
});

test("a site without its samples has all its sections, and says in Arabic that they are empty", async () => {
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      "/",
      "/sources/",
      "/places/",
      "/topics/",
      "/archive/",
      "/corrections/",
      "/about/",
      "/404.html",
    ]),
  );
  expect((await site.get("/articles/gates/")).status).toBe(404);
  expect(await read("/", site.origin)).toContain("لم يُنشر أي مقال بعد.");
  expect(await read("/corrections/", site.origin)).toContain("لم يُصوَّب شيء بعد.");
});

test("every page of it is valid HTML from right to left, and leads nowhere that is not", async () => {
  for (const { path, html, tree } of pages) {
    expect(await faultsOf(html), path).toEqual([]);
    const [root] = elements(tree, ({ tagName }) => tagName === "html");
    expect([root?.properties["lang"], root?.properties["dir"]]).toEqual(["ar", "rtl"]);
    const own = addresses(tree)
      .map((address) => new URL(address, `https://here.test${path}`))
      .filter(({ origin }) => origin === "https://here.test");
    const others = own.map(({ pathname }) => pathname).filter((pathname) => pathname !== path);
    expect(await missing(others, site.origin), path).toEqual([]);
  }
});

test.each(["/feed.xml", "/atom.xml", "/feed.json", "/corrections/atom.xml"])(
  "an independent parser reads %s, in which there is nothing",
  async (path) => {
    const { feed } = parseFeed(await read(path, site.origin));
    expect(JSON.stringify(feed)).toContain("الصدى");
    expect(JSON.stringify(feed)).not.toContain("Gates");
  },
);
