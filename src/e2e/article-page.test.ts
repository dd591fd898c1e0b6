import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { type PageVisit, Site, sharedServer } from "./site.ts";

const ARTICLE = "/articles/syria-regime-in-new-offensive/";
const PICTURED = "/articles/quill-speaks/";
const SAMPLE = "/articles/trust-sues/";

const PHONE = { width: 390, height: 844 };

const site = new Site(sharedServer);

/** Pixels from the top of the page to the first words of the text. */
const firstWords = (page: Page) =>
  page
    .locator(".story > p[id^=p-]")
    .first()
    .evaluate((words) => words.getBoundingClientRect().top + scrollY);

test.each([
  ["without a picture on a phone", ARTICLE, PHONE, 480],
  ["of a sample without a picture on a phone", SAMPLE, PHONE, 480],
  ["with a long headline and contents on a phone", "/articles/harbour-dredging-vote/", PHONE, 480],
  ["in Arabic on a phone", "/articles/sayyadu-port-else/", PHONE, 480],
  ["in French on a phone", "/articles/ostreiculteurs-port-else/", PHONE, 480],
  ["below a picture on a desk", PICTURED, { width: 1280, height: 800 }, 770],
  ["without a picture on a desk", ARTICLE, { width: 1280, height: 800 }, 480],
])("the first words of a story %s stand on the first screen", async (_, path, viewport, most) => {
  const { page, context } = await site.visit(path, { viewport });
  const top = await firstWords(page);
  console.log(
    `${path}: first words at ${Math.round(top)} pixels of ${viewport.width}, at most ${most}`,
  );
  expect(top).toBeLessThanOrEqual(most);
  await context.close();
});

/** Names of the elements that the keyboard reaches from the headline to the comment field. */
async function stops(page: Page): Promise<string[]> {
  await page.locator("h1").evaluate((heading: HTMLElement) => {
    heading.tabIndex = -1;
    heading.focus();
  });
  const names: string[] = [];
  while (names.at(-1) !== "Comment" && names.length < 100) {
    await page.keyboard.press("Tab");
    const name = await page
      .locator(":focus")
      .evaluate(
        (e) => e.ariaLabel ?? (e as HTMLInputElement).labels?.[0]?.textContent ?? e.textContent,
      );
    names.push(String(name).trim().replaceAll(/\s+/gu, " "));
  }
  return names;
}

test.each([
  [ARTICLE, true],
  [ARTICLE, false],
  [PICTURED, true],
  [SAMPLE, true],
])(
  "%s has at most 25 stops of the keyboard from headline to comment, each with a name of its own; scripts %s",
  async (path, javaScriptEnabled) => {
    const { page, context } = await site.visit(path, { javaScriptEnabled });
    const names = await stops(page);
    console.log(`${path}: ${names.length} tab stops, at most 25`);
    expect(names.length).toBeLessThanOrEqual(25);
    expect(names.every(Boolean)).toBe(true);
    expect(new Set(names).size).toBe(names.length);
    await context.close();
  },
);

describe("who is quoted", () => {
  test.each([390, 1280])(
    "is a strip of less than 60 pixels, %d wide, with a table folded in it",
    async (width) => {
      const { page, context } = await site.visit(ARTICLE, {
        viewport: { width, height: 800 },
        javaScriptEnabled: false,
      });
      const height = await page.locator(".cast").evaluate((strip) => strip.clientHeight);
      expect(height).toBeLessThan(60);
      expect(await page.locator(".cast li").first().isVisible()).toBe(false);
      await page.locator(".cast summary").click();
      const rows = await page.locator(".cast b").allTextContents();
      expect(rows.slice(0, 4)).toEqual([
        "a US defence official",
        "a military source",
        "Syrian state television",
        "Vladimir Putin",
      ]);
      await context.close();
    },
  );
});

test("the rule beside a quotation of several paragraphs has no gap, on a phone and on a desk", async () => {
  const { page, context } = await site.visit(PICTURED, { viewport: { width: 1280, height: 800 } });
  const gaps = () =>
    page.evaluate(() => {
      const ruled = [...document.querySelectorAll(".ruled")];
      return ruled
        .filter((each) => each.matches(".continued"))
        .map((each) => {
          const before = ruled[ruled.indexOf(each) - 1] as Element;
          const { insetBlockStart } = getComputedStyle(each, "::before");
          const top = each.getBoundingClientRect().top + Number.parseFloat(insetBlockStart);
          const note = before.nextElementSibling?.matches("aside")
            ? before.nextElementSibling
            : before;
          const isBelow = innerWidth < 960;
          return top - (isBelow ? note : before).getBoundingClientRect().bottom;
        });
    });
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const found = await gaps();
    expect(found.length).toBeGreaterThanOrEqual(2);
    for (const gap of found) expect(gap).toBeLessThanOrEqual(1);
  }
  await context.close();
});

