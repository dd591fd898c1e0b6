import { tz } from "@date-fns/tz";
import { format } from "date-fns/format";
import { parseISO } from "date-fns/parseISO";
import { expect, test } from "vitest";
import { clockTime, dayAndMonth, inWords, shortDate, sinceWords, withWeekday } from "./dates.ts";

const ZONES = ["Pacific/Pago_Pago", "America/New_York", "Europe/London", "Pacific/Kiritimati"];

test.each(ZONES)("a day is the same day in %s", (timeZone) => {
  expect(inWords("2015-10-15", { language: "en-GB", timeZone })).toBe("15 October 2015");
});

test.each([
  ["Pacific/Pago_Pago", "14 October 2015 at 12:30"],
  ["Europe/London", "15 October 2015 at 00:30"],
  ["Pacific/Kiritimati", "15 October 2015 at 13:30"],
])("a time is told in the publication's zone: %s", (timeZone, words) => {
  expect(inWords("2015-10-14T23:30:00Z", { language: "en-GB", timeZone })).toBe(words);
});

test("a date is written as the publication's language writes it", () => {
  expect(inWords("2015-10-15", { language: "fr", timeZone: "UTC" })).toBe("15 octobre 2015");
});

test.each([
  ["2011-03", "March 2011"],
  ["2011", "2011"],
])("%s is as precise as it is", (date, words) => {
  for (const timeZone of ZONES) {
    expect(inWords(date, { language: "en-GB", timeZone })).toBe(words);
  }
});

test("the time of day is the publication's, and a day has none", () => {
  const calendar = { language: "en-GB", timeZone: "Pacific/Kiritimati" };
  expect(clockTime("2015-10-14T23:30:00Z", calendar)).toBe("13:30");
  expect(clockTime("2015-10-14", calendar)).toBeUndefined();
});

/**
 * Zones from UTC−11 to UTC+14, with half and quarter hours, and summer times in both hemispheres.
 */
const MATRIX = [
  "Pacific/Pago_Pago",
  "America/Los_Angeles",
  "America/Santiago",
  "America/St_Johns",
  "Atlantic/Azores",
  "Europe/London",
  "Africa/Cairo",
  "Asia/Beirut",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
];

/** Every half hour of days on which clocks change somewhere. */
const TIMES = ["2026-03-07", "2026-03-28", "2026-04-04", "2026-09-05", "2026-10-24", "2026-10-31"]
  .flatMap((day) => Array.from({ length: 144 }, (_, half) => Date.parse(day) + half * 1_800_000))
  .map((time) => new Date(time).toISOString());

test.each(MATRIX)("times around every change of clocks are those of %s", (timeZone) => {
  const calendar = { language: "en-GB", timeZone };
  for (const time of TIMES) {
    const there = parseISO(time, { in: tz(timeZone) });
    const day = format(there, "d MMMM yyyy");
    expect(inWords(time, calendar)).toBe(`${day} at ${format(there, "HH:mm")}`);
    expect(clockTime(time, calendar)).toBe(format(there, "HH:mm"));
    expect(inWords(format(there, "yyyy-MM-dd"), calendar)).toBe(day);
  }
});

test("a day is written in a few letters, and with its weekday, in the publication's time zone", () => {
  const calendar = { language: "en-GB", timeZone: "Asia/Tokyo" };
  expect(shortDate("2015-10-15", calendar)).toBe("15 Oct 2015");
  expect(dayAndMonth("2015-10-14T23:30:00Z", calendar)).toBe("15 Oct");
  expect(withWeekday("2015-10-15", calendar)).toMatch(/^Thursday,? 15 October 2015$/u);
});

test.each([
  ["2026-11-28T14:30:00Z", "2026-11-28T17:05:00Z", "UTC", "14:30"],
  ["2026-11-28T14:30:00Z", "2026-11-29T00:10:00Z", "UTC", "28 November 2026 at 14:30"],
  ["2026-11-28T23:30:00Z", "2026-11-29T00:10:00Z", "Europe/Berlin", "00:30"],
  ["2026-11-28", "2026-11-28", "UTC", "28 November 2026"],
])("what went on from %s to %s in %s is told to be since %s", (began, until, timeZone, words) => {
  expect(sinceWords(began, until, { language: "en-GB", timeZone })).toBe(words);
});
