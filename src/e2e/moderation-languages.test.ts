import { expect, test } from "vitest";
import { LISTS } from "../comments/moderate/location.ts";
import { directionOf } from "../messages/direction.ts";
import { posting } from "../testing/example-comments.ts";
import { Browser, moderatedStore, SECRET } from "../testing/example-moderation.ts";
import { troublesOf } from "./checked.ts";
import { Site, sharedServer } from "./site.ts";

const LOCALES = [
  { language: "ar", timeZone: "Asia/Beirut", name: "سمير", text: "وصلت السفينة مساء." },
  { language: "fr", timeZone: "Europe/Paris", name: "Zoé", text: "Le bateau est arrivé le soir." },
];

const PLACES = [...LISTS.map((list) => `?list=${list}`), "?comment=1"];

const site = new Site(sharedServer);

test.each(LOCALES)(
  "in $language the moderators' pages have no accessibility violation on a phone",
  async ({ name, text, ...locale }) => {
    const { language } = locale;
    const store = await moderatedStore();
    const ana = new Browser(store, undefined, locale);
    await ana.signIn(SECRET);
    const at = new Date();
    await store.post(posting({ name, text }));
    await store.post(posting({ name, text, status: "held", heldRule: "word", heldWords: name }));
    await store.report({ article: "a", comment: 1, reason: text, address: null, at });
    await store.block("pattern", "buy (now|here)", { moderator: "Ana", at });

    const viewport = { width: 390, height: 900 };
    const { page, context, troubles } = await site.visit("/moderate/", { viewport });
    // The page's language is that of the built publication.
    expect(await page.locator("html").getAttribute("lang")).toBe("en-GB");
    for (const place of PLACES) {
      const facts = { markup: await ana.page(place), language, direction: directionOf(language) };
      await page.evaluate(({ markup, language, direction }) => {
        Object.assign(document.documentElement, { lang: language, dir: direction });
        const desk = document.querySelector("crosshead-moderating");
        if (desk) desk.innerHTML = markup;
      }, facts);
      expect(await page.locator(".desk nav a").count(), place).toBe(LISTS.length);
      expect(await troublesOf(page), place).toEqual([]);
    }
    expect(troubles).toEqual([]);
    await context.close();
  },
);
