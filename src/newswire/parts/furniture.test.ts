import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

const paragraph =
  "The council of the town met for three hours and closed the bridge to lorries for the winter.";
const read = (line: string) =>
  readCopy(["Council closes bridge", paragraph, line, paragraph].join("\n\n")).article;

test.each([
  ["Please enter your name here", "form prompt"],
  ["Leave a Reply", "form prompt"],
  ["Read more about bridges", "link"],
  ["12 shares", "share count"],
  ["Advertisement", "advertisement"],
  ["Copyright 2024 Harbour Press", "copyright"],
  ["(Adds quotes from mayor)", "editor's note"],
  ["(Updates with vote, paragraphs 3-5)", "editor's note"],
  ["Adds mayor's comment, background", "editor's note"],
  ["Eds: Updates with quotes.", "editor's note"],
  ["^END<", "transmission mark"],
  ["END", "transmission mark"],
  ["-ends-", "transmission mark"],
  ["ends", "transmission mark"],
  ["(ENDS)", "transmission mark"],
  ["-30-", "transmission mark"],
  ["####", "transmission mark"],
  ["NNNN", "transmission mark"],
  ["MORE", "transmission mark"],
  ["(more)", "transmission mark"],
  ["-more-", "transmission mark"],
  ["MORE TO FOLLOW", "transmission mark"],
  ["Page 2 of 3", "page number"],
  ["- 2 -", "page number"],
  ["BC-PORTO-BRIDGE/", "slug"],
  ["bc-porto-bridge", "slug"],
  ["BC--Porto-Bridge, 1st Ld-Writethru", "slug"],
  ["Slug: porto-bridge", "slug"],
  ["a0123", "slug"],
  ["2nd Lead", "slug"],
  ["TAKE 2", "slug"],
  ["Photo: Ana Prado", "picture credit"],
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

test("a headline may begin like a note of the desk, or be full of figures", () => {
  for (const headline of ["Updates at the harbour", "Porto 3, Lisbon 2"])
    expect(readCopy(`${headline}\n\n${paragraph}`).article.headline?.text).toBe(headline);
});
