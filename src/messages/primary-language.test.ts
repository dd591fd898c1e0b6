import { expect, test } from "vitest";
import { primaryLanguage } from "./primary-language.ts";

test("a tag has its language, however many other tags visitors have sent", () => {
  expect(primaryLanguage("fr-CA")).toBe("fr");
  for (let number = 0; number < 1000; number += 1)
    expect(primaryLanguage(`de-x-${number}`)).toBe("de");
  expect(primaryLanguage("fr-CA")).toBe("fr");
  expect(primaryLanguage("zh-Hant-TW")).toBe("zh");
});
