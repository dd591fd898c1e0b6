import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PageVisit, Site, sharedServer } from "./site.ts";
import { faultsOf } from "./valid-html.ts";

const ARTICLE = "/articles/syria-regime-in-new-offensive/";
const HEADLINE = "Syria regime in new offensive as Putin blasts US";
const COPY = readFileSync("content/articles/2015-10-15-syria-regime-in-new-offensive.txt", "utf8");

const QUOTATION = `${ARTICLE}quotations/q-0lqab1w/`;

const site = new Site(sharedServer);

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("%s", (_, javaScriptEnabled) => {
  let page: PageVisit["page"];
  let context: PageVisit["context"];
  let troubles: PageVisit["troubles"];

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
    const headings = await page.locator(".story > h2").allTextContents();
    expect(headings).toEqual(["EU talks on refugees"]);
  });

  test("quotations are marked up, and the margin says who is speaking where no sentence does", async () => {
    expect(await page.locator(".story .quotation").count()).toBe(7);
    const notes = await page.locator(".voice b").allTextContents();
    expect(notes).toEqual(["a US defence official", "Vladimir Putin"]);
  });

  test("a weekday carries its date", async () => {
    const days = page.locator(".story p[id] time");
    expect(await days.first().getAttribute("datetime")).toBe("2015-10-15");
    const sunday = page.getByText("Sunday", { exact: true });
    expect(await sunday.getAttribute("data-day")).toBe("18 October 2015");
    expect(await sunday.locator("time").getAttribute("datetime")).toBe("2015-10-18");
  });

  test("no leftover of the page that the copy came from is shown", async () => {
    expect(await page.locator(".story").textContent()).not.toContain("Please enter");
  });

  test("nothing failed to load and nothing was refused", () => {
    expect(troubles).toEqual([]);
  });
});

test("a quotation has a page that says whose words they are and leads back to them", async () => {
  const { page, context } = await site.visit(ARTICLE);
  await page.getByRole("link", { name: "“It looks like they have" }).click();
  await page.locator(".quotation-menu").getByRole("link", { name: "Share" }).click();
  expect(new URL(page.url()).pathname).toBe(QUOTATION);
  expect(await page.locator("blockquote").textContent()).toBe(
    "“It looks like they have nothing to talk about.”",
  );
  await page.getByRole("link", { name: "Read in the story" }).click();
  expect(await page.locator(".quotation:target").textContent()).toContain("nothing to talk about");
  await context.close();
});

test("the name of a source leads to everything that it is quoted with", async () => {
  const { page, context } = await site.visit("/articles/court-halts-dredging/");
  await page.locator(".cast summary").click();
  await page.locator(".cast").getByRole("link", { name: "Ana Solberg" }).click();
  expect(new URL(page.url()).pathname).toBe("/sources/ana-solberg/");
  const said = await page.locator(".utterance blockquote").allTextContents();
  expect(said.map((words) => words.trim())).toEqual(
    expect.arrayContaining([
      "“Today six pages of paper weighed more than two million tonnes”",
      "“Money does not filter water”",
      "“Nobody has the right to decide in nine hours about something that took 900 years to grow”",
    ]),
  );
  await context.close();
});

test("what a source says stands by story, in marks and reported apart where a reader wants", async () => {
  const { page, context } = await site.visit("/sources/marta-quill/", { javaScriptEnabled: false });
  expect(await page.locator(".source > .role").textContent()).toContain("Fishing Cooperative");
  const story = page.locator(".in-story", { hasText: "60 million crowns" });
  expect(await story.locator(".utterance:visible").count()).toBe(2);
  await page.getByRole("radio", { name: "Reported" }).check();
  expect(await story.locator(".utterance:visible").allTextContents()).toEqual([
    expect.stringContaining("36,000 crowns"),
  ]);
  expect(await page.locator(".in-story:visible", { hasText: "340 families" }).count()).toBe(0);
  await page.getByRole("radio", { name: "Quoted" }).check();
  expect(await story.locator(".utterance:visible").allTextContents()).toEqual([
    expect.stringContaining("That is a tip"),
  ]);
  await context.close();
});

