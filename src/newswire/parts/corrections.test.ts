import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";
import { wordsOfNote } from "./corrections.ts";

const paragraph =
  "The council of the town met for three hours and closed the bridge to lorries for the winter.";
const read = (...blocks: string[]) =>
  readCopy(blocks.join("\n\n"), { published: "2026-11-26" }).article;

test.each([
  ["CORRECTION: This article was amended on 20 November 2026 to name the bridge.", "2026-11-20"],
  ["• This story was corrected on Nov. 12. An earlier version said it rained.", "2026-11-12"],
  ["An earlier version of this article misspelled the name of the bridge.", null],
  ["Clarification (November 12, 2026): The bridge is open to buses.", "2026-11-12"],
  ["This post has been updated to correct the length of the bridge.", null],
  ["Correction: November 12, 2026\n\nThe headline gave the wrong month.", "2026-11-12"],
  ["CORRECTION\n\nA report on 9 November said it rained. It snowed.", null],
])("a correction, no part of the story: %j", (note, date) => {
  const article = read("Council closes bridge", paragraph, note);
  expect(article.corrections).toMatchObject([{ text: note, date }]);
  expect(article.sections.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(1);
  expect(article.quotations).toEqual([]);
});

test("a correction above the headline or the lead is neither", () => {
  const note = "This article was amended on 20 November 2026 to name the bridge.";
  expect(read(note, "Council closes bridge", paragraph)).toMatchObject({
    headline: { text: "Council closes bridge" },
    corrections: [{ text: note }],
  });
});

test.each([
  "The page was updated by hand until 1980, and the town kept it in a drawer.",
  "A correction in prices followed, and the market closed two per cent down.",
])("a sentence of the story: %s", (sentence) => {
  expect(read("Council closes bridge", paragraph, sentence).corrections).toEqual([]);
});

test.each([
  ["CORRECTION: This article was amended.", "This article was amended."],
  ["Correction: November 12, 2026\n\nThe headline was wrong.", "The headline was wrong."],
  ["Clarification (12 May 2026): It is open.", "It is open."],
  ["• An earlier version\nsaid so.", "An earlier version said so."],
])("below a label of its own %j reads %j", (note, words) => {
  expect(wordsOfNote(note)).toBe(words);
});
