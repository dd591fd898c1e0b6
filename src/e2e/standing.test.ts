import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { libsqlStore } from "../comments/store/libsql-store.ts";
import { posting } from "../testing/example-comments.ts";
import { launchBrowser } from "./browser.ts";

const SLUG = "syria-regime-in-new-offensive";
const ARTICLE = `/articles/${SLUG}/`;

const TYPES: Readonly<Record<string, string>> = { html: "text/html", css: "text/css" };

const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
/** A build has to be where it finds the packages that it loads. */
const site = "dist/standing";
let server: Server;
let browser: Browser;
let origin: string;

/** Serves the files of a build and nothing else: no endpoint answers. */
function serveFiles(): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const file = createReadStream(join(site, "client", path));
    file.on("error", () => response.writeHead(404).end());
    file.on("open", () => {
      const type = TYPES[path.split(".").at(-1) ?? ""] ?? "application/octet-stream";
      response.writeHead(200, { "Content-Type": type });
      file.pipe(response);
    });
  }).listen(0, "127.0.0.1");
}

beforeAll(async () => {
  const url = `file:${folder}/comments.sqlite`;
  const store = libsqlStore(url);
  await store.post(posting({ article: SLUG, name: "Nour", text: "The *margin* helps." }));
  await store.post(posting({ article: SLUG, name: "Ben", text: "It does.", parent: 1 }));
  await store.post(posting({ article: SLUG, name: "Lena", text: "Held words.", status: "held" }));
  const env = {
    ...process.env,
    DEPLOY_TARGET: "node",
    COMMENTS_DATABASE_URL: url,
    PUBLICATION: "src/e2e/publication.yaml",
    ASTRO_TELEMETRY_DISABLED: "1",
  };
  execFileSync("astro", ["build", "--outDir", site], { env, stdio: "pipe" });
  server = serveFiles();
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  for (const made of [folder, site]) rmSync(made, { recursive: true, force: true });
});

test.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])(
  "comments of the time of the build can be read while nothing answers, %s",
  async (_, javaScriptEnabled) => {
    const page = await browser.newPage({ baseURL: origin, javaScriptEnabled });
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
    await page.close();
  },
);
