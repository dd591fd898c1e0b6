import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pathOfFirefox } from "./firefox.ts";
import { wasLeft } from "./left-page.ts";
import { Served } from "./served.ts";
import { nodeRuntime } from "./servers.ts";

const ARTICLE = "/articles/syria-regime-in-new-offensive/";
const HEADLINE = "Syria regime in new offensive as Putin blasts US";

const executablePath = pathOfFirefox();
const where = executablePath
  ? `in ${executablePath}`
  : "in Firefox, of which none is installed here: install one, or set FIREFOX_PATH";

// Without Playwright, which needs features that the extended support release of Firefox lacks.
describe.skipIf(!executablePath)(where, () => {
  const site = new Served(nodeRuntime);
  let browser: Browser;
  let page: Page;
  let troubles: string[];

  beforeAll(async () => {
    browser = await puppeteer.launch({
      browser: "firefox",
      ...(executablePath && { executablePath }),
    });
  });

  afterAll(() => browser.close());

  beforeEach(async () => {
    page = await browser.newPage();
    await page.setViewport({ width: 390, height: 844 });
    troubles = [];
    page.on("pageerror", (error) => troubles.push(String(error)));
    page.on("requestfailed", (request) => wasLeft(request) || troubles.push(request.url()));
    return () => page.close();
  });

  const open = (path: string) => page.goto(site.origin + path);

  const text = (selector: string) =>
    page.$eval(selector, ({ textContent }) => textContent?.trim() ?? "");
  const send = () => page.locator("#form [type=submit]:not([name])").click();

  test.each([320, 390, 1280])(
    "a story %d pixels wide is whole, and nothing sticks out",
    async (width) => {
      await page.setViewport({ width, height: 900 });
      await open(ARTICLE);
      expect(await text("h1")).toBe(HEADLINE);
      expect(await page.$$eval(".story .quotation", (words) => words.length)).toBe(7);
      const { clientWidth, scrollWidth } = await page.$eval("html", (root) => ({
        clientWidth: root.clientWidth,
        scrollWidth: root.scrollWidth,
      }));
      expect(scrollWidth).toBe(clientWidth);
      const underline = await page.$eval(
        ".story [data-day]",
        (day) => getComputedStyle(day).textDecorationStyle,
      );
      expect(underline).toBe("dotted");
      expect(troubles).toEqual([]);
    },
  );

  test("an empty comment is answered beside its field", async () => {
    await open(ARTICLE);
    await send();
    await page.waitForSelector("#comment-error");
    expect(await page.$eval("#comment", (field) => field.ariaInvalid)).toBe("true");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("comment");
  });

  test("a comment is published, and the reader is led to it", async () => {
    await open(ARTICLE);
    await page.locator("#comment").fill("The margin helps in Firefox.");
    await page.locator("#name").fill("Nour");
    await send();
    await page.waitForSelector(".comment");
    expect(await text(".comment .text")).toBe("The margin helps in Firefox.");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Nour");
    expect(troubles).toEqual([]);
  });

  test("a story is shared, and its words are copied", async () => {
    await open(ARTICLE);
    await page.locator(".actions summary").click();
    const field = await page.waitForSelector(".share-links textarea", { visible: true });
    expect(await field?.evaluate(({ value }) => value)).toContain(HEADLINE);
    await page.locator(".share-links .copy").click();
    await page.waitForFunction(
      () => document.querySelector(".share-links .copy")?.textContent === "Copied",
    );
  });

  test("the search finds a story", async () => {
    await open("/search/?q=Homs");
    await page.waitForSelector(`crosshead-search ol a[href="${ARTICLE}"]`);
    expect(troubles).toEqual([]);
  });
});
