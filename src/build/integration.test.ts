import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { SmallSite } from "../testing/small-site.ts";
import { takeBuildLock } from "./build-lock.ts";
import { currentRelease, olderReleases } from "./releases.ts";

const KILLS = 20;

const FILES = [
  "cache/pages.json",
  "headers.json",
  "look.json",
  "release.json",
  "settings.json",
  "site/_headers",
  "site/about/index.html",
  "site/archive/index.html",
  "site/favicon.svg",
  "site/index.html",
  "site/search/index.html",
  "theme.css",
];

// Many builds take long on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

/** A site whose first release shows “first”, and its copy for a test. */
const first = new SmallSite();
let site: SmallSite;

beforeAll(async () => {
  first.write("content.txt", "first");
  expect(await first.build()).toMatchObject({ code: 0 });
});

beforeEach(() => {
  site = first.copy();
});

afterEach(() => rmSync(site.root, { recursive: true }));

afterAll(() => rmSync(first.root, { recursive: true }));

/** Builds the site with a text on its pages. */
async function build(content: string): Promise<void> {
  site.write("content.txt", content);
  expect(await site.build()).toMatchObject({ code: 0 });
}

/** Text on the pages of the current release, which must be complete. */
function shown(): string {
  const files = site.current();
  expect([...files.keys()]).toEqual(FILES);
  const pages = [...files].filter(([path]) => path.endsWith(".html"));
  const texts = new Set(pages.map(([, html]) => /<body>(.*)<\/body>/.exec(html)?.[1] ?? "none"));
  expect([...texts]).toHaveLength(1);
  return [...texts].join();
}

test("a build is the current release, with what servers need to know beside the public files", async () => {
  const files = site.current();
  const read = (name: string) => JSON.parse(files.get(name) ?? "");
  expect(shown()).toBe("first");
  expect(read("settings.json")).toEqual({ address: "https://small.example" });
  expect(read("release.json")).toMatchObject({ id: currentRelease(site.root)?.id });
  expect(read("headers.json").policy).toMatch(/^script-src 'self' .*; frame-ancestors 'none'$/);
  expect(files.get("site/_headers")).toContain(read("headers.json").policy);
});

test("of builds one after the other, each has only its own pages, also in a folder that is used again", async () => {
  for (const content of ["second", "third", "fourth", "fifth"]) {
    await build(content);
    expect(shown()).toBe(content);
  }
});

test("a build that fails changes nothing", async () => {
  rmSync(join(site.root, "content.txt"));
  expect(await site.build()).toMatchObject({ code: 1 });
  expect(shown()).toBe("first");
});

test("a build that is killed at any moment leaves a whole release, the old or the new", async () => {
  const begin = Date.now();
  await build("0");
  const duration = Date.now() - begin;
  let killed = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const before = shown();
    site.write("content.txt", String(kill));
    if (await site.killBuildAfter(((kill - Math.random()) / KILLS) * duration)) killed += 1;
    expect([before, String(kill)]).toContain(shown());
  }
  expect(killed).toBeGreaterThan(0);
  await build("last");
  expect(shown()).toBe("last");
  const kept = [currentRelease(site.root), ...olderReleases(site.root, new Date())];
  const ids = kept.map((release) => release?.id);
  expect(readdirSync(join(site.root, "dist/releases")).sort()).toEqual(ids.sort());
  expect(existsSync(join(site.root, "dist/building"))).toBe(false);
});

test.runIf(process.platform === "linux").each([1, 700])(
  "a build that finds the disk full after %d bytes of a file leaves the old release whole",
  async (bytes) => {
    site.write("content.txt", "second");
    expect((await site.buildWithFilesUpTo(bytes)).code).not.toBe(0);
    expect(shown()).toBe("first");
    await build("second");
    expect(shown()).toBe("second");
  },
);

test("of two builds at once, the second says that it waits, and builds when the first is done", async () => {
  site.write("content.txt", "second");
  const unlock = await takeBuildLock(site.root, () => {});
  const { built } = await site.buildUntilSays("waiting for another build");
  expect(shown()).toBe("first");
  unlock();
  const { code, printed } = await built;
  expect([code, printed.match(/waiting for another build/gu)?.length]).toEqual([0, 1]);
  expect(shown()).toBe("second");
});

test("two builds that start at once make a release each", async () => {
  site.write("content.txt", "second");
  const builds = await Promise.all([site.build(), site.build()]);
  expect(builds.map(({ code }) => code)).toEqual([0, 0]);
  expect(olderReleases(site.root, new Date())).toHaveLength(2);
  expect(shown()).toBe("second");
});

test("a build into a folder of its own is not published, and waits for no other", async () => {
  site.write("content.txt", "second");
  const unlock = await takeBuildLock(site.root, () => {});
  const { code } = await site.build("--outDir", "elsewhere");
  unlock();
  expect(code).toBe(0);
  expect(readFileSync(join(site.root, "elsewhere/index.html"), "utf8")).toContain("second");
  expect(shown()).toBe("first");
});
