import { expect, test } from "vitest";
import { messagesIn } from "../messages/messages.ts";
import { troublesOf } from "./checked.ts";
import { Reader } from "./reader.ts";
import { Site } from "./site.ts";

const site = new Site();

test.each([
  ["ostreiculteurs-port-else", "fr", "ltr", "2 commentaires"],
  ["sayyadu-port-else", "ar", "rtl", "تعليقان"],
])("the discussion of %s is in its story’s language, %s", async (slug, lang, dir, two) => {
  const { discussion: messages } = messagesIn(lang);
  const story = `/articles/${slug}/`;
  const { page, context, troubles } = await site.visit(story);
  expect(await page.locator("html").getAttribute("lang")).toBe(lang);
  const form = page.locator("crosshead-discussion form.compose");
  expect(await form.locator("h3").textContent()).toBe(messages.leaveComment);
  for (const [name, text] of [
    ["Zoé", "٢٢"],
    ["سمير", "٣٣"],
  ] as const) {
    await page.getByLabel(messages.comment, { exact: true }).fill(text);
    await page.getByLabel(messages.name, { exact: true }).fill(name);
    await page.getByRole("button", { name: messages.post }).click();
    await page.locator(".comment", { hasText: text }).waitFor();
  }
  expect(await page.locator("#discussion-heading").textContent()).toBe(two);

  await page.goto(`${story}discussion/`);
  const html = page.locator("html");
  expect([await html.getAttribute("lang"), await html.getAttribute("dir")]).toEqual([lang, dir]);
  expect(await page.locator("#discussion-heading").textContent()).toBe(two);
  expect(await page.locator("[lang]:not(html)").allTextContents()).not.toContain(two);
  expect(await troublesOf(page)).toEqual([]);
  const feed = await fetch(`${site.origin}${story}discussion/atom.xml`);
  expect(await feed.text()).toContain(`xml:lang="${lang}"`);

  // From the cache, as a second anonymous reader gets it.
  const kept = new Reader(site, `${story}discussion/`);
  for (const _ of [1, 2]) {
    const answer = await fetch(kept.address);
    const text = await answer.text();
    expect(text).toContain(`<html lang="${lang}" dir="${dir}">`);
    expect(text).toContain(`>${two}</h2>`);
    expect(text).toContain(`>${messages.reply}</a>`);
  }
  const moderation = await (await fetch(`${site.origin}/moderate/`)).text();
  expect(moderation).toContain('<html lang="en-GB" dir="ltr">');
  expect(troubles).toEqual([]);
  await context.close();
});
