import { parseFeed } from "feedsmith";
import { expect, test } from "vitest";
import { FEED_FORMATS } from "../formats/feed-formats.ts";
import { Site, sharedServer } from "./site.ts";
import { ADDRESS, elements, missing, read, sitePages, structuredData } from "./site-pages.ts";

const ARTICLE = "/articles/syria-regime-in-new-offensive";

const pages = await sitePages();
const site = new Site(sharedServer);

/**
 * Names of the feed formats in a parser's output, with feeds of each; those of sources have one
 * format.
 */
const FEEDS: Readonly<Record<string, { kind: string; some: string[] }>> = {
  "feed.xml": {
    kind: "rss",
    some: ["/feed.xml", "/corrections/feed.xml", "/sources/ana-solberg/feed.xml"],
  },
  "atom.xml": { kind: "atom", some: ["/atom.xml", "/corrections/atom.xml"] },
  "feed.json": { kind: "json", some: ["/feed.json", "/corrections/feed.json"] },
};

/** Paths in page heads of other formats and of feeds. */
const alternates = new Set(
  pages.flatMap(({ tree }) =>
    elements(tree, (e) => String(e.properties["rel"]) === "alternate").map((e) =>
      String(e.properties["href"]),
    ),
  ),
);

/** Paths of a sitemap and of those that it lists. */
async function sitemapsFrom(path: string): Promise<string[]> {
  const further = [...(await read(path)).matchAll(/<loc>([^<]*\.xml)<\/loc>/gu)];
  const paths = further.map(([, address = ""]) => address.replace(ADDRESS, ""));
  return [path, ...(await Promise.all(paths.map(sitemapsFrom))).flat()];
}

test.each(["json", "xml", "md", "txt"])(
  "the article stands beside its page as .%s",
  async (ending) => {
    expect(await read(`${ARTICLE}.${ending}`)).toContain(
      "I believe this is an unconstructive position,",
    );
  },
);

test("every XML file is well formed", async () => {
  const sitemaps = await sitemapsFrom("/sitemap.xml");
  const named = [...alternates].filter((path) => path.endsWith(".xml"));
  const files = [...named, ...sitemaps, "/news-sitemap.xml"];
  expect(files.length).toBeGreaterThan(10);
  const { page, context } = await site.visit("/about/");
  for (const file of files) {
    const fault = await page.evaluate(
      (xml) =>
        new DOMParser().parseFromString(xml, "application/xml").querySelector("parsererror")
          ?.textContent ?? "",
      await read(file),
    );
    expect(`${file}: ${fault}`).toBe(`${file}: `);
  }
  await context.close();
});

test.each(FEED_FORMATS.map(({ file }) => file))(
  "every %s is read by an independent parser, and leads to pages that exist",
  async (name) => {
    const files = [...alternates].filter(
      (path) => path.endsWith(`/${name}`) && !/\/(?:comments|discussion)\//u.test(path),
    );
    expect(files).toEqual(expect.arrayContaining(FEEDS[name]?.some ?? []));
    for (const file of files) {
      const text = await read(file);
      expect(parseFeed(text).format).toBe(FEEDS[name]?.kind);
      const links = text.match(/https:\/\/crosshead\.example[^"<\\]*/gu) ?? [];
      expect(await missing(links.map((link) => new URL(link).pathname))).toEqual([]);
    }
  },
);

test("the sitemap lists every page that search engines may have, and nothing else", async () => {
  const texts = await Promise.all((await sitemapsFrom("/sitemap.xml")).map((path) => read(path)));
  const listed = texts
    .flatMap((text) => [...text.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, address]) => address))
    .filter((address) => !address?.endsWith(".xml"));
  const canonical = pages.flatMap(({ tree }) =>
    elements(tree, (e) => String(e.properties["rel"]) === "canonical").map((e) =>
      String(e.properties["href"]),
    ),
  );
  const later = /\/page\/\d+\/$/u;
  expect(listed.toSorted()).toEqual(canonical.filter((each) => !later.test(each)).toSorted());
});

test("robots.txt names the sitemaps", async () => {
  const named = [...(await read("/robots.txt")).matchAll(/^Sitemap: (.*)$/gmu)];
  expect(named).toHaveLength(2);
  expect(await missing(named.map(([, address = ""]) => address.replace(ADDRESS, "")))).toEqual([]);
});

test("the structured data of every page is JSON that names only pages that exist", async () => {
  const data = pages.flatMap(({ tree }) => structuredData(tree));
  expect(data.map((each) => each["@type"])).toEqual(
    expect.arrayContaining(["NewsArticle", "Quotation"]),
  );
  const links = JSON.stringify(data).match(/https:\/\/crosshead\.example[^"]*/gu) ?? [];
  expect(await missing(links.map((link) => new URL(link).pathname))).toEqual([]);
});
