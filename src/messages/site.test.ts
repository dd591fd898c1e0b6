import { describe, expect, test } from "vitest";
import { directionOf } from "./direction.ts";
import { quoting } from "./quoting.ts";
import { type Words, wordsIn } from "./words.ts";

const LANGUAGES = ["en", "fr", "ar"];

/** Numbers of every plural form that Arabic has. */
const NUMBERS = [0, 1, 2, 3, 11, 100, 1_000_000];

const COUNTS = ["minutes", "stories", "statements", "reported"] as const satisfies (keyof Words)[];

describe.each(LANGUAGES)("in %s", (language) => {
  const words = wordsIn(language);

  test.each(COUNTS)("%s has a sentence for every number", (key) => {
    for (const count of NUMBERS) {
      expect(words[key](count)).toMatch(/\p{L}/u);
      expect(words[key](count)).not.toMatch(/#|undefined/u);
    }
  });

  test("nothing is left in English", () => {
    const said = Object.entries(words).filter((entry) => typeof entry[1] === "string");
    const english: Record<string, unknown> = wordsIn("en");
    const same = said.filter(([key, value]) => english[key] === value).map(([key]) => key);
    const shared = ["sources", "discussion", "pages", "pause"];
    if (language !== "en") expect(same.filter((key) => !shared.includes(key))).toEqual([]);
  });
});

test.each([
  [0, "لا قصص"],
  [1, "قصة واحدة"],
  [2, "قصتان"],
  [3, "3 قصص"],
  [11, "11 قصة"],
  [100, "100 قصة"],
])("Arabic counts %d stories in its own form", (count, words) => {
  expect(wordsIn("ar").stories(count)).toBe(words);
});

test("French counts none as one, and millions with “de”", () => {
  const { stories } = wordsIn("fr-CA");
  expect(stories(0)).toBe("0 article");
  expect(stories(2)).toBe("2 articles");
  expect(stories(1_000_000)).toMatch(/^1\s000\s000 d’articles$/u);
});

test("another language than those that there are words of speaks English", () => {
  expect(wordsIn("pt-BR")).toBe(wordsIn("en"));
});

test.each([
  ["en-GB", "ltr"],
  ["ar", "rtl"],
  ["fa-IR", "rtl"],
  ["he", "rtl"],
  ["az-Arab", "rtl"],
  ["ar-Latn", "ltr"],
] as const)("%s is written %s", (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test.each([
  ["en-GB", "“Enough”"],
  ["fr-FR", "«\u202fEnough\u202f»"],
  ["ar-LB", "«Enough»"],
])("%s quotes as %s", (language, quoted) => {
  expect(quoting("Enough", language)).toBe(quoted);
});
