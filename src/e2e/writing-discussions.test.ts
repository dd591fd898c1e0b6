import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ASTRO } from "./astro.ts";
import { ProjectCopy } from "./project-copy.ts";
import { Reader } from "./reader.ts";
import { RunningServer } from "./running.ts";

const DISCUSSION = "/articles/ferry/discussion/";

/** An address that Vite does not count as local, where the machine has one. */
const HOST = process.platform === "linux" ? "127.0.0.2" : "127.0.0.1";

/** Time in which the development server must read a change. */
const SOON = { timeout: 25_000 };

const project = new ProjectCopy();
let server: RunningServer;

const fileOf = (slug: string) => `content/articles/2026-03-01-${slug}.txt`;

function write(slug: string): void {
  const copy = `Council on the ${slug}\n\nMARLOW, Norland (AFP) - “The ${slug} stays,” Mayor Edith Marl said.\n`;
  project.write(fileOf(slug), copy);
}

const get = (path: string) => fetch(server.origin + path, { redirect: "manual" });
const read = async (path: string) => (await get(path)).text();
const status = async (path: string) => (await get(path)).status;

beforeAll(async () => {
  for (const path of ["content/articles", "content/samples", "content/front.yaml"])
    project.delete(path);
  write("ferry");
  const { folder: cwd, publication: PUBLICATION } = project;
  // With vitest's variables, Astro would not reload content.
  const env = { HOST, PUBLICATION, NODE_ENV: undefined, VITEST: undefined };
  const dev = [process.execPath, ASTRO, "dev"] as const;
  server = await RunningServer.start(join(dirname(cwd), "comments.sqlite"), { cwd, env }, dev);
}, 120_000);

afterAll(() => server?.end("SIGTERM"));

test("a comment is posted and read while the site is written", async () => {
  expect(await read(DISCUSSION)).toContain("No comments yet");
  const reader = new Reader(server, DISCUSSION);
  expect((await reader.post({ name: "Nour", comment: "It leaks." })).status).toBe(303);
  const page = await read(DISCUSSION);
  expect(page).toContain("It leaks.");
  expect(page).toContain("<title>Discussion: Council on the ferry");
  expect(await read("/comments/counts.json?articles=ferry")).toBe('{"ferry":"1 comment"}');
  for (const feed of [`${DISCUSSION}atom.xml`, "/comments/atom.xml"])
    expect(await read(feed), feed).toContain("It leaks.");
});

test.each([
  ["/articles/ferry.md", "# Council on the ferry"],
  ["/articles/ferry.txt", "Council on the ferry"],
  ["/articles/ferry.xml", "<hl1>Council on the ferry</hl1>"],
  ["/moderate/", "npm run moderators"],
])("%s is answered as on the built site", async (path, words) => {
  const answer = await get(path);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain(words);
});

test("a story that is added has a discussion, and one that is deleted has none", async () => {
  write("mill");
  await expect.poll(() => status("/articles/mill/discussion/"), SOON).toBe(200);
  const reader = new Reader(server, "/articles/mill/discussion/");
  expect((await reader.post({ name: "Nour", comment: "It turns." })).status).toBe(303);
  project.delete(fileOf("mill"));
  await expect.poll(() => status("/articles/mill/discussion/"), SOON).toBe(404);
  expect(await status("/articles/mill.md")).toBe(404);
  expect((await reader.post({ name: "Nour", comment: "Still?" })).status).toBe(404);
});

test("no shell is a page, and an address without a page is none", async () => {
  for (const path of [
    "/shells/discussion/en/",
    "/shells/moderation/",
    "/none/",
    "/articles/none/discussion/",
  ])
    expect(await status(path), path).toBe(404);
});
