import {
  cpSync,
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
import type { AstroPrerenderer, PathWithRoute } from "astro";
import { afterEach, beforeEach, expect, test } from "vitest";
import { KeptPages } from "./kept-pages.ts";
import { readPageKeys, writePageKeys } from "./page-keys.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "crosshead-"));
});

afterEach(() => rmSync(root, { recursive: true }));

const site = () => join(root, "dist/building/site");
const textOf = (path: string) => readFileSync(join(root, path), "utf8");
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Keys of pages by their paths on the site. */
type Keys = Record<string, string>;

const KEYS: Keys = {
  "404.html": "same",
  "feed.xml": "same",
  "index.html": "",
  "sources/ana/index.html": "same",
  "sources/mill/index.html": "same",
};

/** Writes a release with pages by code of a digest. */
function writeRelease(
  release: string,
  keys: Keys = KEYS,
  code = "code",
  others: string[] = [],
): void {
  for (const page of Object.keys(keys)) write(`${release}/site/${page}`, `${page} of ${release}`);
  const made = { code, keys: new Map(Object.entries(keys)), others };
  writePageKeys(join(root, release, "cache"), made);
}

const baseOf = (paths: PathWithRoute[]) =>
  ({ name: "pages", getStaticPaths: async () => paths }) as unknown as AstroPrerenderer;

/** Builds pages after a release, if there is one, and returns the paths of those made anew. */
async function build(keys: Keys, code = "code") {
  const before = existsSync(join(root, "before"))
    ? { id: "before", folder: join(root, "before") }
    : undefined;
  const pages = new KeptPages(root, before);
  // Vite copies the publisher's files.
  if (existsSync(join(root, "public")))
    cpSync(join(root, "public"), site(), { recursive: true, dereference: true });
  const paths = Object.entries(keys).map(([page, cacheKey]) => ({
    // Astro gives addresses of single pages without a slash at the end.
    pathname: `/${page.replace(/(?:\/?index)?\.html$/u, "")}`,
    cacheKey: cacheKey || undefined,
    route: { type: page.endsWith(".html") ? "page" : "endpoint" },
  }));
  const made = await pages.prerenderer(baseOf(paths as PathWithRoute[]), code).getStaticPaths();
  for (const file of pages.rendered) write(`dist/building/site/${file}`, "new");
  pages.finish();
  return { pages, made: made.map(({ pathname }) => pathname) };
}

test("pages are kept, but for those whose keys have changed and those without, whose old ones stay in the old release", async () => {
  writeRelease("before");
  const { pages, made } = await build({ ...KEYS, "sources/ana/index.html": "other" });
  expect(made).toEqual(["/", "/sources/ana"]);
  expect([...pages.rendered]).toEqual(["index.html", "sources/ana/index.html"]);
  expect([...pages.kept]).toEqual(["404.html", "feed.xml", "sources/mill/index.html"]);
  expect(pages.files.sort()).toEqual(Object.keys(KEYS));
  for (const page of ["index.html", "sources/ana/index.html"]) {
    expect(textOf(`dist/building/site/${page}`)).toBe("new");
    expect(textOf(`before/site/${page}`)).toBe(`${page} of before`);
  }
  expect(textOf("dist/building/site/404.html")).toBe("404.html of before");
});

test("all pages of a first release are made, and their keys are stored for the next", async () => {
  const { made } = await build(KEYS);
  expect(made).toHaveLength(5);
  expect(readPageKeys(join(root, "dist/building/cache"))).toEqual({
    code: "code",
    keys: new Map(Object.entries(KEYS)),
    others: [],
  });
});

test("other code makes all pages anew, and the spare folder stays", async () => {
  for (const release of ["dist/spare", "before"]) writeRelease(release);
  const { pages, made } = await build(KEYS, "other code");
  expect(made).toHaveLength(5);
  expect(pages.kept.size).toBe(0);
  expect(textOf("before/site/feed.xml")).toBe("feed.xml of before");
  expect(existsSync(join(root, "dist/spare/site"))).toBe(true);
});

test("a page that is no longer one is gone from the new release alone, with its empty folders", async () => {
  for (const release of ["dist/spare", "before"])
    writeRelease(release, { ...KEYS, "articles/gone/index.html": "same", "sources/x.json": "" });
  await build(KEYS);
  expect(filesIn(site())).toEqual(Object.keys(KEYS));
  expect(readdirSync(site())).not.toContain("articles");
  expect(existsSync(join(root, "before/site/articles/gone/index.html"))).toBe(true);
});

test("the spare folder becomes that of the pages that are kept, and nothing else of it stays", async () => {
  writeRelease("dist/spare", { ...KEYS, "feed.xml": "older", "sources/x/index.html": "same" });
  writeRelease("before");
  write("dist/spare/site/pagefind/old.json", "{}");
  write("dist/spare/site/logo.svg", "");
  const { ino } = statSync(join(root, "dist/spare/site/sources/ana/index.html"));
  const { made } = await build({ ...KEYS, "sources/quay/index.html": "same" });
  expect(made).toEqual(["/", "/sources/quay"]);
  expect(filesIn(site())).toEqual([...Object.keys(KEYS), "sources/quay/index.html"]);
  expect(textOf("dist/building/site/feed.xml")).toBe("feed.xml of before");
  expect(statSync(join(site(), "sources/ana/index.html")).ino).toBe(ino);
  // The search takes its old bundles from there.
  expect(filesIn(join(root, "dist/spare"))).toEqual(["logo.svg", "pagefind/old.json"]);
});