test("what is to be read next stands before the discussion and says what it shares with the story", async () => {
  const told = async (path: string) => {
    const { page, context } = await site.visit(path, { javaScriptEnabled: false });
    const isBefore = await page.evaluate(() => {
      const [more, talk] = [".more", "#discussion"].map((part) => document.querySelector(part));
      return Boolean(
        more && talk && more.compareDocumentPosition(talk) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
    });
    const heading = await page.locator(".more h2").textContent();
    const why = await page.locator(".more .why").allTextContents();
    await context.close();
    return { isBefore, heading, why };
  };
  expect(await told(ARTICLE)).toEqual({
    isBefore: true,
    heading: "Earlier and later",
    why: ["Later"],
  });
  const sample = await told(SAMPLE);
  expect(sample).toMatchObject({ isBefore: true, heading: "More on this" });
  expect(sample.why).toContain("Ports");
});

test("a story with a picture is shared with it, and one without with its card", async () => {
  const image = async ({ page, context }: PageVisit) => {
    const content = (name: string) =>
      page.locator(`meta[property="og:image${name}"]`).getAttribute("content");
    const found = [
      await content(""),
      await content(":width"),
      await content(":height"),
      await content(":alt"),
    ];
    await context.close();
    return found;
  };
  const [address, width, height, alt] = await image(await site.visit(PICTURED));
  expect(address).toMatch(/\/pictures\/images\/port-else-jpg-1200\.jpeg$/u);
  expect([Number(width), Number(height) > 600]).toEqual([1200, true]);
  expect(alt).toBe("Small fishing boats at a stone quay under a low sun");
  expect((await image(await site.visit(ARTICLE)))[0]).toMatch(/card\.png$/u);
});

test("on slow 4G the masthead and the headline of a first visit have their face, and nothing moves", async () => {
  const { page, context } = await site.visit("about:blank", {
    viewport: PHONE,
  });
  const browser = await context.newCDPSession(page);
  await browser.send("Network.enable");
  const [latency, downloadThroughput, uploadThroughput] = [150, 200_000, 90_000];
  await browser.send("Network.emulateNetworkConditions", {
    offline: false,
    latency,
    downloadThroughput,
    uploadThroughput,
  });
  await page.goto(site.origin + ARTICLE);
  const moved = await page.evaluate(async () => {
    await document.fonts.ready;
    const shifts = performance.getEntriesByType("layout-shift") as unknown as { value: number }[];
    return shifts.reduce((sum, { value }) => sum + value, 0);
  });
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === "loaded").map(({ weight }) => weight),
  );
  expect(loaded).toContain("600");
  expect(moved).toBeLessThan(0.05);
  const parts = [page.locator(".masthead .name"), page.locator("h1")];
  const pictures = () => Promise.all(parts.map((part) => part.screenshot()));
  const first = await pictures();
  await page.reload();
  await page.evaluate(() => document.fonts.ready);
  expect(first).toEqual(await pictures());
  await context.close();
});

test.each([
  [PICTURED, ".actions :is(a[data-comments], summary), .kicker a, .byline a"],
  ["/articles/harbour-dredging-vote/", ".kicker a, .contents a"],
  ["/articles/ministry-fund/", ".dates a"],
  ["/", ".kicker a"],
])("on a phone, links of %s are targets of 44 pixels: %s", async (path, links) => {
  const { page, context } = await site.visit(path, { viewport: PHONE });
  const targets = await page.locator(links).all();
  expect(targets).not.toEqual([]);
  for (const target of targets) {
    const reached = await target.evaluate((link) => {
      link.scrollIntoView({ block: "center", inline: "nearest" });
      const { left, top, height } = link.getBoundingClientRect();
      const isReached = (y: number) =>
        link.contains(document.elementFromPoint(left + 5, top + (height - 44) / 2 + y));
      return [1, 22, 43].filter(isReached);
    });
    expect(reached, String(await target.textContent())).toEqual([1, 22, 43]);
  }
  await context.close();
});

test("the byline leads to all that its author wrote", async () => {
  const { page, context } = await site.visit(PICTURED, { viewport: PHONE });
  await page.locator(".byline").getByRole("link", { name: "Ada Mirren" }).click();
  expect(new URL(page.url()).pathname).toBe("/authors/ada-mirren/");
  expect(await page.locator("h1").textContent()).toBe("Stories by Ada Mirren");
  expect(await page.getByRole("link", { name: "The woman who speaks" }).count()).toBe(1);
  await context.close();
});

test("what agencies put before a headline is a label, short numbers are spelt out, and .txt has the copy as filed", async () => {
  const { page, context } = await site.visit("/articles/ministry-fund/");
  expect(await page.locator(".kicker .label").textContent()).toBe("UPDATE 2");
  expect(await page.locator("h1").textContent()).toBe(
    "Norland offers fishermen 60 million crowns over harbour works",
  );
  expect(await page.locator(".points li").count()).toBe(3);
  expect(await page.locator(".story").textContent()).toContain(
    "“That is not compensation,” she said.",
  );
  const filed = await (await page.request.get("/articles/ministry-fund.txt")).text();
  expect(filed).toContain("60 mln crowns");
  expect(filed).toContain('"That is not compensation,"');
  await context.close();
});
