import { expect, test } from "vitest";
import { languageOf } from "./language.ts";

test.each([
  ["copy that states none is in the publication's", undefined, "en-GB", "en-GB"],
  ["a language alone is that of the publication's region", "en", "en-GB", "en-GB"],
  ["a language alone is that of the publication's script", "zh", "zh-Hant-TW", "zh-Hant-TW"],
  ["capitals make no difference", "EN", "en-gb", "en-gb"],
  ["a region stays as stated", "en-US", "en-GB", "en-US"],
  ["a script stays as stated", "sr-Latn", "sr-RS", "sr-Latn"],
  ["another language stays as stated", "fr", "en-GB", "fr"],
])("%s: %s on a site in %s is %s", (_, stated, own, language) => {
  expect(languageOf(stated, own)).toBe(language);
});
