import { expect, test } from "vitest";
import { FeatureRows, Templates } from "./templates.ts";

const fact = { word: 0, before: 1, side: 2 };
const bits = 16;

/** Rows of templates for some facts. */
function rowsOf(made: string, facts: Partial<Record<keyof typeof fact, number>>): number[] {
  const features = new FeatureRows(new Templates(bits, fact, made));
  for (const [name, value] of Object.entries(facts)) features.note(fact[name as "word"], value);
  features.fill(features.count);
  return [...features.rows];
}

test("a feature's row depends on its own facts alone", () => {
  const made = "word side | before";
  const [one, other] = [
    rowsOf(made, { word: 7, side: 1, before: 3 }),
    rowsOf(made, { word: 7, side: 1, before: 4 }),
  ];
  expect(one[0]).toBe(other[0]);
  expect(one[1]).not.toBe(other[1]);
});

test("the same number in two facts, or in two templates, makes different rows", () => {
  const rows = [
    ...rowsOf("word | before | word side | before side", { word: 5, before: 5, side: 5 }),
    ...rowsOf("word side", { word: 2, side: 9 }),
    ...rowsOf("word side", { word: 9, side: 2 }),
  ];
  expect(new Set(rows)).toHaveLength(rows.length);
});

test("rows of many words seldom meet", () => {
  const rows = new Set<number>();
  for (let word = 0; word < 1000; word += 1)
    for (const row of rowsOf("word", { word })) rows.add(row);
  expect(rows.size).toBeGreaterThan(980);
  expect(Math.max(...rows)).toBeLessThan(1 << bits);
});
