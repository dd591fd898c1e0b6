import { existsSync, globSync, readFileSync } from "node:fs";
import { parseFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { builtPages, elements, fileAt, SITE } from "./built-site.ts";
import { Site, sharedServer } from "./site.ts";

const ADDRESS = "https://crosshead.example";
const ARTICLE = "/articles/syria-regime-in-new-offensive";

const pages = builtPages();
const built = (pattern: string) => globSync(pattern, { cwd: SITE }).map((file) => `/${file}`);
const read = (path: string) => readFileSync(SITE + path, "utf8");
const site = new Site(sharedServer);

test.each(["json", "xml", "md", "txt"])("the article stands beside its page as .%s", (ending) => {
  expect(read(`${ARTICLE}.${ending}`)).toContain("I believe this is an unconstructive position,");
});

test("every XML file is well formed", async () => {
  const files = built("**/*.xml");
  expect(files.length).toBeGreaterThan(10);
  const { page, context } = await site.visit("/about/");
  for (const file of files) {
    const fault = await page.evaluate(
      (xml) =>
        new DOMParser().parseFromString(xml, "application/xml").querySelector("parsererror")
          ?.textContent ?? "",
      read(file),
    );
    expect(`${file}: ${fault}`).toBe(`${file}: `);
  }
  await context.close();
});

describe.each([
  ["feed.xml", "rss"],
  ["atom.xml", "atom"],
  ["feed.json", "json"],
])("every %s", (name, format) => {
  test("is read by an independent parser, and leads to pages that exist", () => {
    const files = built(`**/${name}`);
    expect(files).toEqual(expect.arrayContaining([`/${name}`, `/sources/vladimir-putin/${name}`]));
    for (const file of files) {
      const parsed = parseFeed(read(file));
      expect(parsed.format).toBe(format);
      const links = read(file).match(/https:\/\/crosshead\.example[^"<\\]*/gu) ?? [];
      const broken = links.filter((link) => !fileAt(new URL(link).pathname));
      expect(broken).toEqual([]);
    }
  });
});

test("the sitemap lists every page that search engines may have, and nothing else", () => {
  const listed = built("sitemaps/*.xml").flatMap((file) =>
    [...read(file).matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, address]) => address),
  );
  const canonical = pages.flatMap(({ tree }) =>
    elements(tree, (e) => String(e.properties["rel"]) === "canonical").map((e) =>
      String(e.properties["href"]),
    ),
  );
  const later = /\/page\/\d+\/$/u;
  expect(listed.toSorted()).toEqual(canonical.filter((each) => !later.test(each)).toSorted());
});

test("robots.txt names the sitemaps", () => {
  const named = [...read("/robots.txt").matchAll(/^Sitemap: (.*)$/gmu)].map(([, address]) =>
    String(address).replace(ADDRESS, SITE),
  );
  expect(named).toHaveLength(2);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

test("the structured data of every page is JSON that names only pages that exist", () => {
  const data = pages.flatMap(({ tree }) =>
    elements(tree, (e) => e.properties["type"] === "application/ld+json").map((e) => {
      const [text] = e.children;
      return JSON.parse(text?.type === "text" ? text.value : "");
    }),
  );
  expect(data.map((each) => each["@type"])).toEqual(
    expect.arrayContaining(["NewsArticle", "Quotation"]),
  );
  const links = JSON.stringify(data).match(/https:\/\/crosshead\.example[^"]*/gu) ?? [];
  expect(links.filter((link) => !fileAt(new URL(link).pathname))).toEqual([]);
});
