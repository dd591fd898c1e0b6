import type { BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsInView } from "./checked.ts";
import { type PageVisit, Site, sharedServer } from "./site.ts";

const ARTICLE = "/articles/syria-regime-in-new-offensive/";

/** A page of every kind. */
const PAGES = [
  "/",
  ARTICLE,
  `${ARTICLE}discussion/`,
  `${ARTICLE}quotations/q-0lqab1w/`,
  "/sources/",
  "/sources/ana-solberg/",
  "/archive/",
  "/archive/2015/10/",
  "/archive/2015/10/15/",
  "/about/",
  "/moderate/",
  "/offline/",
  "/404.html",
];

/** Text of twice its size in a window of `width` pixels, as by a browser's font setting. */
const DOUBLE = { standard: 32, fixed: 26 };

const site = new Site(sharedServer);

describe.each(PAGES)("%s", (path) => {
  let visit: PageVisit;

  beforeAll(async () => {
    visit = await site.visit(path);
  });

  afterAll(() => visit.context.close());

  describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
    test.each([320, 390, 1280, 1920])(
      "%d pixels wide has no accessibility violation and nothing sticks out",
      async (width) => {
        await visit.page.emulateMedia({ colorScheme });
        await visit.page.setViewportSize({ width, height: 900 });
        expect(await faultsInView(visit.page)).toEqual([]);
      },
    );
  });
});

test.each(PAGES)("%s holds text of twice its size, on a phone and on a desk", async (path) => {
  const { page, context } = await site.visit(path, { viewport: { width: 390, height: 900 } });
  const browser = await context.newCDPSession(page);
  const before = await page.evaluate(() => getComputedStyle(document.body).fontSize);
  await browser.send("Page.setFontSizes", { fontSizes: DOUBLE });
  await page.reload();
  const after = await page.evaluate(() => getComputedStyle(document.body).fontSize);
  expect(Number.parseFloat(after)).toBeGreaterThan(1.8 * Number.parseFloat(before));
  expect(await faultsInView(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await faultsInView(page)).toEqual([]);
  await context.close();
});

test.each<[string, BrowserContextOptions]>([
  ["forced colours", { forcedColors: "active" }],
  ["more contrast", { contrast: "more" }],
  ["no motion", { reducedMotion: "reduce" }],
])("the article has no accessibility violation with %s", async (_, options) => {
  const { page, context } = await site.visit(ARTICLE, options);
  expect(await faultsInView(page)).toEqual([]);
  await context.close();
});

test("the open reading settings have no accessibility violation", async () => {
  const { page, context } = await site.visit("/", { viewport: { width: 320, height: 600 } });
  await page.getByRole("button", { name: "Reading settings" }).click();
  expect(await faultsInView(page)).toEqual([]);
  await context.close();
});

test("with forced colours, what a rule says of a source and what a quotation is can still be seen", async () => {
  const { page, context } = await site.visit(ARTICLE, { forcedColors: "active" });
  const styles = await page.evaluate(() => {
    const of = (part: string) => getComputedStyle(document.querySelector(part) as Element);
    return {
      named: of(".voice:not(.unnamed)").borderInlineStartStyle,
      unnamed: of(".voice.unnamed").borderInlineStartStyle,
      quotation: of(".quotation").textDecorationLine,
    };
  });
  expect(styles).toEqual({ named: "solid", unnamed: "dotted", quotation: "underline" });
  await context.close();
});
