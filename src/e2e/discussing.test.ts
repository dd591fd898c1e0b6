import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshAddress, Reader } from "./reader.ts";
import { type PageVisit, Site } from "./site.ts";

const ARTICLE = "/articles/syria-regime-in-new-offensive/";
const DISCUSSION = `${ARTICLE}discussion/`;

const site = new Site();

const comment = (page: Page) => page.getByRole("textbox", { name: "Comment" });
const name = (page: Page) => page.getByRole("textbox", { name: "Name" });
const send = (page: Page) => page.getByRole("button", { name: "Post comment" }).click();
const names = (page: Page) => page.locator(".comment .name").allTextContents();

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("%s", (manner, javaScriptEnabled) => {
  let page: Page;
  let context: PageVisit["context"];
  let troubles: PageVisit["troubles"];

  beforeAll(async () => {
    ({ page, context, troubles } = await site.visit(ARTICLE, { javaScriptEnabled }));
  });

  afterAll(() => context.close());

  test("an empty form is answered next to both fields, in the article's own words", async () => {
    await send(page);
    await page.getByText("Please enter your comment!").waitFor();
    expect(await comment(page).getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator(":focus").getAttribute("id")).toBe("comment");
    expect(await description(page, "comment")).toContain("Please enter your comment!");
    expect(await description(page, "name")).toContain("Please enter your name here");
  });

  test("what was typed stays when the name is missing", async () => {
    await comment(page).fill("A second thought,\nover two lines.");
    await name(page).fill("");
    await send(page);
    await page.getByText("Please enter your name here").waitFor();
    await page.getByText("Please enter your comment!").waitFor({ state: "detached" });
    expect(await page.locator(":focus").getAttribute("id")).toBe("name");
    expect(await comment(page).inputValue()).toBe("A second thought,\nover two lines.");
  });

  test("what was typed stays when the comment is missing", async () => {
    await comment(page).fill("");
    await name(page).fill("Nour");
    await send(page);
    await page.getByText("Please enter your comment!").waitFor();
    await page.getByText("Please enter your name here").waitFor({ state: "detached" });
    expect(await name(page).inputValue()).toBe("Nour");
  });

  test("a comment is published, and the reader is led to its place", async () => {
    await comment(page).fill(`The *margin* helps, ${manner}.`);
    await send(page);
    await page.locator(".comment", { hasText: manner }).waitFor();
    expect(new URL(page.url()).pathname).toBe(javaScriptEnabled ? ARTICLE : DISCUSSION);
    expect(await page.locator(".comment em").last().textContent()).toBe("margin");
    expect(await comment(page).inputValue()).toBe("");
    if (javaScriptEnabled) {
      await page.getByText("Your comment is published.").waitFor();
      expect(await page.locator(":focus").textContent()).toContain(manner);
      expect(await name(page).inputValue()).toBe("Nour");
    } else {
      expect(page.url()).toMatch(/#comment-\d+$/u);
    }
  });

  test("a comment can be replied to", async () => {
    await page.getByRole("link", { name: "Reply to Nour" }).last().click();
    await page.getByRole("heading", { name: "Reply to Nour" }).waitFor();
    await comment(page).fill(`I agree, ${manner}.`);
    await name(page).fill("Ana");
    await send(page);
    const reply = page.locator("li li .comment", { hasText: `I agree, ${manner}.` });
    await reply.waitFor();
    expect(await reply.locator(".name").textContent()).toBe("Ana");
  });

  test("nothing failed to load and nothing was refused, but for the forms with a mistake", () => {
    expect(troubles.filter((trouble) => !trouble.includes("422"))).toEqual([]);
  });
});

test("comments are there after the server has started again", async () => {
  const before = await site.visit(DISCUSSION);
  const written = await names(before.page);
  await before.context.close();
  expect(written).toEqual(["Nour", "Ana", "Nour", "Ana"]);

  await site.restart();
  const after = await site.visit(DISCUSSION);
  expect(await names(after.page)).toEqual(written);
  await after.context.close();
});

test("the article loads its discussion by itself when a reader comes near it", async () => {
  const { page, context } = await site.visit(ARTICLE);
  await page.locator("#discussion").scrollIntoViewIfNeeded();
  await page.getByRole("heading", { name: "4 comments" }).waitFor();
  await context.close();
});

test("a comment that cannot be sent is not lost, and can be sent again", async () => {
  const { page, context } = await site.visit(DISCUSSION);
  await comment(page).fill("From the tunnel.");
  await name(page).fill("Ana");
  await context.setOffline(true);
  await send(page);
  await page.getByText("Your comment could not be sent.").waitFor();
  expect(await comment(page).inputValue()).toBe("From the tunnel.");
  await context.setOffline(false);
  await send(page);
  await page.locator(".comment", { hasText: "From the tunnel." }).waitFor();
  await context.close();
});

test("what was typed stays when a reader without a connection wants to reply", async () => {
  const { page, context } = await site.visit(DISCUSSION);
  await comment(page).fill("From the tunnel.");
  await context.setOffline(true);
  await page.getByRole("link", { name: "Reply to Nour" }).first().click();
  await page.getByText("Your comment could not be sent.").waitFor();
  expect(await comment(page).inputValue()).toBe("From the tunnel.");
  await context.close();
});

test("a comment is sent once, even where a proxy answers in the endpoint's place", async () => {
  const { page, context } = await site.visit(DISCUSSION);
  let posts = 0;
  await page.route(`**${DISCUSSION}*`, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    posts += 1;
    await route.fetch();
    await route.fulfill({ status: 502, contentType: "text/html", body: "<h1>Bad gateway</h1>" });
  });
  await comment(page).fill("Through a proxy.");
  await name(page).fill("Ana");
  await send(page);
  await page.getByText("Your comment could not be sent.").waitFor();
  expect(await comment(page).inputValue()).toBe("Through a proxy.");
  expect(posts).toBe(1);
  await context.close();
});

