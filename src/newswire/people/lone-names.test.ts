import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

/** Sources of copy as [name, kind]. */
const sources = (...paragraphs: string[]) =>
  readCopy(["Depot opens", ...paragraphs].join("\n\n")).article.sources.map(({ name, kind }) => [
    name,
    kind,
  ]);

test.each([
  ["Brandvold said the depot was open. She said it would stay so."],
  ["Brandvold told her sister that the depot was open."],
  ["Brandvold, 58, said the depot was open."],
])("a last name alone is a person’s where the copy says so: %s", (copy) => {
  expect(sources(copy)).toEqual([["Brandvold", "person"]]);
});

test.each([
  ["Brandvold said the depot was open. It said it would stay so."],
  ["Brandvold said its depot was open."],
  ["The Brandvold said her crew was well."],
  ["A clerk of Brandvold was late. Brandvold said the depot was open."],
])("a name alone is a body’s where the copy says so, or has it within a sentence: %s", (copy) => {
  expect(sources(copy)[0]).toEqual(["Brandvold", "organisation"]);
});

test.each([
  ["Brandvold said a man was hurt. He had walked in."],
  ["Brandvold said the depot was open."],
])("a word with a capital where nothing says that it is a name is none: %s", (copy) => {
  expect(sources(copy)[0]).toEqual(["Brandvold", "unnamed"]);
});

test("labels in capitals of a dialogue are people", () => {
  expect(sources("BRANDVOLD: I saw the depot.", "QUISTGAARD: “When was that?”")).toEqual([
    ["BRANDVOLD", "person"],
    ["QUISTGAARD", "person"],
  ]);
});
