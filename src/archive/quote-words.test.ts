import { expect, test } from "vitest";
import { quoteWords } from "./quote-words.ts";

test.each([
  ["direct", ["It is over,"], "“It is over”"],
  ["direct", ["It is over,", "Go home."], "“It is over,” … “Go home.”"],
  ["indirect", ["it was over"], "it was over"],
] as const)("a %s quotation stands alone", (kind, parts, words) => {
  expect(quoteWords({ kind, parts: [...parts] }, "en")).toBe(words);
});

test("a quotation stands in the marks of its language", () => {
  const quote = { kind: "direct" as const, parts: ["نحن هنا،", "ولن نرحل."] };
  expect(quoteWords(quote, "ar-LB")).toBe("«نحن هنا،» … «ولن نرحل.»");
});
