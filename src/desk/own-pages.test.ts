import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linksTo, readPages } from "./own-pages.ts";
import { readPage } from "./page-file.ts";

function fileOf(name: string, text: string) {
  const path = join(mkdtempSync(join(tmpdir(), "crosshead-")), name);
  writeFileSync(path, text);
  return path;
}

const page = (text: string, name = "imprint.md") => readPage(fileOf(name, text));

test("a page is Markdown, and its first heading the title", () => {
  expect(page("# Imprint\n\nThe Wire Ltd, [mail us](mailto:a@wire.example).\n")).toEqual({
    slug: "imprint",
    title: "Imprint",
    description: "The Wire Ltd, mail us.",
    in: "footer",
    language: undefined,
    html: '\n<p>The Wire Ltd, <a href="mailto:a@wire.example">mail us</a>.</p>',
  });
});

test("front matter says where a page is found, and that it is a draft", () => {
  const text = "---\ntitle: Who we are\nin: navigation\n---\n\nTen of us.\n";
  expect(page(text)).toMatchObject({ title: "Who we are", in: "navigation" });
  expect(page("---\ndraft: true\n---\n# Imprint\n")).toBeUndefined();
});

test("tables are shown", () => {
  expect(page("# A\n\n| a | b |\n| - | - |\n| 1 | 2 |\n")?.html).toContain("<td>1</td>");
});

test.each([
  [
    "imprint.md",
    "---\nmenu: top\n---\n# A",
    /imprint\.md:2:1: “menu” is not a key here; the keys/u,
  ],
  ["imprint.md", "---\nin: top\n---\n# A", /:2:1: in: write footer, navigation or neither/u],
  ["imprint.md", "---\nin: footer\n# A", /the front matter has no end/u],
  ["imprint.md", "Only words.", /there is no title: write #/u],
  ["imprint.md", "---\nin: footer\n---\n# A\n\n<b>x</b>", /:6:1: HTML is not shown/u],
  ["imprint.md", "# A\n\n![x](/none.png)", /:3:1: there is no picture public\/none\.png/u],
  ["imprint.md", "# A\n\n![x](https://a.example/b.png)", /:3:1: there is no picture/u],
  ["Imprint.md", "# A", /write NAME\.md, such as imprint\.md/u],
  ["imprint.txt", "# A", /write NAME\.md, such as imprint\.md/u],
  ["search.md", "# A", /\/search\/ is an address of the site's own: rename/u],
])("a mistake in %s, %j, stops with its place and the remedy", (name, text, words) => {
  expect(() => page(text, name)).toThrow(words);
});

test("all mistakes of a page are told, and other pages are read", () => {
  const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  writeFileSync(join(folder, "bad.md"), "# A\n\n<b>x</b>\n\n<i>y</i>");
  writeFileSync(join(folder, "contact.md"), "# Contact\n");
  writeFileSync(join(folder, ".DS_Store"), "");
  mkdirSync(join(folder, ".git"));
  const told: string[] = [];
  const pages = readPages((error) => told.push(String(error)), [], folder);
  expect(pages.map(({ slug }) => slug)).toEqual(["contact"]);
  expect(told).toEqual([expect.stringMatching(/bad\.md:3:1: .*\n.*bad\.md:5:1: /u)]);
});

test("a page with a mistake stays as it was", () => {
  const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
  writeFileSync(join(folder, "imprint.md"), "no title");
  const last = { ...IMPRINT, in: "footer" as const };
  expect(readPages(nothing, [last], folder)).toEqual([last]);
});

const IMPRINT = { slug: "imprint", title: "Imprint", description: "", html: "" };
const english = (navigation?: string[]) => ({ language: "en-GB", navigation });
const nothing = () => {};
const addressesOf = (links: { address: string }[]) => links.map(({ address }) => address);

test("without a choice, sections stand as usual, and pages where they say", () => {
  const top = { ...IMPRINT, slug: "contact", in: "navigation" as const };
  const { sections, footer } = linksTo([top, { ...IMPRINT, in: "footer" }], english(), nothing);
  expect(addressesOf(sections)).toEqual([
    "/sources/",
    "/places/",
    "/archive/",
    "/contact/",
    "/search/",
  ]);
  expect(addressesOf(footer)).toEqual(["/about/", "/imprint/"]);
});

test("navigation names sections and pages in their order", () => {
  const pages = [{ ...IMPRINT, in: "neither" as const }];
  const { sections } = linksTo(pages, english(["search", "imprint", "about"]), nothing);
  expect(sections).toEqual([
    { name: "Search", address: "/search/" },
    { name: "Imprint", address: "/imprint/" },
    { name: "About", address: "/about/" },
  ]);
});

test("a name that is of no room and no page is a mistake that says what to write", () => {
  const told: string[] = [];
  linksTo([], english(["serach"]), (error) => told.push(String(error)));
  expect(told.join()).toMatch(
    /publication\.yaml:\d+:\d+: navigation\.0: “serach” is no page.*search/u,
  );
});
