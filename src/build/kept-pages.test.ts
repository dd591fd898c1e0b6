import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { AstroPrerenderer } from "astro";
import { afterEach, beforeEach, expect, test } from "vitest";
import { pagesIn } from "./astro-manifest.ts";
import { KeptPages } from "./kept-pages.ts";
import { compareSpare } from "./spare-folder.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "crosshead-"));
});

afterEach(() => rmSync(root, { recursive: true }));

const before = () => ({ id: "before", folder: join(root, "before") });
const site = () => join(root, "dist/building/site");

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Writes a release of some pages with Astro's manifest, with separate keys for some of them. */
function writePages(release: string, pages: string[], keys: Record<string, string>): void {
  for (const page of pages) write(`${release}/site/${page}`, "old");
  const paths = Object.fromEntries(
    pages.map((page) => [page, { outputFile: encodeURI(page), cacheKey: keys[page] ?? "same" }]),
  );
  write(`${release}/cache/incremental-build.json`, JSON.stringify({ routes: { all: { paths } } }));
}

/** Astro's own prerenderer, which writes a page into the folder of the site. */
const BASE: AstroPrerenderer = {
  name: "pages",
  getStaticPaths: async () =>
    PAGES.slice(0, -1).map((page) => ({
      pathname: `/${page.replace("index.html", "").replace("404.html", "404/")}`,
      route: {} as Route,
    })),
  render: async ({ url }) => {
    const { pathname } = new URL(url);
    const file = join(site(), pathname === "/404/" ? "404.html" : `${pathname}index.html`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "new");
    return new Response();
  },
};

type Route = Awaited<ReturnType<AstroPrerenderer["getStaticPaths"]>>[number]["route"];

const PAGES = ["index.html", "404.html", "sources/ana/index.html", "feed.xml", "gone/index.html"];

const render = (pages: KeptPages, path: string) =>
  pages
    .prerenderer(BASE)
    .render(
      new Request(`https://small.example${path}`),
      {} as Parameters<AstroPrerenderer["render"]>[1],
    );

/** Makes the folder of a build with the pages of the release before. */
async function linked(): Promise<KeptPages> {
  const pages = new KeptPages(root);
  pages.link(before(), await compareSpare(root, before(), join(root, "public")));
  return pages;
}

async function keep(): Promise<KeptPages> {
  writePages("before", PAGES, {});
  return linked();
}

test("pages are kept, but for those that are made anew, whose old ones stay in the old release", async () => {
  const pages = await keep();
  expect([...pages.kept].sort()).toEqual(PAGES.toSorted());
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

test("a page that is no longer one is gone from the new release alone", async () => {
  const pages = await keep();
  await pages.prerenderer(BASE).getStaticPaths();
  pages.finish();
  expect(existsSync(join(site(), "gone/index.html"))).toBe(false);
  expect(existsSync(join(root, "before/site/gone/index.html"))).toBe(true);
  expect([...pages.kept].sort()).toEqual(PAGES.slice(0, -1).toSorted());
});

test("a spare folder whose site a killed build has taken stops no other build", async () => {
  const pages = ["index.html", "feed.xml"];
  for (const folder of ["dist/spare", "before"]) writePages(folder, pages, {});
  rmSync(join(root, "dist/spare/site"), { recursive: true });
  expect([...(await linked()).kept].sort()).toEqual(pages.toSorted());
});

test("the spare folder stays as it is until it is taken, as content with a mistake ends a build before", async () => {
  for (const folder of ["dist/spare", "before"]) writePages(folder, ["index.html", "feed.xml"], {});
  const files = () => readdirSync(root, { recursive: true }).sort();
  const filesBefore = files();
  const comparison = await compareSpare(root, before(), join(root, "public"));
  expect(comparison.there.sort()).toEqual(["feed.xml", "index.html"]);
  expect(files()).toEqual(filesBefore);
  new KeptPages(root).link(before(), comparison);
  expect(files()).not.toContain("dist/spare/site");
});

test("the spare folder becomes that of the pages that are kept, and nothing else of it stays", async () => {
  const pages = ["404.html", "index.html", "ana/index.html", "feed.xml", "mill/index.html"];
  writePages("dist/spare", pages, { "feed.xml": "other" });
  const made = statSync(join(root, "dist/spare/site/ana/index.html")).ino;
  write("dist/spare/site/pagefind/old.json", "{}");
  write("dist/spare/site/logo.svg", "");
  const paths = ["404.html", "ana/index.html", "feed.xml", "index.html", "quay/index.html"];
  writePages("before", paths, {});
  write("before/site/feed.xml", "new feed");
  const kept = await linked();
  expect([...kept.kept].sort()).toEqual(paths);
  expect(readdirSync(site(), { recursive: true }).sort()).toEqual([
    "404.html",
    "ana",
    "ana/index.html",
    "feed.xml",
    "index.html",
    "quay",
    "quay/index.html",
  ]);
  expect(readFileSync(join(site(), "feed.xml"), "utf8")).toBe("new feed");
  expect(statSync(join(site(), "ana/index.html")).ino).toBe(made);
  expect(existsSync(join(root, "dist/spare/site"))).toBe(false);
});

test("a spare folder that has few of the pages stays where it is, and all pages are linked", async () => {
  const pages = ["index.html", "feed.xml", "mill/index.html"];
  writePages("dist/spare", pages, { "feed.xml": "other", "mill/index.html": "other" });
  writePages("before", pages, {});
  const made = statSync(join(root, "before/site/index.html")).ino;
  expect([...(await linked()).kept].sort()).toEqual(pages.toSorted());
  expect(statSync(join(site(), "index.html")).ino).toBe(made);
  expect(existsSync(join(root, "dist/spare/site"))).toBe(true);
});

test("a public folder has any name, also that of a folder beside the site", async () => {
  for (const folder of ["dist/spare", "before"]) writePages(folder, ["index.html", "feed.xml"], {});
  for (const name of ["cache", "site"]) write(`dist/spare/site/${name}/data.json`, "{}");
  expect([...(await linked()).kept].sort()).toEqual(["feed.xml", "index.html"]);
  expect(readdirSync(site()).sort()).toEqual(["feed.xml", "index.html"]);
});

test("nothing is kept of a release whose pages have no keys", async () => {
  write("before/site/index.html", "old");
  expect((await linked()).kept.size).toBe(0);
  expect(readdirSync(site())).toEqual([]);
});

test("a page in whose place there is a public file is not kept, and is made when the file is gone", async () => {
  for (const folder of ["dist/spare", "before"])
    writePages(folder, ["index.html", "feed.xml", "topics/é/index.html"], {});
  write("public/topics/é/index.html", "own");
  expect([...(await linked()).kept].sort()).toEqual(["feed.xml", "index.html"]);
  expect(readdirSync(site()).sort()).toEqual(["feed.xml", "index.html"]);
  expect([...pagesIn(join(root, "dist/building/cache")).keys()]).toEqual([
    "index.html",
    "feed.xml",
  ]);
});
