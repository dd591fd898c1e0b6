import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { nodeRuntime, type Server } from "./servers.ts";
import { type Visit, visit } from "./visit.ts";

const ARTICLE = "/articles/syria-regime-in-new-offensive/";
const DISCUSSION = `${ARTICLE}discussion/`;

const folder = mkdtempSync(join(tmpdir(), "crosshead-"));
let server: Server;
let browser: Browser;

beforeAll(async () => {
  server = await nodeRuntime.start(folder);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

const comment = (page: Page) => page.getByRole("textbox", { name: "Comment" });
const name = (page: Page) => page.getByRole("textbox", { name: "Name" });
const send = (page: Page) => page.getByRole("button", { name: "Post comment" }).click();
const names = (page: Page) => page.locator(".comment .name").allTextContents();

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("%s", (manner, javaScriptEnabled) => {
  let page: Page;
  let context: Visit["context"];
  let troubles: Visit["troubles"];

  beforeAll(async () => {
    const address = server.origin + ARTICLE;
    ({ page, context, troubles } = await visit(browser, address, { javaScriptEnabled }));
  });

  afterAll(() => context.close());

  test("an empty form is answered next to both fields, in the article's own words", async () => {
    await send(page);
    await page.getByText("Please enter your comment!").waitFor();
    expect(await comment(page).getAttribute("aria-invalid")).toBe("true");
    expect(await description(page, "comment")).toContain("Please enter your comment!");
    expect(await description(page, "name")).toContain("Please enter your name here");
  });

  test("what was typed stays when the name is missing", async () => {
    await comment(page).fill("A second thought,\nover two lines.");
    await name(page).fill("");
    await send(page);
    await page.getByText("Please enter your name here").waitFor();
    await page.getByText("Please enter your comment!").waitFor({ state: "detached" });
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
  const before = await visit(browser, server.origin + DISCUSSION);
  const written = await names(before.page);
  await before.context.close();
  expect(written).toEqual(["Nour", "Ana", "Nour", "Ana"]);

  await server.stop();
  server = await nodeRuntime.start(folder);
  const after = await visit(browser, server.origin + DISCUSSION);
  expect(await names(after.page)).toEqual(written);
  await after.context.close();
});

test("the article loads its discussion by itself when a reader comes near it", async () => {
  const { page, context } = await visit(browser, server.origin + ARTICLE);
  await page.locator("#discussion").scrollIntoViewIfNeeded();
  await page.getByRole("heading", { name: "4 comments" }).waitFor();
  await context.close();
});

test("a comment that cannot be sent is not lost, and can be sent again", async () => {
  const { page, context } = await visit(browser, server.origin + DISCUSSION);
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

/** What a screen reader says about a field beside its name. */
async function description(page: Page, field: string): Promise<string> {
  return page.locator(`#${field}`).evaluate((element) =>
    (element.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? "")
      .join(" "),
  );
}
