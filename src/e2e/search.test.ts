import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PageVisit, Site, sharedServer } from "./site.ts";

const ARTICLE = "/articles/syria-regime-in-new-offensive/";
const HEADLINE = "Syria regime in new offensive as Putin blasts US";

const site = new Site(sharedServer);

/** A page in which axe is loaded. */
interface Page {
  axe: typeof axe;
}

describe("the search", () => {
  let visit: PageVisit;

  beforeAll(async () => {
    visit = await site.visit("/");
    await visit.page.getByRole("link", { name: "Search" }).click();
    await visit.page.getByRole("searchbox", { name: "Words" }).waitFor();
  });

  afterAll(() => visit.context.close());

  const titles = () => visit.page.locator("crosshead-search h2").allTextContents();
  const status = (words: string) =>
    visit.page.getByRole("status").filter({ hasText: words }).waitFor();

  test("is reached from the masthead and waits for words", async () => {
    expect(new URL(visit.page.url()).pathname).toBe("/search/");
    expect(await visit.page.locator(":focus").getAttribute("name")).toBe("q");
    expect(await titles()).toEqual([]);
  });

  test("finds a story by a word of its text, and says how many, when and who is quoted", async () => {
    await visit.page.keyboard.type("kazakhstan");
    await status("Stories found: 1");
    expect(await titles()).toEqual([HEADLINE]);
    const result = visit.page.locator("crosshead-search li.teaser");
    expect(await result.locator("mark").first().textContent()).toMatch(/kazakhstan/iu);
    expect(await result.textContent()).toContain("15 October 2015");
    expect(await result.textContent()).toContain("Vladimir Putin");
    expect(new URL(visit.page.url()).search).toBe("?q=kazakhstan");
  });

  test("shows the story's own words around the found ones, without headline and dateline", async () => {
    await visit.page.goto("/search/?q=deepen+harbour+parliament");
    const result = visit.page.locator("crosshead-search li.teaser").first();
    expect(await result.locator("p[dir]").textContent()).toMatch(/^Norland.s parliament voted/u);
    await visit.page.goto("/search/?q=kazakhstan");
    await status("Stories found: 1");
  });

  test("is narrowed down by who is quoted and by year", async () => {
    await visit.page.getByText("Filters").click();
    const source = visit.page.getByRole("combobox", { name: "Quoted" });
    await source.focus();
    const offered = visit.page.locator("#source-names option");
    await expect.poll(() => offered.allTextContents()).toContain("Vladimir Putin");
    await source.pressSequentially("putin");
    await expect.poll(() => offered.allTextContents()).toEqual(["Vladimir Putin"]);
    await source.fill("Vladimir Putin");
    await visit.page.getByRole("combobox", { name: "Year" }).selectOption({ value: "2015" });
    await visit.page.waitForURL(/source=Vladimir\+Putin&year=2015/u);
    await expect.poll(titles).toEqual([HEADLINE]);
    await status("Stories found: 1");
  });

  test("never counts other stories than it lists", async () => {
    await visit.page.evaluate(() => {
      const search = document.querySelector("crosshead-search");
      const status = search?.querySelector("[role=status]");
      const list = search?.querySelector("ol");
      const wrong: string[] = [];
      Object.assign(globalThis, { wrong });
      const look = () => {
        const counted = Number(/\d+/u.exec(status?.textContent ?? "")?.[0] ?? 0);
        const listed = list?.childElementCount ?? 0;
        if (Math.min(counted, 20) !== listed) wrong.push(`${counted} beside ${listed}`);
      };
      if (search) new MutationObserver(look).observe(search, { childList: true, subtree: true });
    });
    const words = visit.page.getByRole("searchbox", { name: "Words" });
    await words.fill("syria");
    await visit.page.waitForURL(/q=syria/u);
    await words.fill("zeppelin");
    await expect.poll(titles).toEqual([]);
    await words.fill("kazakhstan");
    await expect.poll(titles).toEqual([HEADLINE]);
    const wrong = () => (globalThis as unknown as { wrong: string[] }).wrong;
    expect(await visit.page.evaluate(wrong)).toEqual([]);
  });

  test("says so where nothing is found", async () => {
    await visit.page.getByRole("searchbox", { name: "Words" }).fill("zeppelin");
    await status("No story matches these words");
    expect(await titles()).toEqual([]);
  });

  test("needs nothing from elsewhere and is refused nothing", () => {
    expect(visit.troubles).toEqual([]);
  });
});

