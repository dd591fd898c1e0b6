import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withdrawnDigest } from "../formats/withdrawn.ts";
import { type PageVisit, Site, sharedServer } from "./site.ts";

const ARTICLE = "/articles/syria-regime-in-new-offensive/";
const HEADLINE = "Syria regime in new offensive as Putin blasts US";

const site = new Site(sharedServer);

/** Paths of the pages in a browser's cache. */
const keptBy = (page: PageVisit["page"]) =>
  page.evaluate(async () => {
    const requests = await (await caches.open("pages")).keys();
    return requests.map(({ url }) => new URL(url).pathname).sort();
  });

test("a story that was opened can be read again without a connection, and the offline page names it", async () => {
  const { page, context } = await site.visit(`${ARTICLE}?fbclid=1`);
  await expect.poll(() => keptBy(page)).toContain("/offline/");
  await expect.poll(() => keptBy(page)).toContain(ARTICLE);
  await page.reload();
  await context.setOffline(true);
  await page.goto(ARTICLE);
  expect(await page.locator("h1").textContent()).toBe(HEADLINE);
  expect(await page.evaluate(() => document.fonts.check("16px Newsreader"))).toBe(true);

  await page.goto("/places/");
  expect(await page.locator("h1").textContent()).toBe("You are offline");
  await page.getByRole("link", { name: HEADLINE }).click();
  expect(new URL(page.url()).pathname).toBe(ARTICLE);
  await context.close();
});

test.each([`${ARTICLE}discussion/`, "/moderate/"])(
  "without a connection %s says so, as every page does that is not kept",
  async (path) => {
    const { page, context } = await site.visit(ARTICLE);
    await expect.poll(() => keptBy(page)).toContain("/offline/");
    await page.reload();
    await page.goto(path);
    expect(await page.locator("h1").textContent()).not.toBe("You are offline");
    await context.setOffline(true);
    await page.goto(path);
    expect(await page.locator("h1").textContent()).toBe("You are offline");
    await context.close();
  },
);

test("a story that was mended is shown as it is now", async () => {
  const { page, context } = await site.visit(ARTICLE);
  await expect.poll(() => keptBy(page)).toContain(ARTICLE);
  await page.evaluate(async (path) => {
    await (await caches.open("pages")).put(path, new Response("<h1>As it was</h1>"));
  }, ARTICLE);
  await page.reload();
  expect(await page.locator("h1").textContent()).toBe(HEADLINE);
  await context.close();
});

test("nothing live is kept: no discussion, and nothing of the newsroom", async () => {
  const { page, context } = await site.visit(ARTICLE);
  await expect.poll(() => keptBy(page)).toContain(ARTICLE);
  for (const path of [
    `${ARTICLE}discussion/`,
    `${ARTICLE}%64iscussion/`,
    "/moderate/",
    "/%6doderate/",
    "/%4Doderate/",
  ]) {
    await page.goto(path);
  }
  expect(await keptBy(page)).toEqual([ARTICLE, "/offline/"]);
  await context.close();
});

describe("a story that is kept", () => {
  /** Statuses of the server's error answers, by path. */
  const errors = new Map<string, number>();
  /** Digests of stories that the server reports as withdrawn. */
  let withdrawn: string[] = [];
  /** The site with simulated errors. */
  const failing = createServer(async ({ url = "" }, response) => {
    const status = errors.get(url);
    // Like the site's own 410, which browsers would otherwise cache permanently.
    const headers = { "Cache-Control": "no-store" };
    if (status) return response.writeHead(status, headers).end(`<h1>${status}</h1>`);
    if (url === "/withdrawn.json") return response.end(JSON.stringify(withdrawn));
    const answer = await fetch(site.origin + url);
    response.writeHead(answer.status, { "Content-Type": answer.headers.get("Content-Type") ?? "" });
    return response.end(Buffer.from(await answer.arrayBuffer()));
  });
  let visit: PageVisit;

  beforeAll(async () => {
    await once(failing.listen(0, "127.0.0.1"), "listening");
    const { port } = failing.address() as AddressInfo;
    visit = await site.visit(ARTICLE, { baseURL: `http://127.0.0.1:${port}` });
  });

  afterAll(async () => {
    await visit.context.close();
    failing.close();
  });

  const openAgain = async (status: number) => {
    const { page } = visit;
    errors.delete(ARTICLE);
    await page.goto(ARTICLE);
    await expect.poll(() => keptBy(page)).toContain(ARTICLE);
    errors.set(ARTICLE, status);
    const answer = await page.reload();
    return [answer?.status(), await page.locator("h1").textContent()];
  };

  test.each([500, 503])("is shown while the server fails with %i", async (status) => {
    expect(await openAgain(status)).toEqual([200, HEADLINE]);
    expect(await keptBy(visit.page)).toContain(ARTICLE);
  });

  test.each([404, 410])("is dropped when it is gone, %i, as its reader sees", async (status) => {
    expect(await openAgain(status)).toEqual([status, String(status)]);
    await expect.poll(() => keptBy(visit.page)).not.toContain(ARTICLE);
  });

  test("is dropped when it is withdrawn, with all pages that name it, though nobody opens it", async () => {
    const { page } = visit;
    errors.clear();
    for (const path of [ARTICLE, "/archive/2015/10/15/", "/places/"]) {
      await page.goto(path);
      await expect.poll(() => keptBy(page)).toContain(path);
    }
    withdrawn = [await withdrawnDigest("syria-regime-in-new-offensive")];
    await page.goto("/places/");
    await expect.poll(() => keptBy(page)).toEqual(["/offline/", "/places/"]);
    withdrawn = [];
  });

  test("is the only one: where there is none, an error is shown as it is", async () => {
    errors.set("/about/", 503);
    expect((await visit.page.goto("/about/"))?.status()).toBe(503);
  });
});
