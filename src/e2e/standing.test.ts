import { once } from "node:events";
import { createReadStream, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { libsqlStore } from "../comments/store/libsql-store.ts";
import { posting } from "../testing/example-comments.ts";
import { ASTRO, run } from "./astro.ts";
import { copyProject } from "./project.ts";
import { SharedBrowser } from "./site.ts";

const SLUG = "syria-regime-in-new-offensive";
const ARTICLE = `/articles/${SLUG}/`;

const TYPES: Readonly<Record<string, string>> = { html: "text/html", css: "text/css" };

const project = copyProject();
const browser = new SharedBrowser();
let server: Server;
let origin: string;

/** Serves the files of a build and nothing else: no endpoint answers. */
function serveFiles(): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const file = createReadStream(join(project, "dist/node/client", path));
    file.on("error", () => response.writeHead(404).end());
    file.on("open", () => {
      const type = TYPES[path.split(".").at(-1) ?? ""] ?? "application/octet-stream";
      response.writeHead(200, { "Content-Type": type });
      file.pipe(response);
    });
  }).listen(0, "127.0.0.1");
}

beforeAll(async () => {
  const url = `file:${project}/comments.sqlite`;
  const store = libsqlStore(url);
  await store.post(posting({ article: SLUG, name: "Nour", text: "The *margin* helps." }));
  await store.post(posting({ article: SLUG, name: "Ben", text: "It does.", parent: 1 }));
  await store.post(posting({ article: SLUG, name: "Lena", text: "Held words.", status: "held" }));
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

test.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])(
  "comments of the time of the build can be read while nothing answers, %s",
  async (_, javaScriptEnabled) => {
    const context = await browser.newContext({ baseURL: origin, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto("/");
    expect(await page.locator(".teaser a[href$='#discussion']").allTextContents()).toEqual([
      "2 comments",
    ]);
    await page.goto(ARTICLE);
    expect(await page.locator(".facts a[href='#discussion']").textContent()).toBe("2 comments");
    await page.locator("#discussion").scrollIntoViewIfNeeded();
    await page.waitForLoadState("networkidle");
    expect(await page.locator(".comment .name").allTextContents()).toEqual(["Nour", "Ben"]);
    expect(await page.locator(".comment em").textContent()).toBe("margin");
    expect(await page.content()).not.toContain("Held words.");
    await context.close();
  },
);
