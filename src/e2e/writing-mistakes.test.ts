import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ASTRO } from "./astro.ts";
import { ProjectCopy } from "./project-copy.ts";
import { RunningServer } from "./running.ts";

/** Time in which the development server must read a change. */
const SOON = { timeout: 25_000 };

const TO_NEWSROOM = '<a href="/newsroom/"';

const UNKNOWN_KEY = "---\nauthor: Jo\n---\n";

const project = new ProjectCopy();
let server: RunningServer;

const fileOf = (slug: string) => `content/articles/2026-03-01-${slug}.txt`;

const write = (slug: string, words: string, frontMatter = "") =>
  project.write(fileOf(slug), `${frontMatter}Council on the ${slug}\n\n${words}\n`);

const get = (slug: string) => fetch(`${server.origin}/articles/${slug}/`);
const read = async (slug: string) => (await get(slug)).text();
const status = async (slug: string) => (await get(slug)).status;

/** Number of lines on the terminal with the place of a mistake. */
const told = (place: string) => server.lines.filter((line) => line.includes(place)).length;

beforeAll(async () => {
  for (const path of ["content/articles", "content/samples", "content/front.yaml"])
    project.delete(path);
  write("ferry", "The ferry stays.");
  write("mill", "The mill turns.", UNKNOWN_KEY);
  const { folder: cwd, publication: PUBLICATION } = project;
  // With vitest's variables, Astro would not reload content.
  const env = { PUBLICATION, NODE_ENV: undefined, VITEST: undefined };
  const dev = [process.execPath, ASTRO, "dev"] as const;
  server = await RunningServer.start(join(dirname(cwd), "comments.sqlite"), { cwd, env }, dev);
}, 120_000);

afterAll(() => server?.end("SIGTERM"));

test("a story with a mistake is missing at the start, and the terminal says where the mistake is", async () => {
  expect(told(`${fileOf("mill")}:2:1: `)).toBe(1);
  expect([await status("ferry"), await status("mill")]).toEqual([200, 404]);
});

test("every page leads to the newsroom while there is a mistake, also that of the missing story", async () => {
  for (const path of ["ferry", "mill"]) expect(await read(path)).toContain(TO_NEWSROOM);
});

test("a mistake that stays is told once, whatever else is written", async () => {
  write("quay", "The quay stays.");
  await expect.poll(() => status("quay"), SOON).toBe(200);
  expect(told(`${fileOf("mill")}:2:1: `)).toBe(1);
});

test("its page is there once the mistake is mended, and no page leads to the newsroom", async () => {
  write("mill", "The mill turns.");
  await expect.poll(() => status("mill"), SOON).toBe(200);
  expect(await read("ferry")).not.toContain(TO_NEWSROOM);
});

test("a mistake that is made later leaves the site as it was until it is mended", async () => {
  write("ferry", "The ferry goes.", UNKNOWN_KEY);
  await expect.poll(() => told(`${fileOf("ferry")}:2:1: `), SOON).toBe(1);
  const before = await read("ferry");
  expect(before).toContain("The ferry stays.");
  expect(before).toContain(TO_NEWSROOM);
  write("ferry", "The ferry goes.");
  await expect.poll(() => read("ferry"), SOON).toContain("The ferry goes.");
});

test("a mistake in sources.yaml or front.yaml is told as well, and stops nothing", async () => {
  for (const file of ["content/sources.yaml", "content/front.yaml"]) {
    project.write(file, "mill: ferry\n");
    await expect.poll(() => told(`${file}:1:1: `), SOON).toBe(1);
    for (const path of ["/", "/articles/ferry/"])
      expect((await fetch(server.origin + path)).status, path).toBe(200);
    project.delete(file);
  }
  write("mill", "The mill is still.");
  await expect.poll(() => read("mill"), SOON).toContain("The mill is still.");
});
