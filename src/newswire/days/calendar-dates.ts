import { getISODay } from "date-fns/getISODay";
import { parseISO } from "date-fns/parseISO";
import { isoDay, nearestDay, nearestWeekday } from "../iso-dates.ts";
import type { DayGrammar } from "../languages/day-grammar.ts";
import type { Found } from "./joined-days.ts";
import { yearlessDay } from "./yearless-day.ts";

/** Rules and dates by which the words of a day are read. */
interface Reading {
  words: DayGrammar;
  /** Day of publication as an ISO date. */
  published: string | null;
  /** ISO number of the weekday beside the day: Monday is 1. */
  isoWeekday: number | null;
}

/**
 * Dates (ISO 8601) that the number of a day, a month and a year may mean, as far as they are there:
 * one, or two where figures may be read in either order. Those that agree with the weekday are
 * preferred.
 */
export function calendarDates({ groups, place }: Found, reading: Reading): string[] {
  const { day, month, either } = groups;
  const orders = [groups, ...(either === undefined ? [] : [{ ...groups, day: month, month: day }])];
  const dates = orders.flatMap((order) => calendarDate({ groups: order, place }, reading) ?? []);
  const agreeing = dates.filter((date) => getISODay(parseISO(date)) === reading.isoWeekday);
  return [...new Set(agreeing.length > 0 ? agreeing : dates)];
}

function calendarDate(
  { groups, place }: Found,
  { words, published, isoWeekday }: Reading,
): string | null {
  const { plain, months, ordinals } = words;
  const { day = "", month = "", year = "" } = groups;
  const named = months[plain(month)] ?? Number(month);
  const inYear = fullYear(plain(year), published);
  if (!day && year) return month ? `${inYear}-${String(named).padStart(2, "0")}` : inYear;
  if (!day) return null;
  const number = ordinals[plain(day)] ?? Number(plain(day));
  if (!month) return published && isoWeekday ? nearestWeekday(published, number, isoWeekday) : null;
  if (year) return inYear && isoDay(Number(inYear), named, number);
  if (!published) return null;
  const beside = words.yearBeside?.(place) ?? null;
  if (beside !== null) return besideYear(published, beside, named, number);
  return isoWeekday
    ? nearestDay(published, named, number, isoWeekday)
    : yearlessDay(published, named, number, place, words);
}

/** Date in the year `beside` years from `published`, or the last such day before it. */
function besideYear(published: string, beside: number | "last", month: number, day: number) {
  const year = Number(published.slice(0, 4));
  if (beside !== "last") return isoDay(year + beside, month, day);
  const own = isoDay(year, month, day);
  return own && own < published ? own : isoDay(year - 1, month, day);
}

/** A year of two digits in the century that brings it nearest to the day of publication. */
function fullYear(year: string, published: string | null): string | null {
  if (year.length !== 2) return year;
  if (!published) return null;
  const of = Number(published.slice(0, 4));
  const inCentury = of - (of % 100) + Number(year);
  const near = [inCentury, inCentury - 100, inCentury + 100].toSorted(
    (one, other) => Math.abs(one - of) - Math.abs(other - of),
  );
  return String(near[0]);
}
