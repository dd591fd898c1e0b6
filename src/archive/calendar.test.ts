import { expect, test } from "vitest";
import { filed } from "../testing/filed.ts";
import { makeArchive } from "./archive.ts";
import { calendarOf } from "./calendar.ts";
import { yearsOf } from "./months.ts";

const copy = (name: string) => filed(`${name}.txt`, "News\n\nIt is so.\n");

const [[year, months] = ["", []]] = yearsOf(
  makeArchive(["2026-01-01-a", "2026-01-05-b", "2026-01-05-c", "2026-12-31-d"].map(copy), {
    timeZone: "UTC",
    joining: { join: [], part: [] },
  }),
);
const { days, weekdays, weeks } = calendarOf(year, months);

test("a day stands in the column of its week and the row of its weekday, the fullest day full", () => {
  expect(days.map(({ date, week, weekday, share }) => [date, week, weekday, share])).toEqual([
    ["2026-12-31", 52, 3, 0.5],
    ["2026-01-05", 1, 0, 1],
    ["2026-01-01", 0, 3, 0.5],
  ]);
});

test("a year of 365 days has as many places", () => {
  expect(weekdays.reduce((sum, { first, last }) => sum + last - first + 1, 0)).toBe(365);
  expect(weeks).toBe(53);
});
