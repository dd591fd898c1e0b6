import { expect, test } from "vitest";
import { isReadableMarkdown } from "./readable-markdown.ts";

const paragraph = "The *margin* helps, says [the report](https://e.example), `for` **some**.";

test("a long story with marks in each of its paragraphs and lists is read as Markdown", () => {
  expect(isReadableMarkdown(`${paragraph}\n\n`.repeat(2_000))).toBe(true);
  expect(isReadableMarkdown(`- ${paragraph}\n`.repeat(40))).toBe(true);
  expect(isReadableMarkdown(`| a | b |\n| - | - |\n${"| 1 | ~~2~~ |\n".repeat(80)}`)).toBe(true);
});

test("long lists, quotations and sections are read as Markdown", () => {
  expect(isReadableMarkdown("- Lund 3\n".repeat(2_000))).toBe(true);
  expect(isReadableMarkdown(`${paragraph}\n\n> ${paragraph}\n\n`.repeat(500))).toBe(true);
  expect(isReadableMarkdown(`Ice\n---\n\n${paragraph}\n\n`.repeat(500))).toBe(true);
  expect(isReadableMarkdown(`1. ${paragraph}\n   - ${paragraph}\n`.repeat(500))).toBe(true);
  expect(isReadableMarkdown("> The ice is thin.\n".repeat(500))).toBe(true);
});

test.each([
  ["quotes", ">\n\n".repeat(4_000)],
  ["headings", "a\n=\n".repeat(4_000)],
  ["lines after the mark of a quote", `> a\n${"a\n".repeat(6_000)}`],
  ["lines after the mark of a list", `1. a\n${"a\n".repeat(6_000)}`],
  ["lists in lists", "-\ta\n\t-\tb\n".repeat(4_000)],
])("a text of more %s than any writer needs is not", (_, text) => {
  expect(isReadableMarkdown(text)).toBe(false);
});

test.each([
  ["emphasis", "a*(".repeat(600)],
  ["links that never close", "[a".repeat(600)],
  ["code that never closes, in a long paragraph", `${"``\\".repeat(100)}${" word".repeat(800)}`],
  ["deleted words", "~~a".repeat(400)],
  ["cells of a table", `${"|a".repeat(100)}\n${"|-".repeat(100)}\n${"|\n".repeat(300)}`],
  ["quotes in one another", `${">".repeat(50)} a`],
  ["lists in one another", `${"- ".repeat(50)} a`],
])("a paragraph of more %s than any writer needs is not", (_, text) => {
  expect(isReadableMarkdown(`${paragraph}\n\n${text}`)).toBe(false);
});
