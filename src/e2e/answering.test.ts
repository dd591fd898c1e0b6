import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { Moderator, makeModerator } from "./moderator.ts";
import { DISCUSSION, Reader } from "./reader.ts";
import { nodeRuntime } from "./servers.ts";
import { Site } from "./site.ts";

const STORY = DISCUSSION.replace("discussion/", "");
const PASSAGE = "q-0lqab1w";

const site = new Site();
const reader = new Reader(site);
let ana: Moderator;
let secret: string;

const comment = (page: Page) => page.getByRole("textbox", { name: "Comment" });
const name = (page: Page) => page.getByRole("textbox", { name: "Name" });
const press = (page: Page, label: string) => page.getByRole("button", { name: label }).click();
const form = (page: Page) => page.locator("form.compose");
const focused = (page: Page) => page.locator(":focus");

/** Tests whether an element is wholly on the screen. */
async function isInView(element: Locator): Promise<boolean> {
  return element.evaluate((found) => {
    const { top, bottom } = found.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

beforeAll(async () => {
  for (const each of ["Helen Dorr", "Bo Aster", "Cem Oz"])
    await reader.post({ name: each, comment: `It helps, says ${each}.\n\nAnd more.` });
  secret = await makeModerator("Ana Lima", site.folder, nodeRuntime);
  ana = new Moderator(site);
  await ana.signIn("Ana Lima", secret);
});

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("%s", (manner, javaScriptEnabled) => {
  test("a reply opens under its comment, quotes it, and leads back", async () => {
    const { page, context } = await site.visit(DISCUSSION, { javaScriptEnabled });
    await page.getByRole("link", { name: "Reply to Bo Aster" }).click();
    await page.getByRole("heading", { name: "Reply to Bo Aster" }).waitFor();
    expect(await form(page).count()).toBe(1);
    const item = page.locator("li:has(> #comment-2)");
    expect(await item.locator("form .passage").textContent()).toBe("It helps, says Bo Aster.");
    expect(await isInView(form(page).locator("h3"))).toBe(true);
    await page.getByRole("link", { name: "Cancel reply" }).click();
    await page.getByRole("heading", { name: "Leave a comment" }).waitFor();
    await expect.poll(() => isInView(page.locator("#comment-2 .reply"))).toBe(true);
    if (javaScriptEnabled)
      expect(await focused(page).getAttribute("aria-label")).toBe("Reply to Bo Aster");
    await context.close();
  });

  test("a mistake in a reply leaves the form where it is, and hides nothing of the field", async () => {
    const { page, context } = await site.visit(DISCUSSION, { javaScriptEnabled });
    await page.getByRole("link", { name: "Reply to Bo Aster" }).click();
    await page.getByRole("heading", { name: "Reply to Bo Aster" }).waitFor();
    await press(page, "Post comment");
    await page.getByText("Please enter your comment!").waitFor();
    expect(await page.locator("li:has(> #comment-2) form").count()).toBe(1);
    for (const part of [page.locator("label[for=comment]"), page.locator("#comment-error")])
      expect(await isInView(part)).toBe(true);
    await context.close();
  });

  test("a reply that waits is landed on in its thread, marked, with no key in the address", async () => {
    const { page, context } = await site.visit(DISCUSSION, { javaScriptEnabled });
    await page.getByRole("link", { name: "Reply to Bo Aster" }).click();
    await page.getByRole("heading", { name: "Reply to Bo Aster" }).waitFor();
    await comment(page).fill(`So say I, ${manner}.`);
    await name(page).fill("Nour");
    await press(page, "Post comment");
    const own = page.locator("li:has(> #comment-2) li .comment", { hasText: manner });
    await own.waitFor();
    await page.getByText("Your comment is awaiting moderation").waitFor();
    await expect.poll(() => isInView(own)).toBe(true);
    expect(page.url()).not.toContain("receipt");
    const plain = await page.locator("#comment-1").evaluate(backgroundOf);
    expect(await own.evaluate(backgroundOf)).not.toBe(plain);

    const id = (await own.getAttribute("id"))?.slice("comment-".length) ?? "";
    await ana.post({ act: `published ${id}` });
    await page.goto(DISCUSSION);
    await page.getByText(/^Your comment of .* is published\.$/u).waitFor();
    await context.close();
  });

  test("a message to the newsroom is sent from a quotation, and no reader sees it", async () => {
    const { page, context } = await site.visit(`${STORY}quotations/${PASSAGE}/`, {
      javaScriptEnabled,
    });
    await page.getByRole("link", { name: "Something wrong? Tell the newsroom" }).click();
    await page.getByRole("heading", { name: "Tell the newsroom" }).waitFor();
    expect(await page.locator(".passage").textContent()).toContain("nothing to talk about");
    await press(page, "Send");
    await page.getByText("Please say what is wrong.").waitFor();
    await page.getByRole("textbox", { name: "Message" }).fill(`A wrong day, ${manner}.`);
    await press(page, "Send");
    await page.getByText("The newsroom will look at it.").waitFor();
    await page.getByRole("link", { name: "Back to the passage" }).click();
    await page.waitForURL(`**${STORY}#${PASSAGE}`);
    expect(await reader.fragment()).not.toContain("A wrong day");
    await context.close();
  });
});

test("a response opens under the passage in the story, and leads back to it", async () => {
  const { page, context, troubles } = await site.visit(STORY);
  await page.locator(`#${PASSAGE}`).click();
  await page.getByRole("link", { name: "Respond", exact: true }).click();
  await page.getByRole("heading", { name: "Respond to this passage" }).waitFor();
  expect(await page.locator(`.story > :has(#${PASSAGE}) + .answering form`).count()).toBe(1);
  await expect.poll(() => isInView(page.locator("form h3"))).toBe(true);
  await comment(page).fill("Half a thought");
  await page.getByRole("link", { name: "Back to the passage" }).click();
  await expect.poll(() => focused(page).getAttribute("id")).toBe(PASSAGE);
  expect(await page.locator(".answering").count()).toBe(0);
  expect(await comment(page).inputValue()).toBe("Half a thought");
  expect(troubles).toEqual([]);
  await context.close();
});

test("a story says where to tell the newsroom what is wrong, and so does each quotation's menu", async () => {
  const { page, context } = await site.visit(STORY);
  const link = page.getByRole("link", { name: "Something wrong? Tell the newsroom" });
  expect(await link.getAttribute("href")).toBe(`${DISCUSSION}?tell=#form`);
  await page.locator(`#${PASSAGE}`).click();
  expect(await link.first().getAttribute("href")).toBe(`${DISCUSSION}?tell=${PASSAGE}#form`);
  await context.close();
});

test("the newsroom's picks stand above the thread", async () => {
  await ana.post({ act: "feature 3" });
  const { page, context } = await site.visit(DISCUSSION);
  const picks = page.getByRole("region", { name: "Newsroom picks" });
  expect(await picks.textContent()).toContain("It helps, says Cem Oz.");
  await picks.getByRole("link", { name: "In the discussion" }).click();
  await page.waitForURL("**#comment-3");
  await context.close();
});

test("moderation has a frame of its own, and its bar covers nothing until something is selected", async () => {
  await reader.post({ name: "Zoé", comment: "Held." });
  const { page, context } = await site.visit("/moderate/");
  expect(await page.locator(".masthead, .colophon").count()).toBe(0);
  await page.getByRole("heading", { name: "Moderation", level: 1 }).waitFor();
  await page.getByLabel("Name").fill("Ana Lima");
  await page.getByLabel("Secret").fill(secret);
  await press(page, "Sign in");
  const bar = page.locator(".bulk");
  const positionOf = (element: Element) => getComputedStyle(element).position;
  expect(await bar.evaluate(positionOf)).toBe("static");
  await page.getByLabel("Select the comment by Zoé").check();
  expect(await bar.evaluate(positionOf)).toBe("sticky");
  await context.close();
});

const backgroundOf = (element: Element) => getComputedStyle(element).backgroundImage;
