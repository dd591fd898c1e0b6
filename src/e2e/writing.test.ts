import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ASTRO } from "./astro.ts";
import { copyProject } from "./project.ts";
import { answers, freePort } from "./servers.ts";
import { SharedBrowser } from "./site.ts";

const ARTICLE = "content/articles/2015-10-15-syria-regime-in-new-offensive.txt";
const PUBLICATION = "content/publication.yaml";

const project = copyProject();
const browser = new SharedBrowser();
let server: ChildProcess;
let page: Page;
let origin: string;

beforeAll(async () => {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  server = spawn(process.execPath, [ASTRO, "dev", "--host", "127.0.0.1", "--port", String(port)], {
    cwd: project,
    // Told that it runs for vitest, Astro would not load content again.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: undefined, VITEST: undefined },
    stdio: "ignore",
  });
  expect(await answers(origin, server)).toBe(true);
  page = await (await browser.newContext({})).newPage();
  await page.goto(`${origin}/articles/syria-regime-in-new-offensive/`);
  // An edit shows once the page has connected to the server.
  await page.waitForLoadState("networkidle");
});

afterAll(async () => {
  server?.kill();
  rmSync(project, { recursive: true, force: true });
});

test("an edit of a story shows in the browser by itself", async () => {
  edit(ARTICLE, "in new offensive", "in brand new offensive");
  await page.getByText("in brand new offensive").first().waitFor();
});

test("an edit of the publication shows, and edits of stories after it as well", async () => {
  edit(PUBLICATION, "read closely", "read anew");
  await expect.poll(html, { timeout: 25_000 }).toContain("read anew");
  edit(ARTICLE, "brand new offensive", "third offensive");
  await expect.poll(html, { timeout: 25_000 }).toContain("in third offensive");
});

test("a story that is added has its page, in whatever folder", async () => {
  const folder = join(project, "content/articles/2016");
  mkdirSync(folder);
  writeFileSync(join(folder, "2016-01-01-talks.txt"), "Talks open\n\nThey talk.\n");
  await expect.poll(() => status("/articles/talks/"), { timeout: 25_000 }).toBe(200);
});

test("the page of a story goes with its file", async () => {
  const path = new URL(page.url()).pathname;
  expect(await status(path)).toBe(200);
  rmSync(join(project, ARTICLE));
  await expect.poll(() => status(path), { timeout: 25_000 }).toBe(404);
});

async function status(path: string): Promise<number> {
  return (await page.request.get(origin + path)).status();
}

/** The story as the server gives it; nothing while the server starts again. */
async function html(): Promise<string> {
  const answer = await page.request.get(page.url()).catch(() => undefined);
  return (await answer?.text()) ?? "";
}

function edit(file: string, words: string, others: string): void {
  const path = join(project, file);
  writeFileSync(path, readFileSync(path, "utf8").replace(words, others));
}
