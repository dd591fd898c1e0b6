import fc from "fast-check";
import { expect, test } from "vitest";
import { PackedWeights } from "./packed-weights.ts";

test("sums of rows are those of their weights, and nothing for the first role", () => {
  const weight = fc.integer({ min: -128, max: 127 });
  const rows = fc.array(fc.tuple(weight, weight, weight, weight), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(rows, (table) => {
      const weights = new PackedWeights(Int8Array.from(table.flat()), []);
      const sums = new Float64Array(6);
      weights.sum(Int32Array.from(table.keys()), table.length, sums, 1);
      const sum = (role: 0 | 1 | 2 | 3) => table.reduce((all, row) => all + row[role], 0);
      expect([...sums]).toEqual([0, 0, sum(0), sum(1), sum(2), sum(3)]);
    }),
  );
});
