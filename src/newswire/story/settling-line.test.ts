import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

const linesOf = (...paragraphs: string[]) =>
  readCopy(["Fog", "Fog lay on the bay for days.", ...paragraphs].join("\n\n")).messages.map(
    ({ note }) => note,
  );

test("a line quotes the first words of a quotation, and nobody where there is no guess", () => {
  expect(linesOf("“We wait until the fog is gone from here,” he said.")).toEqual([
    "quotes: [{ words: We wait until the fog is, by: null }]",
  ]);
});

test("words with signs of YAML stand in quotation marks", () => {
  expect(linesOf("“Yes: at 5, no?” he said.")).toEqual([
    'quotes: [{ words: "Yes: at 5, no", by: null }]',
  ]);
});

test("of quotations that begin alike each line has the id of its own", () => {
  const [one, other] = linesOf("“We wait,” he said.", "“We wait for hours,” he said.");
  expect(one).toMatch(/^quotes: \[\{ id: q-\w+, by: null \}\]$/u);
  expect(other).toBe("quotes: [{ words: We wait for hours, by: null }]");
});

test("the line settles the doubt", () => {
  const copy = "Fog\n\nFog lay on the bay.\n\n“We wait,” he said.\n\n“We wait for hours,” he said.";
  const ids = readCopy(copy).messages.map(({ note = "" }) => {
    const { id, words } =
      /(?:id: (?<id>[\w-]+)|words: (?<words>[^,]+)), by/u.exec(note)?.groups ?? {};
    return { id, words, by: null };
  });
  expect(readCopy(copy, { publisher: { quotes: ids } })).toMatchObject({
    misses: [],
    messages: [],
  });
});
