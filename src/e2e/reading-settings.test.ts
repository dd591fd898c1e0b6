import { expect, inject, test } from "vitest";
import { type PageVisit, Site, sharedServer } from "./site.ts";

const ARTICLE = "/articles/syria-regime-in-new-offensive/";
const SECTIONED = "/articles/harbour-dredging-vote/";

const site = new Site(sharedServer);

/** Computed style of a page. */
const look = (page: PageVisit["page"]) =>
  page.evaluate(() => {
    const { colorScheme, fontSize, fontFamily } = getComputedStyle(document.documentElement);
    return { colorScheme, size: Number.parseFloat(fontSize), face: fontFamily.split(",")[0] };
  });

test.each([true, false])(
  "a reader sets size, letters and colours with the keyboard, with JavaScript %s",
  async (javaScriptEnabled) => {
    const { page, context } = await site.visit(ARTICLE, { javaScriptEnabled });
    const before = await look(page);
    await page.getByRole("button", { name: "Reading settings" }).press("Enter");
    await page.getByRole("radio", { name: "Medium" }).press("ArrowRight");
    await page.getByRole("radio", { name: "Serif", exact: true }).press("ArrowRight");
    await page.getByRole("radio", { name: "Same as the device" }).press("ArrowLeft");
    const after = await look(page);
    expect(after.size / before.size).toBeCloseTo(1.18);
    expect(after.face).toBe("system-ui");
    expect(after.colorScheme).toBe("dark");
    await page.keyboard.press("Escape");
    expect(await page.locator("#reading").isVisible()).toBe(false);
    await context.close();
  },
);

test("a browser without style sheets names the settings in words", async () => {
  const answer = await fetch(new URL(ARTICLE, inject("origin")));
  expect(await answer.text()).toMatch(
    /<button[^>]*><span[^>]*>Reading settings<\/span><\/button>/u,
  );
});

test("what was chosen holds on every page before anything of it is shown, and can be taken back", async () => {
  const { page, context } = await site.visit(ARTICLE);
  const before = await look(page);
  await page.getByRole("button", { name: "Reading settings" }).click();
  await page.getByRole("radio", { name: "Largest" }).check();
  await page.getByRole("radio", { name: "Dark" }).check();
  // Without other scripts, only the settings from the head apply.
  await page.route("**/*.js", (route) => route.abort());
  await page.goto("/archive/");
  expect(await look(page)).toMatchObject({ colorScheme: "dark" });
  expect(await page.evaluate(() => document.documentElement.dataset["size"])).toBe("largest");
  await page.unroute("**/*.js");
  await page.goto(ARTICLE);
  await page.getByRole("button", { name: "Reading settings" }).click();
  expect(await page.getByRole("radio", { name: "Largest" }).isChecked()).toBe(true);
  await page.getByRole("radio", { name: "Medium" }).check();
  await page.getByRole("radio", { name: "Same as the device" }).check();
  await page.reload();
  expect(await look(page)).toEqual(before);
  await context.close();
});

test("the story can stand alone, without a script, and come back", async () => {
  const { page, context } = await site.visit(ARTICLE, { javaScriptEnabled: false });
  await page.getByRole("button", { name: "Reading settings" }).click();
  const alone = page.getByRole("checkbox", { name: "Only the story" });
  await alone.check();
  for (const part of [".actions", ".voice", ".discussion", ".colophon", ".masthead nav"]) {
    expect(await page.locator(part).first().isVisible(), part).toBe(false);
  }
  expect(await page.locator(".story h2").first().isVisible()).toBe(true);
  await alone.uncheck();
  expect(await page.locator(".voice").first().isVisible()).toBe(true);
  await context.close();
});

test("the contents list leads to each section, where there is more than one", async () => {
  const { page, context } = await site.visit(ARTICLE, { javaScriptEnabled: false });
  const contents = page.getByRole("navigation", { name: "In this story" });
  expect(await contents.count()).toBe(0);
  await page.goto(SECTIONED);
  const link = contents.getByRole("link").last();
  const crosshead = await link.textContent();
  await link.click();
  expect(await page.locator("h2:target").textContent()).toBe(crosshead);
  await context.close();
});

test("a link whose words were changed says so, and only such a one", async () => {
  const { page, context } = await site.visit(`${SECTIONED}#p-0000000`);
  const notice = page.getByText("The passage that this link points to has changed");
  expect(await notice.isVisible()).toBe(true);
  await page.getByRole("navigation", { name: "In this story" }).getByRole("link").first().click();
  await notice.waitFor({ state: "hidden" });
  await page.goto("about:blank");
  await page.goto(`${ARTICLE}#q-0lqab1w`);
  expect(await notice.isVisible()).toBe(false);
  await context.close();
});

test("a line along the top grows as the story is read, unless the reader wants no motion", async () => {
  const width = (page: PageVisit["page"]) =>
    page
      .locator(".story")
      .evaluate((story) => Number.parseFloat(getComputedStyle(story, "::before").width));
  const { page, context } = await site.visit(ARTICLE, { viewport: { width: 1000, height: 800 } });
  expect(await width(page)).toBeLessThan(50);
  await page.locator(".story h2").first().scrollIntoViewIfNeeded();
  await expect.poll(() => width(page)).toBeGreaterThan(150);
  expect(await width(page)).toBeLessThan(900);
  await page.locator(".discussion").evaluate((part) => part.scrollIntoView());
  await expect.poll(() => width(page)).toBeGreaterThan(990);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(
    await page.locator(".story").evaluate((e) => getComputedStyle(e, "::before").content),
  ).toBe("none");
  await context.close();
});
