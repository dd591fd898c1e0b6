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
    const { pathname } = new URL(url);
    const file = join(site(), pathname === "/404/" ? "404.html" : `${pathname}index.html`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "new");
    return new Response();
  },
};

const PAGES = ["index.html", "404.html", "sources/ana/index.html", "feed.xml", "gone/index.html"];

const render = (pages: KeptPages, path: string) =>
  pages
    .prerenderer(BASE)
    .render(
      new Request(`https://small.example${path}`),
      {} as Parameters<AstroPrerenderer["render"]>[1],
    );

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
  await render(pages, "/sources/ana/");
  await render(pages, "/404/");
  for (const page of ["sources/ana/index.html", "404.html"]) {
    expect(readFileSync(join(site(), page), "utf8")).toBe("new");
    expect(readFileSync(join(root, "before/site", page), "utf8")).toBe("old");
    expect([...pages.kept]).not.toContain(page);
  }
  expect(readFileSync(join(site(), "index.html"), "utf8")).toBe("old");
  expect([...pages.rendered]).toEqual(["sources/ana/index.html", "404.html"]);
});

test("a page that is no longer one is gone from the new release alone", () => {
  const pages = keep();
  writeManifest("building", PAGES.slice(0, -1));
  pages.finish();
  expect(existsSync(join(site(), "gone/index.html"))).toBe(false);
  expect(existsSync(join(root, "before/site/gone/index.html"))).toBe(true);
  expect([...pages.kept]).toEqual(PAGES.slice(0, -1));
});
