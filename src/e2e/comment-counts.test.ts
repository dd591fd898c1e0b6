import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { COMMENT_COUNTS } from "../comments/text/address.ts";
import { Reader } from "./reader.ts";
import { Site } from "./site.ts";

const SLUG = "syria-regime-in-new-offensive";
const FRENCH = "ostreiculteurs-port-else";
const PHONE = { viewport: { width: 390, height: 844 } };

const site = new Site();

beforeAll(async () => {
  for (const slug of [SLUG, FRENCH]) {
    const reader = new Reader(site, `/articles/${slug}/discussion/`);
    for (const comment of ["It does.", "It does not."])
      await reader.post({ name: "Nour", comment });
  }
});

const shown = (page: Page) =>
  page.locator(".front .facts a[href$='#discussion']:visible").allTextContents();

/** Distances of all text from the top of a page, in pixels. */
const tops = (page: Page) =>
  page
    .locator(".front :is(article, section, p, h1, h2, h3)")
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));

test("a list asks once how many comments its stories have, and shows them where there are any", async () => {
  const { page, context, troubles } = await site.visit("/about/");
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes(COMMENT_COUNTS)) asked.push(request.url());
  });
  await page.goto("/");
  await expect.poll(() => shown(page)).toEqual(["2 comments", "2 comments"]);
  const [count] = await page.locator(".facts a:visible", { hasText: "2 comments" }).all();
  expect(await count?.getAttribute("href")).toBe(`/articles/${SLUG}/#discussion`);
  expect(asked).toHaveLength(1);
  expect(troubles).toEqual([]);
  await context.close();
});

test("counts that come late move nothing, on a phone either", async () => {
  const { page, context } = await site.visit("/about/", PHONE);
  let answered = () => {};
  const answer = new Promise<void>((done) => {
    answered = done;
  });
  await page.route(`**${COMMENT_COUNTS}*`, async (route) => {
    await answer;
    await route.continue();
  });
  await page.goto("/");
  await page.evaluate(() => document.fonts.ready);
  const before = await tops(page);
  answered();
  await expect.poll(() => shown(page)).toHaveLength(2);
  const moved = (await tops(page)).map((top, index) => Math.abs(top - (before[index] ?? 0)));
  expect(Math.max(...moved)).toBeLessThan(1);
  await context.close();
});

test.each([
  [SLUG, "2 comments"],
  [FRENCH, "2 commentaires"],
])("a story says it in its own language: %s", async (slug, label) => {
  const { page, context } = await site.visit(`/articles/${slug}/`);
  await page.locator(".actions a[href='#discussion']", { hasText: label }).waitFor();
  await context.close();
});

test("without a script teasers say nothing, and a story leads to its discussion", async () => {
  const { page, context } = await site.visit("/", { javaScriptEnabled: false });
  expect(await shown(page)).toEqual([]);
  await page.goto(`/articles/${SLUG}/`);
  expect(await page.locator(".actions a[href='#discussion'] span").textContent()).toBe(
    "Discussion",
  );
  await context.close();
});
