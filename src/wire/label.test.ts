import { describe, expect, test } from "vitest";
import { isContinuation, isLabel, labelOfHeadline, numberOf, statusOfLabel } from "./label.ts";

test.each([
  ...["2ND LEAD", "3RD NET", "1st Ld-Writethru", "EXTRA", "(Achtung)", "UPDATE 1", "WRAPUP 2"],
  ...["2. Zusammenfassung", "1st Add", "Take 2", "CORRECTED", "Korrektur", "BULLETIN KILL"],
])("names the kind of a version: %s", (words) => {
  expect(isLabel(words)).toBe(true);
});

test.each(["LEADERS MEET", "Ferry back", "FERRY BACK", "2 boats", "Update your boat", ""])(
  "is no label: %j",
  (words) => {
    expect(isLabel(words)).toBe(false);
  },
);

test.each([
  ["UPDATE 1-Ferry back", "UPDATE 1"],
  ["CORRECTED-Ferry back", "CORRECTED"],
  ["RPT-UPDATE 2-Ferry back", "RPT"],
  ["AMP.- Ferry back", "AMP."],
  ["FERRY MARKETS-Boats rise", null],
  ["Ferry - update", null],
  [null, null],
])("the label in front of %j is %j", (headline, label) => {
  expect(labelOfHeadline(headline)).toBe(label);
});

test("a label has the number of the version", () => {
  expect(["2nd Ld-Writethru", "UPDATE 3", "CORRECTED", null].map(numberOf)).toEqual([
    "2",
    "3",
    null,
    null,
  ]);
});

describe("a label says", () => {
  test("that a story is killed, or that it is for editors", () => {
    expect(
      ["BULLETIN KILL", "ADVISORY", "1st Add", "2ND LEAD", "Achtung - Rückruf"].map(statusOfLabel),
    ).toEqual(["canceled", "withheld", "withheld", null, "canceled"]);
    expect(isLabel("Achtung - Rückruf")).toBe(true);
  });

  test("that it continues another text", () => {
    expect(["1st Add", "Take 2", "1st Ld-Writethru", "ADDS"].map(isContinuation)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
