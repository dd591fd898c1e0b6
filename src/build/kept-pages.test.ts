import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { AstroPrerenderer } from "astro";
import { afterEach, beforeEach, expect, test } from "vitest";
import { KeptPages } from "./kept-pages.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "crosshead-"));
});

afterEach(() => rmSync(root, { recursive: true }));

const before = () => ({ id: "before", folder: join(root, "before") });
const site = () => join(root, "building/site");

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Astro's manifest of pages, in the cache of a release. */
function writeManifest(release: string, pages: string[]): void {
  const paths = Object.fromEntries(pages.map((page) => [page, { outputFile: encodeURI(page) }]));
  write(`${release}/cache/incremental-build.json`, JSON.stringify({ routes: { all: { paths } } }));
}

/** Astro's own prerenderer, which writes a page into the folder of the site. */
const BASE: AstroPrerenderer = {
  name: "pages",
  getStaticPaths: async () => [],
  render: async ({ url }) => {
    const file = join(site(), new URL(url).pathname, "index.html");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "new");
    return new Response();
  },
};

const PAGES = ["index.html", "sources/ana/index.html", "feed.xml", "gone/index.html"];

function keep(): KeptPages {
  for (const page of PAGES) write(`before/site/${page}`, "old");
  writeManifest("before", PAGES);
  return new KeptPages(join(root, "building"), before());
}

test("a release without one before it keeps nothing", () => {
  expect(new KeptPages(join(root, "building"), undefined).kept.size).toBe(0);
});

test("pages are kept, but for those that are made anew, whose old ones stay in the old release", async () => {
  const pages = keep();
  expect([...pages.kept]).toEqual(PAGES);
  const request = new Request("https://small.example/sources/ana/");
  await pages.prerenderer(BASE).render(request, {} as Parameters<AstroPrerenderer["render"]>[1]);
  expect(readFileSync(join(site(), "sources/ana/index.html"), "utf8")).toBe("new");
  expect(readFileSync(join(root, "before/site/sources/ana/index.html"), "utf8")).toBe("old");
  expect(readFileSync(join(site(), "index.html"), "utf8")).toBe("old");
  expect([...pages.kept]).not.toContain("sources/ana/index.html");
  expect([...pages.rendered]).toEqual(["sources/ana/index.html"]);
});

test("a page that is no longer one is gone from the new release alone", () => {
  const pages = keep();
  writeManifest("building", PAGES.slice(0, 3));
  pages.finish();
  expect(existsSync(join(site(), "gone/index.html"))).toBe(false);
  expect(existsSync(join(root, "before/site/gone/index.html"))).toBe(true);
  expect([...pages.kept]).toEqual(PAGES.slice(0, 3));
});
