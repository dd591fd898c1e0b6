import { tz } from "@date-fns/tz";
import { addDays } from "date-fns/addDays";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { formatISO } from "date-fns/formatISO";
import { getDaysInMonth } from "date-fns/getDaysInMonth";
import { getISODay } from "date-fns/getISODay";
import { isValid } from "date-fns/isValid";
import { parseISO } from "date-fns/parseISO";
import { cached } from "./cached.ts";

/**
 * Calendar day of a publication time in a time zone, as an ISO date; null where `published` is
 * not an ISO date or date-time.
 *
 * @example
 * publicationDay("2015-10-15T23:30:00Z", "Europe/Paris") // "2015-10-16"
 */
export const publicationDay = cached((published: string, timeZone: string): string | null => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(published)) return isValid(parseISO(published)) ? published : null;
  const time = parseISO(published, { in: tz(timeZone) });
  return isValid(time) ? formatISO(time, { representation: "date" }) : null;
});

/**
 * Milliseconds since 1970 of an ISO 8601 day or time; a day is taken as its midnight in the time
 * zone (IANA).
 */
export const timeOf = cached((date: string, timeZone: string) =>
  date.includes("T") ? Date.parse(date) : parseISO(date, { in: tz(timeZone) }).getTime(),
);

/** ISO date of a day, or null where the month does not have it; months count from 1. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null;
  if (day > getDaysInMonth(new Date(year, month - 1))) return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * Most days between publication and a date with its weekday; one farther away is taken for a
 * mistake.
 */
const FARTHEST = 300;

/**
 * ISO date nearest to `published` that is the given day and month, or null where no year has it.
 * With an ISO weekday, the nearest on that weekday, or where there is none, the nearest.
 */
export function nearestDay(
  published: string,
  month: number,
  day: number,
  weekday: number | null = null,
): string | null {
  const year = Number(published.slice(0, 4));
  const distance = (candidate: string) =>
    Math.abs(differenceInCalendarDays(parseISO(candidate), parseISO(published)));
  const near = [year, year - 1, year + 1]
    .map((candidate) => isoDay(candidate, month, day))
    .filter((candidate) => candidate !== null)
    .toSorted((a, b) => distance(a) - distance(b));
  const fits = (candidate: string) =>
    getISODay(parseISO(candidate)) === weekday && distance(candidate) <= FARTHEST;
  return near.find(fits) ?? near[0] ?? null;
}

/**
 * Farthest day that is searched, in days: no weekday recurs on the same day of the month within
 * four weeks.
 */
const MIN_DAYS_APART = 27;

/**
 * ISO date nearest to `published` that is the given day of the month and ISO weekday, or null where
 * none is within four weeks.
 */
export function nearestWeekday(published: string, day: number, weekday: number): string | null {
  for (let distance = 0; distance <= MIN_DAYS_APART; distance += 1)
    for (const shift of [-distance, distance]) {
      const date = addDays(parseISO(published), shift);
      if (date.getDate() === day && getISODay(date) === weekday)
        return formatISO(date, { representation: "date" });
    }
  return null;
}
