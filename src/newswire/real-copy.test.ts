import { expect, test } from "vitest";
import { readCopy } from "./read-copy.ts";

/** Speech in copy as [words, name of source]. */
function heard(...paragraphs: string[]) {
  const copy = ["Ferry stays in port", ...paragraphs].join("\n\n");
  const { quotations, sources } = readCopy(copy).article;
  return quotations
    .filter(({ kind }) => kind !== "scare")
    .map(({ spans, source }) => [
      spans.map(([start, end]) => copy.slice(start, end)).join(" + "),
      sources.find(({ id }) => id === source)?.name ?? null,
    ]);
}

test.each([
  ["“The ice was too thick for us,” Rosa Lindqvist said.", "“The ice was too thick for us,”"],
  ["“The ice was too thick for us,” said Rosa Lindqvist.", "“The ice was too thick for us,”"],
  ["Rosa Lindqvist said “the ice was too thick for us”.", "“the ice was too thick for us”"],
  ["Rosa Lindqvist: “The ice was too thick for us.”", "“The ice was too thick for us.”"],
  ["In the words of Rosa Lindqvist, “the ice was too thick.”", "“the ice was too thick.”"],
  ["According to Rosa Lindqvist, the crew saw “a wall of ice”.", "the crew saw “a wall of ice”"],
  ["“The ice was too thick for us,” boomed Rosa Lindqvist.", "“The ice was too thick for us,”"],
  [
    "“The ice,” said Rosa Lindqvist, “was too thick for us.”",
    "“The ice,” + “was too thick for us.”",
  ],
  [
    "Rosa Lindqvist was quoted by a daily newspaper as saying the ice was “too thick”.",
    "the ice was “too thick”",
  ],
  [
    "Rosa Lindqvist wrote in an email that the ice was “too thick”.",
    "that the ice was “too thick”",
  ],
  ["Rosa Lindqvist called the ice “a wall”.", "the ice “a wall”"],
  ["''The ice was too thick for us,'' Rosa Lindqvist warned.", "''The ice was too thick for us,''"],
  [
    "“The ice was too thick for us,” said Rosa Lindqvist, who, like the crew, had stayed ashore.",
    "“The ice was too thick for us,”",
  ],
  [
    "“The ice was too thick for us,” Rosa Lindqvist told the “Harbour” show. “We turned back at once.”",
    "“The ice was too thick for us,” + “We turned back at once.”",
  ],
  ["Rosa Lindqvist said:\n\n“The ice was too thick for us.”", "“The ice was too thick for us.”"],
  ["The ice is too thick, Rosa Lindqvist said.", "The ice is too thick"],
  ["The ice, Rosa Lindqvist said, is too thick.", "The ice + is too thick"],
  ["Rosa Lindqvist insisted that the ice was too thick.", "that the ice was too thick"],
])("Rosa Lindqvist speaks: %s", (sentence, words) => {
  expect(heard(...sentence.split("\n\n"))).toContainEqual([words, "Rosa Lindqvist"]);
});

test("a spokesman after a comma speaks, not who he speaks for", () => {
  expect(heard("Lindqvist’s spokesman, Karl Holm, said the ice was “too thick”.")).toEqual([
    ["the ice was “too thick”", "Karl Holm"],
  ]);
});

test.each([
  "No captain has ever said “the ice is thin”.",
  "The novel “Ice and Iron” opens in the port.",
  "The so-called “ice tax” was dropped.",
])("nobody speaks: %s", (sentence) => {
  expect(heard(sentence)).toEqual([]);
});
