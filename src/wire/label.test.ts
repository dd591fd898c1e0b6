import { describe, expect, test } from "vitest";
import {
  isContinuation,
  isLabel,
  labelOfHeadline,
  numberOf,
  statusOfLabel,
  withoutLabel,
} from "./label.ts";

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

test.each([
  ["UPDATE 2-Port reopens", "Port reopens"],
  ["CORRECTED-UPDATE 1-Port reopens", "Port reopens"],
  ["LEAD: Port reopens", "Port reopens"],
  ["AMP.- Reabre el puerto", "Reabre el puerto"],
  ["NET-ZERO plan for port", "NET-ZERO plan for port"],
  ["KILL-SWITCH law passes", "KILL-SWITCH law passes"],
  ["NATO: port reopens", "NATO: port reopens"],
])("a headline loses the label of its version and nothing else: %s", (headline, bare) => {
  expect(withoutLabel(headline)).toBe(bare);
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
