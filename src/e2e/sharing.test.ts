import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { Site, sharedServer } from "./site.ts";

const ARTICLE = "/articles/syria-regime-in-new-offensive/";
const QUOTATION = `${ARTICLE}quotations/q-0lqab1w/`;
const HEADLINE = "Syria regime in new offensive as Putin blasts US";
const WORDS = `“It looks like they have nothing to talk about.” – Vladimir Putin, in “${HEADLINE}”`;
const PUBLISHED = "https://crosshead.example";
const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

const site = new Site(sharedServer);
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe("without JavaScript", () => {
  const options = { javaScriptEnabled: false };

  test("an article has a menu of plain links and words to copy", async () => {
    const { page, context, troubles } = await site.visit(ARTICLE, options);
    const mail = page.getByRole("link", { name: "E-mail" });
    expect(await mail.isVisible()).toBe(false);
    await page.locator("summary", { hasText: "Share" }).click();
    expect(await mail.getAttribute("href")).toContain(encodeURIComponent(PUBLISHED + ARTICLE));
    const services = page.locator(".share-links a");
    expect(await services.allTextContents()).toEqual([
      "E-mail",
      "WhatsApp",
      "Telegram",
      "Bluesky",
      "Mastodon",
      "X",
      "Facebook",
      "LinkedIn",
      "Reddit",
    ]);
    expect(await page.getByLabel("Text to copy").inputValue()).toBe(
      `${HEADLINE}\n${PUBLISHED}${ARTICLE}`,
    );
    expect(await page.getByRole("button", { name: "Copy" }).count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("the page of a quotation has them for its words, its speaker, its story and its link", async () => {
    const { page, context } = await site.visit(QUOTATION, options);
    await page.locator("summary", { hasText: "Share" }).click();
    expect(await page.getByLabel("Text to copy").inputValue()).toBe(
      `${WORDS}\n${PUBLISHED}${QUOTATION}`,
    );
    const bluesky = await page.getByRole("link", { name: "Bluesky" }).getAttribute("href");
    expect(new URL(bluesky ?? "").searchParams.get("text")).toBe(
      `${WORDS}\n${PUBLISHED}${QUOTATION}`,
    );
    await context.close();
  });
});

test("the menu of a quotation copies its words, its speaker, its story and its link", async () => {
  const { page, context, troubles } = await site.visit(ARTICLE, CLIPBOARD);
  await page.getByRole("link", { name: "“It looks like they have" }).click();
  const button = page.locator(".quotation-menu").getByRole("button", { name: "Copy" });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Copied" }).waitFor();
  expect(await copied(page)).toBe(`${WORDS}\n${PUBLISHED}${QUOTATION}`);
  await button.waitFor();
  expect(troubles).toEqual([]);
  await context.close();
});

test("the button of the menu copies what its field holds, and Escape closes the menu", async () => {
  const { page, context } = await site.visit(ARTICLE, CLIPBOARD);
  await page.locator("summary", { hasText: "Share" }).click();
  await page.locator(".share-links .copy").click();
  expect(await copied(page)).toBe(`${HEADLINE}\n${PUBLISHED}${ARTICLE}`);
  await page.keyboard.press("Escape");
  expect(await page.getByLabel("Text to copy").isVisible()).toBe(false);
  expect(await page.locator(":focus").textContent()).toBe("Share");
  await context.close();
});

test("where the device shares by itself, its sheet takes the place of the menu", async () => {
  const { page, context } = await site.visit("/about/");
  // Chromium has no share sheet on Linux: a replacement records what is shared.
  await page.addInitScript(() => {
    navigator.share = async (data) => {
      document.title = JSON.stringify(data);
    };
  });
  await page.goto(ARTICLE);
  await page.locator("summary", { hasText: "Share" }).click();
  const shared = async () => JSON.parse(await page.title());
  expect(await shared()).toEqual({ text: HEADLINE, url: PUBLISHED + ARTICLE });
  expect(await page.getByLabel("Text to copy").isVisible()).toBe(false);
  await page.getByRole("link", { name: "“It looks like they have" }).click();
  await page.locator(".quotation-menu").getByRole("link", { name: "Share" }).click();
  expect(await shared()).toEqual({ text: WORDS, url: PUBLISHED + QUOTATION });
  expect(new URL(page.url()).pathname).toBe(ARTICLE);
  await context.close();
});

/** Selects text of the story from the beginning of one text to the end of another. */
function select(page: Page, from: string, to: string) {
  return page.evaluate(
    ([from = "", to = ""]) => {
      const texts = document.createTreeWalker(
        document.querySelector(".story") as Node,
        NodeFilter.SHOW_TEXT,
      );
      const found = [from, to].map((words) => {
        texts.currentNode = texts.root;
        while (texts.nextNode()) {
          const at = texts.currentNode.textContent?.indexOf(words) ?? -1;
          const isText = texts.currentNode.parentElement?.closest("p:not(.voice)");
          if (at >= 0 && isText) return { node: texts.currentNode, at };
        }
        throw new Error(`“${words}” is not in the story`);
      });
      const [a, b] = found as [{ node: Node; at: number }, { node: Node; at: number }];
      getSelection()?.setBaseAndExtent(a.node, a.at, b.node, b.at + to.length);
    },
    [from, to],
  );
}

describe("selected words", () => {
  // npm's Chromium does not support text fragments, so the directive is tested and not its target.
  test.each([
    ["of one paragraph", "visit to the", "visit to the", "visit%20to%20the"],
    ["that stand there twice", "the official", "the official", "the%20official"],
    [
      "of several paragraphs",
      "I believe this",
      "to talk about",
      "I%20believe%20this%20is,nothing%20to%20talk%20about",
    ],
  ])("%s can be copied as a link that leads to them", async (_, from, to, directive) => {
    const { page, context, troubles } = await site.visit(ARTICLE, CLIPBOARD);
    await select(page, from, to);
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(await copied(page)).toBe(`${PUBLISHED}${ARTICLE}#:~:text=${directive}`);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("can be shared, and are reached with the keyboard", async () => {
    const { page, context } = await site.visit(ARTICLE);
    // In the paragraph, below the words that open a menu.
    await page.locator("p", { hasText: "unconstructive" }).click({ position: { x: 150, y: 50 } });
    await select(page, "unconstructive", "unconstructive");
    const offer = page.locator(".offer");
    await offer.waitFor();
    const names: string[] = [];
    while (!names.includes("Share") && names.length < 10) {
      await page.keyboard.press("Tab");
      names.push((await page.locator(":focus").textContent()) ?? "");
    }
    expect(names).toContain("Copy link");
    await page.keyboard.press("Enter");
    const telegram = await offer.getByRole("link", { name: "Telegram" }).getAttribute("href");
    const shared = new URL(telegram ?? "").searchParams;
    expect(shared.get("text")).toBe("unconstructive");
    expect(shared.get("url")).toBe(`${PUBLISHED}${ARTICLE}#:~:text=unconstructive`);
    await page.keyboard.press("Escape");
    await offer.waitFor({ state: "detached" });
    await context.close();
  });

  test("of the discussion are offered nothing", async () => {
    const { page, context } = await site.visit(ARTICLE);
    await select(page, "unconstructive", "unconstructive");
    await page.locator(".offer").waitFor();
    await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector(".discussion h2") as Node);
    });
    await page.locator(".offer").waitFor({ state: "detached" });
    await context.close();
  });
});