test("on a phone the first result begins within 300 pixels, below folded filters", async () => {
  const { page, context } = await site.visit("/search/?q=offensive", {
    viewport: { width: 390, height: 844 },
  });
  const result = page.locator("crosshead-search li.teaser").first();
  await result.waitFor();
  expect((await result.boundingBox())?.y).toBeLessThanOrEqual(300);
  expect(await page.getByRole("combobox", { name: "Quoted" }).isVisible()).toBe(false);
  await context.close();
});

test("a result shows topics, place and picture, and is found in the other spelling", async () => {
  const { page, context } = await site.visit("/search/?q=harbor+dredging");
  const result = page.locator("crosshead-search li.teaser").filter({ has: page.locator("img") });
  await result.first().waitFor();
  const [source = ""] = await result
    .locator("img")
    .evaluateAll((pictures) => pictures.map((picture) => (picture as HTMLImageElement).src));
  expect((await fetch(source)).headers.get("Content-Type")).toBe("image/webp");
  expect(await result.first().locator(".kicker").textContent()).toMatch(/Ports/u);
  expect(await result.first().locator(".facts").textContent()).toContain("Port Else");
  await context.close();
});

test("a mistyped word leads to the one that is meant, with the same filters", async () => {
  const { page, context } = await site.visit("/search/?q=ofensive&source=Moscow");
  const suggestion = page.getByRole("link", { name: "offensive", exact: true });
  await suggestion.click();
  await page.getByRole("status").filter({ hasText: "Stories found: 1" }).waitFor();
  expect(new URL(page.url()).search).toBe("?q=offensive&source=Moscow");
  expect(await page.getByText("Did you mean").count()).toBe(0);
  await context.close();
});

test.each(["/no-such-page/", "/offline/"])("%s has a search box", async (path) => {
  const { page, context } = await site.visit(path);
  await page.getByRole("searchbox", { name: "Words" }).fill("kazakhstan");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("link", { name: HEADLINE }).first().waitFor();
  expect(new URL(page.url()).search).toBe("?q=kazakhstan");
  await context.close();
});

test("a part of names finds the stories of all who have it", async () => {
  const { page, context } = await site.visit("/search/?source=PUTIN");
  await page.getByRole("status").filter({ hasText: "Stories found" }).waitFor();
  expect(await page.locator("crosshead-search h2").allTextContents()).toContain(HEADLINE);
  await context.close();
});

test("an address with words and filters shows what they find", async () => {
  const { page, context } = await site.visit("/search/?q=offensive&source=Moscow");
  await page.getByRole("status").filter({ hasText: "1" }).waitFor();
  expect(await page.getByRole("searchbox").inputValue()).toBe("offensive");
  expect(await page.getByRole("combobox", { name: "Quoted" }).inputValue()).toBe("Moscow");
  await page.getByRole("link", { name: HEADLINE }).click();
  expect(new URL(page.url()).pathname).toBe(ARTICLE);
  await context.close();
});

test("without JavaScript there is no form that does nothing, but ways to look through", async () => {
  const { page, context } = await site.visit("/search/", { javaScriptEnabled: false });
  expect(await page.getByRole("searchbox").count()).toBe(0);
  const ways = page.getByRole("region", { name: "Or browse" }).getByRole("link");
  expect(await ways.allTextContents()).toEqual(
    expect.arrayContaining(["Who said what", "Places", "Topics", "Archive", "October 2015"]),
  );
  await context.close();
});

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  test.each([320, 1280])(
    "results have no accessibility violation, %d pixels wide",
    async (width) => {
      const { page, context } = await site.visit("/search/?q=syria", {
        colorScheme,
        viewport: { width, height: 900 },
      });
      await page.getByRole("status").filter({ hasText: "Stories found" }).waitFor();
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as Page).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" ")}`);
      });
      expect(violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
      await context.close();
    },
  );
});
