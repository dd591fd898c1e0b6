import { beforeAll, expect, test } from "vitest";
import { Reader } from "./reader.ts";
import { Site } from "./site.ts";

const ARTICLE = "/articles/syria-regime-in-new-offensive/";
const COMMENTS = 12;

const site = new Site();
const reader = new Reader(site);

beforeAll(async () => {
  for (let number = 1; number <= COMMENTS; number += 1) {
    const passage = number <= 2 ? { passage: "q-0lqab1w" } : {};
    await reader.post({ name: `Reader ${number}`, comment: `Number ${number}.`, ...passage });
  }
});

test("a long discussion below a story is folded, and its button shows the rest and leads to it", async () => {
  const { page, context, troubles } = await site.visit(ARTICLE);
  const shown = page.locator(".thread .comment:visible");
  const button = page.getByRole("button", { name: "Show all comments" });
  await page.locator("#discussion").scrollIntoViewIfNeeded();
  await button.waitFor();
  expect(await shown.count()).toBe(6);
  await button.press("Enter");
  expect(await shown.count()).toBe(COMMENTS);
  expect(await page.locator(":focus").textContent()).toContain("Number 7.");
  expect(await button.count()).toBe(0);
  expect(troubles).toEqual([]);
  await context.close();
});

test("a paragraph with comments has a tick that says how many, and leads to them", async () => {
  const { page, context } = await site.visit(ARTICLE);
  const tick = page.getByRole("link", { name: "Comments on this passage: 2" });
  await tick.waitFor();
  expect(await tick.textContent()).toBe("2");
  expect(await tick.evaluate((link) => link.parentElement?.id)).toBe("p-0lqab1w");
  await tick.click();
  await page.getByText("Number 2.").waitFor();
  expect(await page.getByText("Number 3.").count()).toBe(0);
  await context.close();
});

test("the page of the discussion itself is not folded", async () => {
  const { page, context } = await site.visit(`${ARTICLE}discussion/`);
  expect(await page.locator(".thread .comment:visible").count()).toBe(COMMENTS);
  await context.close();
});
