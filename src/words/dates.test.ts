import { expect, test } from "vitest";
import { clockTime, inWords } from "./dates.ts";

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
