import { expect, test } from "vitest";
import { changedAt, correctionsOf } from "./corrections.ts";

test("a story's corrections stand in the order in which they were made, however they are written", () => {
  const corrections = ["2026-03-05", "2026-03-04T10:00:00Z"].map((date) => ({ date, text: "" }));
  expect(correctionsOf({ corrections }, "UTC").map(({ id, date }) => [id, date])).toEqual([
    ["correction-1", "2026-03-04T10:00:00Z"],
    ["correction-2", "2026-03-05"],
  ]);
});

test.each([
  [{}, "2026-03-01T09:00:00Z"],
  [{ updated: "2026-03-01T10:00:00Z" }, "2026-03-01T10:00:00Z"],
  [{ corrections: [{ date: "2026-03-01", text: "" }] }, "2026-03-01T09:00:00Z"],
  [{ corrections: [{ date: "2026-03-02", text: "" }] }, "2026-03-02"],
])("a story changes with its updates and its corrections: %o", (facts, time) => {
  const published = "2026-03-01T09:00:00Z";
  expect(changedAt({ published, ...facts }, "UTC")).toBe(time);
});
