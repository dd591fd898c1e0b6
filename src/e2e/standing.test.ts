import { once } from "node:events";
import { globSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Files } from "../server/files.ts";
import { TESTED } from "./releases.ts";
import { builtProject } from "./servers.ts";
import { SharedBrowser } from "./site.ts";
import { UNBUILT_WORDS } from "./unbuilt-comments.ts";

const ARTICLE = "/articles/syria-regime-in-new-offensive/";
const HEADLINE = "Syria regime in new offensive as Putin blasts US";
const UNREACHABLE = "Comments are unavailable at the moment.";

const browser = new SharedBrowser();

/** Files of the site without any endpoint. */
const files = new Files([TESTED], () => []);
const server = createServer((request, response) => {
  void files.answer(request, response, new URL(request.url ?? "/", "http://127.0.0.1"));
});
let origin: string;

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
});

const opened = async (javaScriptEnabled: boolean) => {
  const context = await browser.newContext({ baseURL: origin, javaScriptEnabled });
  return { context, page: await context.newPage() };
};

test("a build beside a store of comments has none of their words in any file", () => {
  const dist = join(builtProject().folder, "dist");
  const files = globSync("**", { cwd: dist, withFileTypes: true }).filter((file) => file.isFile());
  expect(files.length).toBeGreaterThan(100);
  const telling = files.filter(({ parentPath, name }) => {
    const content = readFileSync(join(parentPath, name));
    return UNBUILT_WORDS.some((word) => content.includes(word));
  });
  expect(telling).toEqual([]);
});

test.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])(
  "while no endpoint answers, stories read and lead to their discussion, %s",
  async (_, javaScriptEnabled) => {
    const { context, page } = await opened(javaScriptEnabled);
    await page.goto("/");
    expect(await page.locator(".front .facts a[href$='#discussion']:visible").count()).toBe(0);
    await page.goto(ARTICLE);
    expect(await page.locator("h1").textContent()).toBe(HEADLINE);
    expect(await page.locator(".actions a[href='#discussion'] span").textContent()).toBe(
      "Discussion",
    );
    const all = page.getByRole("link", { name: "Read the discussion" });
    expect(await all.getAttribute("href")).toBe(`${ARTICLE}discussion/`);
    expect(await page.getByRole("textbox", { name: "Comment" }).isVisible()).toBe(true);
    await context.close();
  },
);

test("a reader is told that no comments can be reached, and loses nothing that was typed", async () => {
  const { context, page } = await opened(true);
  const thrown: string[] = [];
  page.on("pageerror", (error) => thrown.push(String(error)));
  await page.goto(ARTICLE);
  await page.locator("#discussion").scrollIntoViewIfNeeded();
  await page.getByText(UNREACHABLE).waitFor();
  const comment = page.getByRole("textbox", { name: "Comment" });
  await comment.fill("Typed in vain?");
  await page.getByRole("textbox", { name: "Name" }).fill("Nour");
  await page.getByRole("button", { name: "Post comment" }).click();
  await page.getByText("Your comment could not be sent. Nothing is lost").waitFor();
  expect(await comment.inputValue()).toBe("Typed in vain?");
  expect(await page.getByText(UNREACHABLE).isVisible()).toBe(true);
  expect(thrown).toEqual([]);
  await context.close();
});
