import { brotliCompressSync } from "node:zlib";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { actLink } from "../comments/moderate/links.ts";
import { libsqlStore } from "../comments/store/libsql-store.ts";
import { sealsOf } from "../comments/trust/seals.ts";
import { type Look, troublesInLooks } from "./checked.ts";
import { makeModerator } from "./moderator.ts";
import { freshAddress } from "./reader.ts";
import { nodeRuntime } from "./servers.ts";
import { Site } from "./site.ts";

const DISCUSSION = "/articles/syria-regime-in-new-offensive/discussion/";
const PLACES = [
  "",
  "?list=published",
  "?list=published&words=zzz",
  "?list=rejected",
  "?list=spam",
  "?list=reports",
  "?list=blocks",
  "?list=log",
  "?comment=1",
  "?comment=2",
  "?comment=99",
];

const site = new Site();
let secret: string;

async function signIn(page: Page): Promise<void> {
  await page.getByLabel("Name").fill("Ana Lima");
  await page.getByLabel("Secret").fill(secret);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Waiting" }).waitFor();
}

/** Query of a link in a mail about Ben's comment. */
async function linkFromMail(): Promise<string> {
  const store = libsqlStore(`file:${site.folder}/comments.sqlite`);
  const comment = await store.comment(2);
  if (!comment) throw new Error("There is no comment by Ben");
  const link = await actLink(comment, "published", new Date(), sealsOf(store));
  return link.slice("/moderate/".length);
}

beforeAll(async () => {
  const { page, context } = await site.visit(DISCUSSION, { javaScriptEnabled: false });
  for (const [name, words] of [
    ["Nour", "The margin helps."],
    ["Ben", "To the casino with https://a.example/ and all!"],
    ["Lena", "The casino is open."],
  ]) {
    await page.goto(DISCUSSION);
    await page.getByRole("textbox", { name: "Comment" }).fill(words ?? "");
    await page.getByRole("textbox", { name: "Name" }).fill(name ?? "");
    await page.getByRole("button", { name: "Post comment" }).click();
    await page.waitForURL(/\?/u);
  }
  await page.goto(`${DISCUSSION}?report=1`);
  await page.getByLabel("What is wrong with it?").fill("Not about the story.");
  await page.getByRole("button", { name: "Send" }).click();
  await context.close();
  // Without a moderator, first comments are published.
  secret = await makeModerator("Ana Lima", site.folder, nodeRuntime);
});

const LOOKS: readonly Look[] = [
  ["light", 390],
  ["light", 1280],
  ["dark", 390],
  ["dark", 1280],
];

test("pages have no accessibility violation in any colours, on a phone and on a desk", {
  timeout: 120_000,
}, async () => {
  // From a new address, as sign-ins are counted by address, both wrong and right ones.
  const visit = await site.visit("/moderate/", { extraHTTPHeaders: freshAddress() });
  const { page, context, troubles } = visit;
  const check = async (what: string) =>
    expect(await troublesInLooks(page, LOOKS), what).toEqual([]);
  await check("signing in");
  await page.getByLabel("Name").fill("Ana Lima");
  await page.getByLabel("Secret").fill("wrong");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("Name or secret is wrong.").waitFor();
  await check("the wrong secret");
  await signIn(page);
  for (const place of PLACES) {
    await page.goto(`/moderate/${place}`);
    await check(place);
  }
  await page.goto("/moderate/");
  await page.getByRole("button", { name: "Reject: the comment by Ben" }).click();
  await page.getByText("1 comment: rejected.").waitFor();
  await check("what was just done");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("1 comment: undone.").waitFor();
  await check("what was just undone");
  await page.goto(`/moderate/${await linkFromMail()}`);
  await check("a link from a mail");
  expect(troubles.filter((trouble) => !/40[14]/u.test(trouble))).toEqual([]);
  await context.close();
});

test("the script for the keyboard weighs at most 1 kB, compressed", async () => {
  const { page, context } = await site.visit("/moderate/");
  await signIn(page);
  const scripts = await page.locator("script:not([type='application/ld+json'])").all();
  const sources = await Promise.all(
    scripts.map(async (script) => {
      const src = await script.getAttribute("src");
      return src ? (await page.request.get(src)).text() : ((await script.textContent()) ?? "");
    }),
  );
  const own = sources.filter((source) => source.includes("crosshead-moderating"));
  expect(own).toHaveLength(1);
  expect(brotliCompressSync(own.join("")).length).toBeLessThanOrEqual(1_000);
  await context.close();
});

test("without a script, the keyboard alone rejects a comment and undoes it", async () => {
  const { page, context } = await site.visit("/moderate/", { javaScriptEnabled: false });
  await signIn(page);
  const button = page.getByRole("button", { name: "Reject: the comment by Lena" });
  for (let key = 0; key < 60; key++) {
    await page.keyboard.press("Tab");
    if (await button.evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press("Enter");
  await page.getByText("1 comment: rejected.").waitFor();
  expect(await page.locator(".item").count()).toBe(1);
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await page.getByText("Lena").waitFor();
  await context.close();
});

test("with the script, keys decide on the comment that has the focus, and on no other", async () => {
  const { page, context, troubles } = await site.visit("/moderate/");
  await signIn(page);
  await page.keyboard.press("s");
  expect(await page.locator(".item").count()).toBe(2);
  await page.locator(".item").first().focus();
  await page.keyboard.press("j");
  expect(await page.locator(":focus").textContent()).toContain("Ben");
  // As from an Arabic keyboard, which shares its keys with Latin letters.
  await page.locator(":focus").dispatchEvent("keydown", { key: "ن", code: "KeyK" });
  expect(await page.locator(":focus").textContent()).toContain("Lena");
  await page.keyboard.press("x");
  expect(await page.getByLabel("Select the comment by Lena").isChecked()).toBe(true);
  await page.keyboard.press("s");
  await page.getByText("1 comment: marked as spam.").waitFor();
  expect(await page.locator(":focus").textContent()).toContain("Ben");
  expect(troubles).toEqual([]);
  await context.close();
});
