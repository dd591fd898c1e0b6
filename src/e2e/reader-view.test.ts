import { readFileSync } from "node:fs";
import { extractFromHtml } from "@extractus/article-extractor";
import type { Readability } from "@mozilla/readability";
import type Defuddle from "defuddle";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { Site, sharedServer } from "./site.ts";

/** A page in which the scripts below are loaded. */
interface Loaded {
  Readability: typeof Readability;
  Defuddle: typeof Defuddle;
}

/** Headline and text, as HTML, that an extractor finds in a page. */
interface View {
  title?: string | null | undefined;
  content?: string | null | undefined;
}

/** Extractors behind reader views, clippers, read-later services and feed readers. */
const EXTRACTORS: Record<string, (page: Page) => Promise<View | null>> = {
  async Readability(page) {
    await page.evaluate(readFileSync("node_modules/@mozilla/readability/Readability.js", "utf8"));
    return page.evaluate(() => {
      const { Readability } = globalThis as unknown as Loaded;
      return new Readability(document.cloneNode(true) as Document).parse();
    });
  },
  async Defuddle(page) {
    await page.evaluate(readFileSync("node_modules/defuddle/dist/index.js", "utf8"));
    return page.evaluate(() => {
      const { Defuddle } = globalThis as unknown as Loaded;
      const { title, content } = new Defuddle(document).parse();
      return { title, content };
    });
  },
  "article-extractor": async (page) => extractFromHtml(await page.content(), page.url()),
};

/** Text that every reader of a story gets. */
const TEXT = [".story > p", ".story > h2", ".story .quotation", ".story td"];

/** Parts of a page that are about the story. */
const AROUND = [".dates", ".cast h2", ".timeline h2", ".tell", "#discussion h2"];

/** The commissioned article, one with a table, and one in Arabic. */
const STORIES = ["syria-regime-in-new-offensive", "night-trains", "sayyadu-port-else"];

const site = new Site(sharedServer);

describe.each(Object.entries(EXTRACTORS))("%s", (_, extract) => {
  test.each(STORIES)(
    "keeps headline and text of %s with the marks of the copy, and nothing else",
    async (slug) => {
      const { page, context } = await site.visit(`/articles/${slug}/`);
      const headline = await page.locator("h1").textContent();
      const parts = await page.locator(TEXT.join()).allTextContents();
      expect(parts.length).toBeGreaterThan(10);
      // Some extractors remove every <time> with its words.
      const times = await page.locator(".story > p[id] time").allTextContents();
      expect(times.join("")).toBe("");
      const view = await extract(page);
      expect(view?.title).toBe(headline);
      const text = await page.evaluate((content) => {
        const { body } = new DOMParser().parseFromString(content, "text/html");
        return body.textContent;
      }, view?.content ?? "");
      for (const words of parts) expect(text).toContain(words.trim());
      // A reader view adds marks around a <q>, besides those of the copy.
      expect(view?.content).not.toContain("<q");
      for (const words of await page.locator(AROUND.join()).allTextContents()) {
        expect(text).not.toContain(words.trim());
      }
      await context.close();
    },
  );
});
