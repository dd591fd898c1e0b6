import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { Site, sharedServer } from "./site.ts";

const ARTICLE = "/articles/syria-regime-in-new-offensive/";
const SAMPLE = "/articles/court-halts-dredging/";

const site = new Site(sharedServer);

describe("the words of a quotation", () => {
  const words = (page: Page) => page.getByRole("link", { name: "“It looks like they have" });

  test("open a menu with who says them, and Escape leads back to them", async () => {
    const { page, context, troubles } = await site.visit(ARTICLE);
    await words(page).focus();
    await page.keyboard.press("Enter");
    const menu = page.locator(".quotation-menu:popover-open");
    await menu.waitFor();
    expect(await menu.locator("p").textContent()).toBe("Vladimir Putin, President");
    expect(await page.locator(":focus").textContent()).toBe("Share");
    await page.keyboard.press("Escape");
    expect(await menu.count()).toBe(0);
    expect(await page.locator(":focus").textContent()).toContain("nothing to talk about");
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("lead on to the form that answers them, and to all that their source said", async () => {
    const { page, context } = await site.visit(SAMPLE);
    const said = page.getByRole("link", { name: "“Today six pages of paper" });
    await said.click();
    const all = page.getByRole("link", { name: "Everything quoted from Ana Solberg" });
    expect(await all.getAttribute("href")).toBe("/sources/ana-solberg/");
    await page.locator(".quotation-menu").getByRole("link", { name: "Respond" }).click();
    const passage = page.locator(".discussion form .passage");
    await passage.waitFor();
    expect(await passage.textContent()).toContain("Today six pages of paper");
    expect(await page.locator(":focus").getAttribute("id")).toBe("comment");
    await context.close();
  });

  test("lead to their page without a script, and from there to the form that answers them", async () => {
    const { page, context } = await site.visit(ARTICLE, { javaScriptEnabled: false });
    await words(page).click();
    expect(new URL(page.url()).pathname).toBe(`${ARTICLE}quotations/q-0lqab1w/`);
    await page.getByRole("link", { name: "Respond" }).click();
    expect(await page.locator("form .passage").textContent()).toContain("nothing to talk about");
    await context.close();
  });
});

test("selected words of a paragraph can be answered", async () => {
  const { page, context } = await site.visit(ARTICLE);
  await page.evaluate(() => {
    const paragraph = document.querySelector(".story > p[id^=p-]") as Element;
    getSelection()?.selectAllChildren(paragraph);
  });
  const answer = page.locator(".offer").getByRole("link", { name: "Respond" });
  expect(await answer.getAttribute("href")).toMatch(/\/discussion\/\?passage=p-/u);
  await context.close();
});
