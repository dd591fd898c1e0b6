import { expect, test } from "vitest";
import { newSlug, slugOfWords } from "./story-slug.ts";

test.each([
  ["Die Straße nach Łódź", "de", "die-strasse-nach-lodz"],
  ["Müller fährt über Öland", "de-AT", "mueller-faehrt-ueber-oeland"],
  ["Brøndby søger træner i Ålborg", "da", "brondby-soger-traener-i-alborg"],
  ["São Tomé’s vote: 3 of 5 say “no”", "en", "sao-tomes-vote-3-of-5-say-no"],
  ["Þór og Ðekla", "is", "thor-og-dekla"],
  ["İstanbul’da ışıklar", "tr", "istanbulda-isiklar"],
  ["حريق في الميناء", "ar", ""],
  ["نوردا تفوز 3-0 على FC سولا", "ar", ""],
  ["— … —", "en", ""],
])("the slug of %s in %s is %s", (words, language, slug) => {
  expect(slugOfWords(words, language)).toBe(slug);
});

test("a slug is cut behind a word", () => {
  const slug = slugOfWords(`${"harbour ".repeat(9)}council-chamber closes`, "en");
  expect(slug).toBe(`${"harbour-".repeat(9)}council`);
  expect(slugOfWords("a".repeat(100), "en")).toBe("a".repeat(80));
});

test("a slug that is taken gets the day behind it, and then a number", () => {
  const story = { words: ["Weather"], language: "en", day: "2026-11-28" };
  const taken = new Set<string>();
  const slugs = Array.from({ length: 4 }, () => {
    const slug = newSlug(story, (each) => taken.has(each));
    taken.add(slug);
    return slug;
  });
  expect(slugs).toEqual([
    "weather",
    "weather-2026-11-28",
    "weather-2026-11-28-2",
    "weather-2026-11-28-3",
  ]);
});

test("words without Latin letters give a day and figures, the same each time", () => {
  const story = { words: ["حريق في الميناء"], language: "ar", day: "2026-11-28" };
  const slug = newSlug(story, () => false);
  expect(slug).toMatch(/^2026-11-28-[a-z0-9]{7}$/u);
  expect(newSlug(story, () => false)).toBe(slug);
  expect(newSlug(story, (each) => each === slug)).toBe(`${slug}-2`);
});

test("the best words that say something name a story", () => {
  const words = ["", "حريق", "Quay-Fire"];
  expect(newSlug({ words, language: "en", day: "2026-11-28" }, () => false)).toBe("quay-fire");
});
