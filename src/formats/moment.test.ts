import { expect, test } from "vitest";
import { timeIn } from "../comments/text/locale.ts";
import { inWords } from "../messages/dates.ts";
import { publicationDay, timeOf } from "../newswire/iso-dates.ts";
import { dayOrMoment, moment, rssMoment } from "./moment.ts";

/** Zones from UTC−11 to UTC+14; in Santiago, Cairo and Beirut clocks change at midnight. */
const ZONES = [
  "Pacific/Pago_Pago",
  "America/Santiago",
  "America/St_Johns",
  "Europe/London",
  "Africa/Cairo",
  "Asia/Beirut",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
];

const DAYS = Array.from({ length: 365 }, (_, day) =>
  new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
);

const TIMES = Array.from({ length: 24 * 12 }, (_, step) =>
  new Date(Date.UTC(2026, 0, 1) + step * 109_800_000).toISOString(),
);

test("a day of which no time is known stays one where a format takes it", () => {
  expect(dayOrMoment("2015-10-15", "Europe/London")).toBe("2015-10-15");
  expect(dayOrMoment("2015-10-15T09:00:00Z", "Europe/London")).toBe("2015-10-15T10:00:00+01:00");
});

test.each(ZONES)("a day is that day, and one moment, in every form in %s", (timeZone) => {
  for (const day of DAYS) {
    const start = moment(day, timeZone);
    expect(start.slice(0, 10)).toBe(day);
    expect(Date.parse(rssMoment(day, timeZone))).toBe(Date.parse(start));
    expect(timeOf(day, timeZone)).toBe(Date.parse(start));
    expect(publicationDay(start, timeZone)).toBe(day);
    expect(publicationDay(day, timeZone)).toBe(day);
  }
});

test.each(ZONES)(
  "a time is one moment in every form, on the day that pages show in %s",
  (timeZone) => {
    const calendar = { language: "en-GB", timeZone };
    for (const time of TIMES) {
      expect(Date.parse(moment(time, timeZone))).toBe(Date.parse(time));
      expect(moment(time, timeZone).slice(0, 10)).toBe(publicationDay(time, timeZone));
      const shown = inWords(publicationDay(time, timeZone) ?? "", calendar);
      expect(inWords(time, calendar).startsWith(`${shown} at `)).toBe(true);
      expect(timeIn(calendar, new Date(time))).toBe(inWords(time, calendar));
    }
  },
);
