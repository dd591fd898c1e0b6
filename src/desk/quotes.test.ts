import { expect, test } from "vitest";
import { readCopy } from "../newswire/read-copy.ts";
import { countWords, quotesOf } from "./quotes.ts";

function quotes(text: string, format: "copy" | "markdown" = "copy") {
  const reading = readCopy(text, { format });
  return quotesOf(reading.article, reading.tree);
}

test("a split quotation has a part for each pair of marks", () => {
  const [quote] = quotes(
    "Harbour opens\n\n“The gates are open,” Marta Quill told reporters. “They will stay open.”\n",
  );
  expect(quote?.parts).toEqual(["The gates are open,", "They will stay open."]);
  expect(quote?.source).toBe("marta-quill");
  expect(quote?.paragraph).toMatch(/^p-/u);
});

test("words of Markdown come without its markup and on one line", () => {
  const [quote] = quotes(
    "# Harbour opens\n\n“The gates are **really**\nopen,” Marta Quill told reporters.\n",
    "markdown",
  );
  expect(quote?.parts).toEqual(["The gates are really open,"]);
});

test("a paragraph of a thousand quotations is not kept with each of them", () => {
  const sentence = "“The gates are open,” Marta Quill told reporters. ";
  const known = quotes(`Harbour opens\n\n${sentence.repeat(1_000)}\n`);
  expect(known.length).toBeGreaterThan(500);
  expect(JSON.stringify(known).length).toBeLessThan(1_000 * known.length);
});

test("what is reported without marks is there as reported", () => {
  const [quote] = quotes("Harbour opens\n\nMarta Quill said the gates were open.\n");
  expect(quote).toMatchObject({ kind: "indirect", parts: ["the gates were open"] });
});

test.each([
  ["", 0],
  ["“It’s open,” she said – at 10.30", 6],
])("words are counted in “%s”", (text, count) => {
  expect(countWords(text)).toBe(count);
});
