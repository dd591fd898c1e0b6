import type { Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { expect, test } from "vitest";
import { typeset, typesetTree } from "./typography.ts";

test.each([
  ["en-GB", `"It is fair," Varga told us.`, "“It is fair,” Varga told us."],
  ["en", `Norland's "so-called 'fund'" of the '90s`, "Norland’s “so-called ‘fund’” of the ’90s"],
  [
    "en",
    '("No") -- he said - and left. A well-kept boat',
    "(“No”) – he said – and left. A well-kept boat",
  ],
  ["fr", `"C'est fini" : vraiment ?`, "«\u202fC’est fini\u202f»\u202f: vraiment\u202f?"],
  [
    "fr",
    "« Nous ne vendons pas la mer », a-t-elle dit",
    "«\u202fNous ne vendons pas la mer\u202f», a-t-elle dit",
  ],
  ["ar", `قال "لا نبيع البحر" - أمس`, "قال «لا نبيع البحر» – أمس"],
  ["en", "“Curled” already – and ’so’", "“Curled” already – and ’so’"],
])("marks, apostrophes and dashes are those of the language: %s, %s", (language, copy, set) => {
  expect(typeset(copy, language)).toBe(set);
});

test.each([
  ["en", "60 mln crowns, $1.2 bln a year", "60 million crowns, $1.2 billion a year"],
  ["en", "the mln club", "the mln club"],
  ["fr", "60 mln", "60 mln"],
])(
  "short forms of numbers are spelt out where the language's table has them: %s, %s",
  (language, copy, set) => {
    expect(typeset(copy, language)).toBe(set);
  },
);

test("marks of a tree open and close by the words around them, whatever element those stand in; code stays", () => {
  const p = (children: object[]) => ({ type: "element", tagName: "p", properties: {}, children });
  const text = (value: string) => ({ type: "text", value });
  const inside = (tagName: string, value: string) => ({
    type: "element",
    tagName,
    properties: {},
    children: [text(value)],
  });
  const tree = {
    type: "root",
    children: [
      p([text('So it is "'), inside("em", "quick"), text('" - "'), inside("code", '"x"')]),
    ],
  } as Root;
  typesetTree(tree, "en");
  expect(textOf(tree)).toBe('So it is “quick” – “"x"');
});
