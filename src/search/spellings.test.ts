import { expect, test } from "vitest";
import { otherSpellings } from "./spellings.ts";

test.each([
  ["The harbours of Norland", ["harbors"]],
  ["A neighboring harbor", ["neighbouring", "harbour"]],
  ["They travelled; flights were canceled", ["traveled", "cancelled"]],
  ["A catalogue", ["catalog"]],
  ["The harbour, or harbor", []],
  ["Four hours of our tour", []],
])("%s is found by %j as well", (text, others) => {
  expect(otherSpellings(text, "en-GB")).toEqual(others);
});

test("only English is spelt in these two ways", () => {
  expect(otherSpellings("La couleur du metro et son programme", "fr")).toEqual([]);
});
