import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

const paragraph =
  "The council of the town met for three hours and closed the bridge to lorries for the winter.";
const read = (...blocks: string[]) => readCopy(blocks.join("\n\n")).article;

test.each([
  ["UPDATE 2-Council closes bridge", "UPDATE 2"],
  ["REFILE-UPDATE 1-Council closes bridge", "REFILE-UPDATE 1"],
  ["CORRECTED - Council closes bridge", "CORRECTED"],
  ["EXCLUSIVE: Council closes bridge", "EXCLUSIVE"],
  ["Exclusive: Council closes bridge", "Exclusive"],
  ["BREAKING NEWS: Council closes bridge", "BREAKING NEWS"],
  ["MEDIA ADVISORY – Council closes bridge", "MEDIA ADVISORY"],
  ["EXCLUSIVE\n\nCouncil closes bridge", "EXCLUSIVE"],
])("%j has the label %s", (head, label) => {
  expect(read(head, paragraph)).toMatchObject({
    headline: { text: "Council closes bridge" },
    label: { text: label },
    furniture: [],
  });
});

test.each([
  "Exclusive club closes",
  "Update on bridge expected",
  "LIVE-IN CARERS MARCH",
  "Correction: Bridge story",
  "LIVE",
])("“%s” is a headline without a label", (headline) => {
  expect(read(headline, paragraph)).toMatchObject({ headline: { text: headline }, label: null });
});