test("sources are listed by last name with their role, people and bodies apart", async () => {
  const { page, context } = await site.visit("/sources/");
  const people = page.getByRole("region", { name: "People" });
  const names = await people.getByRole("link").allTextContents();
  expect(names.slice(0, 3)).toEqual(["Ruben Hale", "Anders Quill", "Marta Quill"]);
  expect(await people.locator("li", { hasText: "Ilse Varga" }).textContent()).toMatch(
    /Transport Minister\s*8 statements/u,
  );
  const bodies = page.getByRole("region", { name: "Organisations" });
  expect(await bodies.getByRole("link").allTextContents()).toEqual(["Clear Water Trust"]);
  await context.close();
});

test("the name of a source that no other story quotes is no link", async () => {
  const { page, context } = await site.visit(ARTICLE);
  expect(await page.locator(".voice").getByText("Vladimir Putin").count()).toBeGreaterThan(0);
  expect(await page.getByRole("link", { name: "Vladimir Putin" }).count()).toBe(0);
  await context.close();
});

test("who is quoted stands in order of their words, with how much, and who is not named", async () => {
  const { page, context } = await site.visit(ARTICLE, { javaScriptEnabled: false });
  const rows = await page
    .locator(".cast li")
    .evaluateAll((items) =>
      items.map((item) =>
        [...item.querySelectorAll("b, b + span, .much")].map((e) => e.textContent),
      ),
    );
  expect(rows).toHaveLength(9);
  expect(rows[0]).toEqual([
    "a US defence official",
    "speaking on condition of anonymity",
    "1 quotation, 28 words",
  ]);
  expect(rows[3]).toEqual(["Vladimir Putin", "President", "2 quotations, 16 words"]);
  expect(rows).toContainEqual(["a monitoring group", "not named", "1 statement reported"]);
  await context.close();
});

test.each([390, 1280])(
  "a weekday says its date when the keyboard or a finger rests on it, %d pixels wide",
  async (width) => {
    const { page, context } = await site.visit(ARTICLE, {
      viewport: { width, height: 900 },
      hasTouch: true,
    });
    const day = page.locator(".story > p [data-day]", { hasText: "Thursday" }).first();
    const shown = () => day.evaluate((e) => getComputedStyle(e, "::after").content);
    expect(await shown()).toBe("none");
    await day.tap();
    expect(await shown()).toBe('"15 October 2015"');
    await page.keyboard.press("Tab");
    await page.mouse.move(0, 0);
    expect(await shown()).toBe("none");
    await page.keyboard.press("Shift+Tab");
    expect(await shown()).toBe('"15 October 2015"');
    await context.close();
  },
);

test("the page of a discussion is valid HTML", async () => {
  const { page, context } = await site.visit(`${ARTICLE}discussion/`);
  const answer = await page.request.get(`${ARTICLE}discussion/`);
  expect(await faultsOf(await answer.text())).toEqual([]);
  await context.close();
});

test("an unknown address answers 404 with a page that leads on", async () => {
  const { page, context } = await site.visit("/articles/no-such-story/");
  expect((await page.request.get("/articles/no-such-story/")).status()).toBe(404);
  await page.getByRole("link", { name: "The newest stories are on the front page" }).click();
  expect(new URL(page.url()).pathname).toBe("/");
  await context.close();
});

test("the keyboard reaches the story, its links and the form in their order", async () => {
  const { page, context } = await site.visit(ARTICLE, { javaScriptEnabled: false });
  const reached: string[] = [];
  while (reached.at(-1) !== "Post comment" && reached.length < 100) {
    await page.keyboard.press("Tab");
    const name = await page
      .locator(":focus")
      .evaluate((e) => e.ariaLabel ?? e.getAttribute("name") ?? e.textContent ?? "");
    reached.push(name.trim());
  }
  expect(reached.slice(0, 21)).toEqual([
    "Skip to the story",
    "Crosshead",
    "Reading settings",
    ...["Courts", "Culture", "Europe", "Fishing", "Norland", "Ports", "Transport", "Weather"],
    ...["Who said what", "Places", "Archive", "Search"],
    "Share",
    "Discussion",
    "Thursday",
    expect.stringMatching(/^“with the goal of restoring security/u),
    "September 30",
    expect.stringMatching(/^“The operation will continue/u),
  ]);
  expect(reached.slice(-6)).toEqual([
    "Read the discussion",
    "Subscribe to the feed",
    "comment",
    "name",
    "remember",
    "Post comment",
  ]);
  await context.close();
});
