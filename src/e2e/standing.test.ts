import { once } from "node:events";
import { createReadStream, globSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { libsqlStore } from "../comments/store/libsql-store.ts";
import { posting } from "../testing/example-comments.ts";
import { ASTRO, run } from "./astro.ts";
import { copyProject } from "./project.ts";
import { SITE } from "./releases.ts";
import { SharedBrowser } from "./site.ts";

const SLUG = "syria-regime-in-new-offensive";
const ARTICLE = `/articles/${SLUG}/`;
const HEADLINE = "Syria regime in new offensive as Putin blasts US";
const UNREACHABLE = "The comments cannot be reached at the moment.";

/** Of the comments in the store, and of nothing else. */
const WORDS = ["Wimbrella", "Quorrindale", "tuldravian", "yoskethine"];

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
};

const project = copyProject();
const browser = new SharedBrowser();
let server: Server;
let origin: string;

/** Serves the files of a build and nothing else: no endpoint answers. */
function serveFiles(): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const file = createReadStream(join(project, SITE, path));
    file.on("error", () => response.writeHead(404).end());
    file.on("open", () => {
      const type = TYPES[path.split(".").at(-1) ?? ""] ?? "application/octet-stream";
      response.writeHead(200, { "Content-Type": type });
      file.pipe(response);
    });
  }).listen(0, "127.0.0.1");
}

beforeAll(async () => {
  mkdirSync(join(project, "data"));
  const url = `file:${project}/data/comments.sqlite`;
  const store = libsqlStore(url);
  await store.post(posting({ article: SLUG, name: "Wimbrella", text: "A tuldravian *margin*." }));
  await store.post(posting({ article: SLUG, name: "Quorrindale", text: "It is yoskethine." }));
  const env = {
    DEPLOY_TARGET: "node",
    COMMENTS_DATABASE_URL: url,
    PUBLICATION: "src/e2e/publication.yaml",
  };
  await run([ASTRO, "build"], { env, cwd: project });
  server = serveFiles();
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 120_000);

afterAll(() => {
  server?.close();
  rmSync(project, { recursive: true });
});

const opened = async (javaScriptEnabled: boolean) => {
  const context = await browser.newContext({ baseURL: origin, javaScriptEnabled });
  return { context, page: await context.newPage() };
};

test("a build beside a store of comments has none of their words in any file", () => {
  const files = globSync("**", { cwd: join(project, "dist") })
    .map((file) => join(project, "dist", file))
    .filter((file) => statSync(file).isFile());
  expect(files.length).toBeGreaterThan(100);
  const telling = files.filter((file) => {
    const content = readFileSync(file);
    return WORDS.some((word) => content.includes(word));
  });
  expect(telling).toEqual([]);
});

test.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])(
  "while no endpoint answers, stories read and lead to their discussion, %s",
  async (_, javaScriptEnabled) => {
    const { context, page } = await opened(javaScriptEnabled);
    await page.goto("/");
    expect(await page.locator(".teaser a[href$='#discussion']:visible").count()).toBe(0);
    await page.goto(ARTICLE);
    expect(await page.locator("h1").textContent()).toBe(HEADLINE);
    expect(await page.locator(".facts a[href='#discussion']").textContent()).toBe("Discussion");
    const all = page.getByRole("link", { name: "Read the discussion" });
    expect(await all.getAttribute("href")).toBe(`${ARTICLE}discussion/`);
    expect(await page.getByRole("textbox", { name: "Comment" }).isVisible()).toBe(true);
    await context.close();
  },
);

test("a reader is told that no comments can be reached, and loses nothing that was typed", async () => {
  const { context, page } = await opened(true);
  const thrown: string[] = [];
  page.on("pageerror", (error) => thrown.push(String(error)));
  await page.goto(ARTICLE);
  await page.locator("#discussion").scrollIntoViewIfNeeded();
  await page.getByText(UNREACHABLE).waitFor();
  const comment = page.getByRole("textbox", { name: "Comment" });
  await comment.fill("Typed in vain?");
  await page.getByRole("textbox", { name: "Name" }).fill("Nour");
  await page.getByRole("button", { name: "Post comment" }).click();
  await page.getByText("Your comment could not be sent. Nothing is lost").waitFor();
  expect(await comment.inputValue()).toBe("Typed in vain?");
  expect(await page.getByText(UNREACHABLE).isVisible()).toBe(true);
  expect(thrown).toEqual([]);
  await context.close();
});