test("nothing can be typed into a comment that is on its way, and lost with it", async () => {
  const { page, context } = await site.visit(DISCUSSION);
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route(`**${DISCUSSION}*`, async (route) => {
    await held;
    await route.continue();
  });
  await comment(page).fill("On its way.");
  await name(page).fill("Ana");
  await send(page);
  expect(await comment(page).isEditable()).toBe(false);
  expect(await name(page).isEditable()).toBe(false);
  expect(await page.getByRole("button", { name: "Post comment" }).isEnabled()).toBe(false);

  release();
  await page.locator(".comment", { hasText: "On its way." }).waitFor();
  expect(await comment(page).isEditable()).toBe(true);
  expect(await page.getByRole("button", { name: "Post comment" }).isEnabled()).toBe(true);
  await context.close();
});

test("an address that sends much posts on, its browser having worked for it", async () => {
  const extraHTTPHeaders = freshAddress();
  const reader = new Reader(site);
  for (let index = 0; index < 16; index++) {
    await reader.post({ name: "Busy", comment: `Bee ${index}.` }, extraHTTPHeaders);
  }
  const { page, context, troubles } = await site.visit(DISCUSSION, { extraHTTPHeaders });
  const asked = page.waitForResponse((response) => response.status() === 428);
  await comment(page).fill("Worked for.");
  await name(page).fill("Prover");
  await send(page);
  await asked;
  await page.getByText("Your comment is published.").waitFor();
  expect(await reader.fragment()).toContain("Worked for.");
  // The browser itself reports the answer 428.
  expect(troubles.filter((trouble) => !trouble.includes("428"))).toEqual([]);
  await context.close();
});

test("a comment keeps to its lines, shows its lists, and can be tapped", async () => {
  const { page, context } = await site.visit(DISCUSSION, { forcedColors: "active" });
  await comment(page).fill("- one\n  - two\n    1. three");
  await name(page).fill("Ana");
  await send(page);
  const listed = page.locator(".comment", { hasText: "three" });
  expect(await style(listed.locator(".text"), "overflow")).toBe("clip");
  expect(await style(listed.locator(".name"), "overflow")).toBe("clip");
  expect(await style(listed.locator("ul").first(), "list-style-type")).toBe("disc");
  expect(await style(listed.locator("ul ul"), "list-style-type")).toBe("disc");
  expect(await style(listed.locator("ol"), "list-style-type")).toBe("decimal");
  for (const link of await listed.locator("header a, .reply").all()) {
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  }
  expect(await style(page.getByRole("button", { name: "Post comment" }), "border-top-style")).toBe(
    "solid",
  );
  await context.close();
});

async function style(part: Locator, property: string): Promise<string> {
  return part.evaluate(
    (element, property) => getComputedStyle(element).getPropertyValue(property),
    property,
  );
}

/** Accessible description of a field, besides its name. */
async function description(page: Page, field: string): Promise<string> {
  return page.locator(`#${field}`).evaluate((element) =>
    (element.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? "")
      .join(" "),
  );
}
