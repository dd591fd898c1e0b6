import { expect, test } from "vitest";
import { contrast, hexOf, readableOn } from "./colour.ts";

test.each([
  ["#1B5E3B", "#1b5e3b"],
  ["#fa0", "#ffaa00"],
  ["tomato", undefined],
  ["#12345", undefined],
])("%s is the colour %s", (words, colour) => {
  expect(hexOf(words)).toBe(colour);
});

test("contrast is measured as the Web Content Accessibility Guidelines do", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#ffffff", "#777777")).toBeCloseTo(4.48, 2);
});

test.each(["#ffcc00", "#1b5e3b", "#0000ff", "#808080"] as const)(
  "%s is made readable on light paper and on dark",
  (colour) => {
    for (const paper of ["#fffefb", "#15140f"] as const) {
      expect(contrast(readableOn(colour, paper), paper)).toBeGreaterThanOrEqual(4.5);
    }
  },
);

test("a colour that can be read stays as it is", () => {
  expect(readableOn("#1b5e3b", "#fffefb")).toBe("#1b5e3b");
});
