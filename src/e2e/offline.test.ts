import { expect, test } from "vitest";
import { Site, sharedServer } from "./site.ts";

const ARTICLE = "/articles/syria-regime-in-new-offensive/";
const HEADLINE = "Syria regime in new offensive as Putin blasts US";

const site = new Site(sharedServer);

test("a story that was opened can be read again without a connection, and the offline page names it", async () => {
  const { page, context } = await site.visit(`${ARTICLE}?fbclid=1`);
  await page.waitForFunction(async () => (await caches.open("pages")).match("/offline/"));
  await page.waitForFunction(async (path) => (await caches.open("pages")).match(path), ARTICLE);
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

test("a story that was mended is shown as it is now", async () => {
  const { page, context } = await site.visit(ARTICLE);
  await page.waitForFunction(async (path) => (await caches.open("pages")).match(path), ARTICLE);
  await page.evaluate(async (path) => {
    await (await caches.open("pages")).put(path, new Response("<h1>As it was</h1>"));
  }, ARTICLE);
  await page.reload();
  expect(await page.locator("h1").textContent()).toBe(HEADLINE);
  await context.close();
});

test("nothing live is kept: no discussion, and nothing of the newsroom", async () => {
  const { page, context } = await site.visit(ARTICLE);
  await page.waitForFunction(async (path) => (await caches.open("pages")).match(path), ARTICLE);
  await page.goto(`${ARTICLE}discussion/`);
  await page.goto("/moderate/");
  const kept = await page.evaluate(async () =>
    (await (await caches.open("pages")).keys()).map(({ url }) => new URL(url).pathname),
  );
  expect(kept.sort()).toEqual([ARTICLE, "/offline/"]);
  await context.close();
});
