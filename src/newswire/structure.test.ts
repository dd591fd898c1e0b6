import { expect, test } from "vitest";
import { readCopy } from "./read-copy.ts";

const paragraph =
  "The council of the town met for three hours and closed the bridge to lorries for the winter.";
const read = (...blocks: string[]) => readCopy(blocks.join("\n\n")).article;
const crossheads = (...blocks: string[]) =>
  read("Council closes bridge", paragraph, ...blocks).sections.flatMap(
    ({ crosshead }) => crosshead?.text ?? [],
  );

test.each([
  ["By Ana Prado", ["Ana Prado"]],
  ["By ANA PRADO and LI WEN", ["ANA PRADO", "LI WEN"]],
  ["By Ana Prado, Reuters", ["Ana Prado"]],
  ["By ANA PRADO AP Business Writer", ["ANA PRADO"]],
])("%s is a byline", (line, authors) => {
  expect(read("Council closes bridge", line, paragraph).byline).toMatchObject({
    text: line,
    authors,
  });
});

test.each(["By the river, nothing moved.", "By Monday"])("%s is none", (line) => {
  expect(read("Council closes bridge", line, paragraph).byline?.authors).not.toEqual([]);
});

test.each([
  "– Ice on the road –",
  "- Ice on the road -",
  "— Ice on the road —.",
  "Ice on the road",
  "Why is there ice?",
])("%s is a crosshead", (line) => {
  expect(crossheads(line, paragraph)).toEqual([line.replace(/^[-–—] | [-–—]\.?$/g, "")]);
});

test.each([
  "* Ice on the road",
  "1. Ice on the road",
  "The list follows:",
  "Ice.",
  "https://example.org/ice",
  "“Ice on the road is coming back to town!”",
])("%s is none", (line) => {
  expect(crossheads(line, paragraph)).toEqual([]);
});

test("a first line that is a paragraph with a dateline is no headline", () => {
  expect(read(`PORTO (AP) — ${paragraph}`, paragraph).headline).toBeNull();
});

test.each([
  ["ab/cd/ef", "ab/cd/ef"],
  ["(Reporting by Ana Prado; editing by Li Wen)", "(Reporting by Ana Prado; editing by Li Wen)"],
  [`${paragraph} (Editing by Li Wen)`, "(Editing by Li Wen)"],
  ["___\n\nPrado reported from Porto.", "Prado reported from Porto."],
])("%s ends with a sign-off", (end, signoff) => {
  expect(read("Council closes bridge", paragraph, end).signoff?.text).toBe(signoff);
});

test.each([
  ["Please enter your name here", "form prompt"],
  ["Leave a Reply", "form prompt"],
  ["Read more about bridges", "link"],
  ["12 shares", "share count"],
  ["Advertisement", "advertisement"],
  ["(Adds quotes from mayor)", "editor's note"],
  ["^END<", "transmission mark"],
])("%s is furniture", (line, kind) => {
  expect(read("Council closes bridge", paragraph, line).furniture).toMatchObject([
    { text: line, kind },
  ]);
});
