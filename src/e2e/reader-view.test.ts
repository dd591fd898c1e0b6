import { readFileSync } from "node:fs";
import type { Readability } from "@mozilla/readability";
import { expect, test } from "vitest";
import { Site, sharedServer } from "./site.ts";

const readability = readFileSync("node_modules/@mozilla/readability/Readability.js", "utf8");

/** A page in which Readability is loaded. */
interface Page {
  Readability: typeof Readability;
}

const site = new Site(sharedServer);

test("a reader view keeps headline, every crosshead and every quotation, each with the marks of the copy", async () => {
  const { page, context } = await site.visit("/articles/syria-regime-in-new-offensive/");
  const [crossheads, quotations] = await Promise.all(
    [".story > h2", ".story .quotation"].map((part) => page.locator(part).allTextContents()),
  );
  await page.evaluate(readability);
  const view = await page.evaluate(() => {
    const { Readability } = globalThis as unknown as Page;
    return new Readability(document.cloneNode(true) as Document).parse();
  });
  expect(view?.title).toBe("Syria regime in new offensive as Putin blasts US");
  expect(quotations).toHaveLength(7);
  for (const words of [...(crossheads ?? []), ...(quotations ?? [])]) {
    expect(view?.textContent).toContain(words);
  }
  // A reader view adds marks around a <q>, besides those of the copy.
  expect(view?.content).not.toContain("<q");
  expect(view?.textContent).not.toContain("Post comment");
  // Other extractors remove every <time> with its words.
  const times = await page.locator(".story > p[id] time").allTextContents();
  expect(times.length).toBeGreaterThan(0);
  expect(times.join("")).toBe("");
  await context.close();
});
