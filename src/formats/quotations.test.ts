import { expect, test } from "vitest";
import { quoteText } from "./quotations.ts";

test.each([
  ["direct", ["It is over,"], "“It is over”"],
  ["direct", ["It is over,", "Go home."], "“It is over,” … “Go home.”"],
  ["indirect", ["it was over"], "it was over"],
] as const)("a %s quotation stands alone", (kind, parts, words) => {
  expect(quoteText({ kind, parts: [...parts] }, "en")).toBe(words);
});

test("a quotation stands in the marks of its language", () => {
  const quote = { kind: "direct" as const, parts: ["نحن هنا،", "ولن نرحل."] };
  expect(quoteText(quote, "ar-LB")).toBe("«نحن هنا،» … «ولن نرحل.»");
});
