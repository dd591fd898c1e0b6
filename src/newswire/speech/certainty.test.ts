import { expect, test } from "vitest";
import { certaintyOf, type Weighed } from "./certainty.ts";

const CLEAR: Weighed = {
  evidence: { cue: 200, source: 350, content: 400, rules: 1 },
  kind: "mixed",
  words: 12,
  parts: 1,
  sentence: 14,
};
const evidence = { cue: 200, source: 350, content: 400, rules: 1 };

test.each<[string, Partial<Weighed>, RegExp]>([
  ["a doubtful cue", { evidence: { ...evidence, cue: -40 } }, /verb/],
  ["a source that may be another", { evidence: { ...evidence, source: 0 } }, /somebody else/],
  ["ends that may be others", { evidence: { ...evidence, content: 0 } }, /begin and end/],
  ["no marks", { kind: "indirect" }, /marks/],
  ["few words", { words: 2 }, /few/],
  ["a long sentence", { sentence: 55 }, /long/],
  ["several parts", { parts: 3 }, /parts/],
])("%s makes a report less certain, and is told", (_, change, doubt) => {
  const less = certaintyOf({ ...CLEAR, ...change });
  expect(less.logOdds).toBeLessThan(certaintyOf(CLEAR).logOdds);
  expect(less.doubt).toMatch(doubt);
});

test("a sentence in marks is as certain with few words as with many", () => {
  const short = certaintyOf({ ...CLEAR, kind: "direct", words: 2 });
  expect(short).toEqual(certaintyOf({ ...CLEAR, kind: "direct" }));
});

test("a report is firm where rules and weights find it, and not where either hardly does", () => {
  expect(certaintyOf(CLEAR).firm).toBe(true);
  expect(certaintyOf({ ...CLEAR, evidence: null }).firm).toBe(false);
  for (const change of [{ cue: 100 }, { source: 50 }, { content: 200 }, { rules: 0.5 }])
    expect(certaintyOf({ ...CLEAR, evidence: { ...evidence, ...change } }).firm).toBe(false);
});
