import { expect, test } from "vitest";
import { isVisible } from "./visible.ts";

test.each(["a", "ع", "7", ".", "🙂", "\ufffd", " \u200da"])("sees %j", (text) => {
  expect(isVisible(text)).toBe(true);
});

test.each([
  "",
  " \n\u00a0",
  "\u3164",
  "\u200d\u202e",
  "\u2800",
  "\ufffc",
  "\u{1d159}",
  "\u{13441}\u{13442}",
  "\u0301",
])("does not see %j", (text) => {
  expect(isVisible(text)).toBe(false);
});
