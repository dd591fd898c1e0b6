import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";
import { openingMark } from "./opening-mark.ts";

test.each([
  ["9.15pm: ", "The tram is late."],
  ["9:15 p.m. – ", "The tram is late."],
  ["9am - ", "The tram is late."],
  ["21:15: ", "“Stay in,” said Ida Fenn."],
  ["[21.15] ", "The tram is late."],
  ["1415 GMT: ", "The tram is late."],
  ["1415 GMT ", "The tram is late."],
  ["14:15 BST ", "“Stay in,” said Ida Fenn."],
  ["• ", "The tram is late."],
  ["*\t", "The tram is late."],
  ["• 10.20am: ", "The tram is late."],
])("%j opens a paragraph and is no part of it", (mark, text) => {
  expect(openingMark(mark + text)).toBe(mark.length);
});

test.each([
  "9 a.m. Monday is when the tram leaves.",
  "21:15 is late.",
  "2015 GMT is a watch.",
  "10-15 trams are late.",
  "3:1 is what they won by.",
  "– Ida Fenn, driver",
  "*Late* trams.",
  "1984 – the book – is late.",
])("%j opens with its words", (text) => {
  expect(openingMark(text)).toBe(0);
});

test.each([
  ["7.40pm: The tram is closed, the Tram Authority says.", "indirect", "The tram is closed"],
  ["7.40pm: “Stay in,” says Mayor Ida Fenn.", "direct", "“Stay in,”"],
  ["•\tA driver of it said it was “late”.", "mixed", "it was “late”"],
  ["\uF0B7\t“Stay in,” says Mayor Ida Fenn.", "direct", "“Stay in,”"],
])("%j is quoted without its mark", (line, kind, words) => {
  const copy = `Tram late\n\nThe tram was late.\n\n${line}`;
  const [quotation] = readCopy(copy).article.quotations;
  expect(quotation?.kind).toBe(kind);
  expect(quotation?.spans.map(([start, end]) => copy.slice(start, end))).toEqual([words]);
});
