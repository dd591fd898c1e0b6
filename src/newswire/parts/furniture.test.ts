import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

const paragraph =
  "The council of the town met for three hours and closed the bridge to lorries for the winter.";
const read = (line: string) =>
  readCopy(["Council closes bridge", paragraph, line, paragraph].join("\n\n")).article;

test.each([
  ["Please enter your name here", "prompt"],
  ["Leave a Reply", "prompt"],
  ["Read more about bridges", "navigation"],
  ["12 shares", "navigation"],
  ["Advertisement", "navigation"],
  ["Copyright 2024 Harbour Press", "boilerplate"],
  ["(Adds quotes from mayor)", "notes"],
  ["(Updates with vote, paragraphs 3-5)", "notes"],
  ["Adds mayor's comment, background", "notes"],
  ["Eds: Updates with quotes.", "notes"],
  ["^END<", "envelope"],
  ["END", "envelope"],
  ["-ends-", "envelope"],
  ["ends", "envelope"],
  ["(ENDS)", "envelope"],
  ["-30-", "envelope"],
  ["####", "envelope"],
  ["NNNN", "envelope"],
  ["MORE", "envelope"],
  ["(more)", "envelope"],
  ["-more-", "envelope"],
  ["MORE TO FOLLOW", "envelope"],
  ["Page 2 of 3", "envelope"],
  ["- 2 -", "envelope"],
  ["BC-PORTO-BRIDGE/", "envelope"],
  ["bc-porto-bridge", "envelope"],
  ["BC--Porto-Bridge, 1st Ld-Writethru", "envelope"],
  ["Slug: porto-bridge", "envelope"],
  ["a0123", "envelope"],
  ["2nd Lead", "envelope"],
  ["TAKE 2", "envelope"],
  ["Photo: Ana Prado", "caption"],
  ["Boats in the harbour. Photograph: Ana Prado/The Echo", "caption"],
  ["The bridge at night | Picture: Ana Prado", "caption"],
  ["Boats leave Porto. [Photo: Ana Prado]", "caption"],
  ["SOURCE Harbour Press", "release"],
  ["View original content: https://wire.example/bridge", "release"],
  ["ADVERTISEMENT - CONTINUE BELOW", "navigation"],
  ["Read the full report here", "navigation"],
  ["Also in the news: Boats leave port", "navigation"],
  ["Suggest a correction", "navigation"],
  ["https://echo.example/bridge", "navigation"],
  ["ZCZC KTA0042", "envelope"],
  ["Porto 3, Lisbon 2", "table"],
  ["Porto 20 14 3 3 45", "table"],
  ["Salt cod ........ 12.40", "table"],
  ["Brent crude   81.20   +0.40", "table"],
  ["Shr 64.2p vs 14p", "table"],
])("%s is furniture, and no paragraph", (line, kind) => {
  const { furniture, sections } = read(line);
  expect(furniture).toMatchObject([{ text: line, kind }]);
  expect(sections.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(2);
});

test.each([
  "The bridge ends at the port.",
  "More boats came.",
  "More than 20 of the 30 boats stayed in port on 3 May.",
  "Porto won 3-2.",
  "Photo: she took it herself.",
  "1. Porto 3",
  "Monday, May 18, 2015",
  "From 1974 to 1981",
])("%s is copy", (line) => {
  expect(read(line).furniture).toEqual([]);
});

test.each([
  "Read more:\nLorries go round\nHow the bridge was built",
  "Read more:\n\nLorries go round",
  "Related stories\nLorries go round",
])("titles of other stories below %j are links", (links) => {
  const { furniture, sections } = read(links);
  expect(new Set(furniture.map(({ kind }) => kind))).toEqual(new Set(["navigation"]));
  expect(sections.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(2);
});

test("titles at the end of copy are links with empty lines between them too", () => {
  const links = "Related stories\n\nLorries go round\n\nHow the bridge was built";
  const { sections } = readCopy(`Council closes bridge\n\n${paragraph}\n\n${links}`).article;
  expect(sections.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(1);
});

test("below links a crosshead stays one", () => {
  const { sections } = read("Related stories\nLorries go round\n\nIce on the road");
  expect(sections.map(({ crosshead }) => crosshead?.text)).toEqual([undefined, "Ice on the road"]);
});

test("a headline may begin like a note of the desk, or be full of figures", () => {
  for (const headline of ["Updates at the harbour", "Porto 3, Lisbon 2"])
    expect(readCopy(`${headline}\n\n${paragraph}`).article.headline?.text).toBe(headline);
});
