import { expect, test } from "vitest";
import { dayTimeGroupIn, timeOf, transmissionTimeIn } from "./times.ts";

test.each([
  ["20260301T101500+0100", "2026-03-01T10:15:00+01:00"],
  ["2026-03-01 10:15:00+00:00", "2026-03-01T10:15:00+00:00"],
  [" 2026-03-01T10:15:30.123Z ", "2026-03-01T10:15:30+00:00"],
  ["2026-03-01 10:15:00 GMT+00:00", "2026-03-01T10:15:00+00:00"],
  ["20260301T101500", "2026-03-01T10:15:00"],
  ["20260301", "2026-03-01"],
  ["YYYYMMDD000000-HHMM", null],
  ["2026-13-01T10:15:00Z", null],
  ["2026-02-30T10:15:00", null],
  ["2026-03-01T10:15:00+99:99", null],
  ["0001-01-01T00:00:00Z", null],
  ["", null],
])("the time %j is %j", (written, time) => {
  expect(timeOf(written)).toBe(time);
});

test.each([
  ["A.\n011137 GMT Mar 26", "2026-03-01T11:37:00+00:00"],
  ["011137 GMT Dez 26", "2026-12-01T11:37:00+00:00"],
  ["011137 MESZ Mai 26", "2026-05-01T11:37:00+02:00"],
  ["011137 GMT Okt 2015", "2015-10-01T11:37:00+00:00"],
  ["011137 GMT Foo 26", null],
  ["", null],
])("the date-time group of %j is %j", (text, time) => {
  expect(dayTimeGroupIn(text)).toBe(time);
});

test("the last time of transmission is the one", () => {
  expect(transmissionTimeIn("AP-WF-02-28-26 0100GMT AP-WF-03-01-26 2350GMT<")).toBe(
    "2026-03-01T23:50:00+00:00",
  );
  expect(transmissionTimeIn("on 03-01-26")).toBeNull();
});