test.each([
  ["that a killed build has taken", "site"],
  ["that lacks a part", "site/sources"],
])("a spare folder %s stops no build", async (_, gone) => {
  for (const release of ["dist/spare", "before"]) writeRelease(release);
  rmSync(join(root, "dist/spare", gone), { recursive: true });
  const { made } = await build(KEYS);
  expect(made).toEqual(["/"]);
  expect(filesIn(site())).toEqual(Object.keys(KEYS));
});

test("a page whose file is gone from the old release is made anew", async () => {
  writeRelease("before");
  rmSync(join(root, "before/site/sources"), { recursive: true });
  expect((await build(KEYS)).made).toEqual(["/", "/sources/ana", "/sources/mill"]);
});

test.each(["before", "dist/spare"])(
  "a damaged file of keys in %s stops no build",
  async (release) => {
    for (const each of ["dist/spare", "before"]) writeRelease(each);
    write(`${release}/cache/pages.json`, '{"code":"code","keys":{"feed.xml":');
    const { pages } = await build(KEYS);
    expect(pages.kept.size).toBe(release === "before" ? 0 : 4);
    expect(filesIn(site())).toEqual(Object.keys(KEYS));
  },
);

test("a page of which there was no file is none to delete", async () => {
  const gone = { "sources/none/index.html": "same", "topics/none/index.html": "" };
  for (const release of ["dist/spare", "before"]) {
    writeRelease(release, { ...KEYS, ...gone });
    rmSync(join(root, release, "site/sources/none"), { recursive: true });
    rmSync(join(root, release, "site/topics/none"), { recursive: true });
  }
  await build({ ...KEYS, "topics/none/index.html": "same" });
  expect(filesIn(site())).toEqual([...Object.keys(KEYS), "topics/none/index.html"]);
});

test("a public folder has any name, also that of a folder beside the site", async () => {
  for (const release of ["dist/spare", "before"]) writeRelease(release);
  for (const name of ["cache", "site"]) write(`dist/spare/site/${name}/data.json`, "{}");
  await build(KEYS);
  expect(filesIn(site())).toEqual(Object.keys(KEYS));
});

test("of two pages with one path, Astro reports the second where it makes the first", async () => {
  const paths = ["/feed.xml", "/feed.xml"].map((pathname) => ({
    pathname,
    cacheKey: "new",
    route: { type: "endpoint" },
  }));
  const pages = new KeptPages(root, undefined);
  const made = await pages.prerenderer(baseOf(paths as PathWithRoute[]), "code").getStaticPaths();
  expect(made).toEqual(paths);
});

test.each([
  ["sources/ana/index.html", "sources/ana/index.html"],
  ["feed.xml", "feed.xml/of-a-folder.txt"],
])(
  "what the publisher has in the place of %s stays out of the old release, and the page is made when it is gone",
  async (page, own) => {
    for (const release of ["dist/spare", "before"]) writeRelease(release);
    write(`public/${own}`, "own");
    const { made, pages } = await build(KEYS);
    // Astro leaves out the page, and says so.
    expect(made.sort()).toEqual(["/", `/${page.replace("/index.html", "")}`]);
    expect(textOf(`dist/building/site/${own}`)).toBe("own");
    expect(textOf(`before/site/${page}`)).toBe(`${page} of before`);
    expect(pages.files).toContain(own);
    const stored = readPageKeys(join(root, "dist/building/cache"));
    expect([...(stored?.keys.keys() ?? [])]).not.toContain(page);
    expect(stored?.others).toEqual([own]);
  },
);

test("a page of which Astro makes no file is made again by the next build", async () => {
  for (const release of ["dist/spare", "before"]) writeRelease(release);
  const { pages } = await build({ ...KEYS, "sources/quay/index.html": "same" });
  rmSync(join(site(), "sources/quay"), { recursive: true });
  pages.finish();
  const stored = readPageKeys(join(root, "dist/building/cache"));
  expect([...(stored?.keys.keys() ?? [])]).toEqual(Object.keys(KEYS));
});

test("files of the publisher’s that are gone do not stay among the pages", async () => {
  writeRelease("dist/spare", KEYS, "code", ["sources/letter.pdf", "sources/more/plan.pdf"]);
  write("dist/spare/site/sources/letter.pdf", "");
  write("dist/spare/site/sources/more/plan.pdf", "");
  writeRelease("before");
  await build(KEYS);
  expect(filesIn(site())).toEqual(Object.keys(KEYS));
  expect(readdirSync(join(site(), "sources"))).toEqual(["ana", "mill"]);
});
