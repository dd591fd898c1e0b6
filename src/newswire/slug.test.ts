import { expect, test } from "vitest";
import { slugOf } from "./slug.ts";

test.each([
  ["São Tomé’s vote", "sao-tomes-vote"],
  ["Straßenbau", "strassenbau"],
  ["STRAẞE", "strasse"],
  ["Tromsø", "tromso"],
  ["Łódź", "lodz"],
  ["Þingvellir, Æsir og Œuvre", "thingvellir-aesir-og-oeuvre"],
  ["Đà Nẵng", "da-nang"],
])("“%s” stands in addresses as %s", (words, slug) => {
  expect(slugOf(words)).toBe(slug);
});

test("words of another script are told apart by a number of their own", () => {
  expect(slugOf("Порт")).toMatch(/^[a-z0-9]{7}$/u);
  expect(slugOf("Порт")).not.toBe(slugOf("Суд"));
});
