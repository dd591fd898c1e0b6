import { readFileSync } from "node:fs";
import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Site, type Visit } from "./site.ts";
import { faultsOf } from "./valid-html.ts";

/** A page in which axe has been set up. */
interface Page {
  axe: typeof axe;
}

const ARTICLE = "/articles/syria-regime-in-new-offensive/";
const HEADLINE = "Syria regime in new offensive as Putin blasts US";
const COPY = readFileSync("content/articles/2015-10-15-syria-regime-in-new-offensive.txt", "utf8");

const site = new Site();

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("%s", (_, javaScriptEnabled) => {
  let page: Visit["page"];
  let context: Visit["context"];
  let troubles: Visit["troubles"];

  beforeAll(async () => {
    ({ page, context, troubles } = await site.visit("/", { javaScriptEnabled }));
  });

  afterAll(() => context.close());

  test("the front page leads to the article", async () => {
    expect(await page.title()).toBe("Crosshead");
    await page.getByRole("link", { name: HEADLINE }).first().click();
    expect(new URL(page.url()).pathname).toBe(ARTICLE);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(HEADLINE);
  });

  test("every paragraph of the copy is there, in its words and its order", async () => {
    const [, ...paragraphs] = COPY.split(/\n{2,}/u)
      .filter((paragraph) => !/^– .* –$|^Please enter/u.test(paragraph.trim()))
      .map((paragraph) => paragraph.trim());
    expect(await page.locator(".story > p").allTextContents()).toEqual(paragraphs);
  });

  test("the crosshead is a heading, without its dashes", async () => {
    const headings = await page
      .locator(".story")
      .getByRole("heading", { level: 2 })
      .allTextContents();
    expect(headings).toEqual(["EU talks on refugees"]);
  });

  test("quotations are marked up, and the margin says who is speaking", async () => {
    expect(await page.locator(".story q").count()).toBe(7);
    const notes = await page.locator(".voice b").allTextContents();
    expect(notes).toEqual([
      "Syrian state television",
      "a military source",
      "Moscow",
      "a US defence official",
      "Vladimir Putin",
    ]);
  });

  test("a weekday carries its date", async () => {
    const days = page.locator(".story p time");
    expect(await days.first().getAttribute("datetime")).toBe("2015-10-15");
    expect(await page.getByText("Sunday", { exact: true }).getAttribute("datetime")).toBe(
      "2015-10-18",
    );
  });

  test("no leftover of the page that the copy came from is shown", async () => {
    expect(await page.locator(".story").textContent()).not.toContain("Please enter");
  });

  test("nothing failed to load and nothing was refused", () => {
    expect(troubles).toEqual([]);
  });
});

test("the page of a discussion is valid HTML", async () => {
  const { page, context } = await site.visit(`${ARTICLE}discussion/`);
  const answer = await page.request.get(`${ARTICLE}discussion/`);
  expect(await faultsOf(await answer.text())).toEqual([]);
  await context.close();
});

test("an unknown address answers 404 with a page that leads on", async () => {
  const { page, context } = await site.visit("/articles/no-such-story/");
  expect((await page.request.get("/articles/no-such-story/")).status()).toBe(404);
  await page.getByRole("link", { name: "All stories are on the front page" }).click();
  expect(new URL(page.url()).pathname).toBe("/");
  await context.close();
});

test("the keyboard reaches the story, its links and the form in their order", async () => {
  const { page, context } = await site.visit(ARTICLE);
  const reached: string[] = [];
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press("Tab");
    reached.push(
      await page.locator(":focus").evaluate((e) => e.getAttribute("name") ?? e.textContent ?? ""),
    );
  }
  expect(reached.map((words) => words.trim())).toEqual([
    "Skip to the story",
    "Crosshead",
    "About",
    "Discussion",
    "Read the discussion",
    "comment",
    "name",
    "Post comment",
  ]);
  await context.close();
});

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  describe.each([320, 390, 1280, 1920])("%d pixels wide", (width) => {
    test.each(["/", ARTICLE, `${ARTICLE}discussion/`, "/about/", "/404.html"])(
      "%s has no accessibility violation and nothing sticks out",
      async (path) => {
        const { page, context } = await site.visit(path, {
          colorScheme,
          viewport: { width, height: 900 },
        });
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
});
