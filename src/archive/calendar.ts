import { differenceInCalendarISOWeeks } from "date-fns/differenceInCalendarISOWeeks";
import { getISODay } from "date-fns/getISODay";
import { parseISO } from "date-fns/parseISO";
import type { Month } from "./months.ts";

/** A day with stories, in a calendar of weeks as columns and weekdays as rows. */
interface CalendarDay {
  /** ISO date. */
  date: string;
  stories: number;
  /** Number of the week, where the week of 1 January is 0. */
  week: number;
  /** Number of the weekday; Monday is 0. */
  weekday: number;
  /** Share of the stories of the fullest day: above 0, up to 1. */
  share: number;
}

/** Grid of a year: its days with stories, and the weeks in which each weekday is in the year. */
interface CalendarGrid {
  days: CalendarDay[];
  /** First and last week of each weekday, from Monday on. */
  weekdays: { first: number; last: number }[];
  /** Number of weeks with days of the year. */
  weeks: number;
}

/** The calendar of a year ("2026") by its months. */
export function calendarOf(year: string, months: readonly Month[]): CalendarGrid {
  const newYear = parseISO(`${year}-01-01`);
  const weekOf = (date: string) => differenceInCalendarISOWeeks(parseISO(date), newYear);
  const weekdayOf = (date: string) => getISODay(parseISO(date)) - 1;
  const shelves = months.flatMap(({ days }) => days);
  const most = Math.max(...shelves.map(({ stories }) => stories.length));
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const lastWeek = weekOf(last);
  return {
    days: shelves.map(({ id, stories }) => ({
      date: id,
      stories: stories.length,
      week: weekOf(id),
      weekday: weekdayOf(id),
      share: stories.length / most,
    })),
    weekdays: Array.from({ length: 7 }, (_, weekday) => ({
      first: weekday < weekdayOf(first) ? 1 : 0,
      last: weekday > weekdayOf(last) ? lastWeek - 1 : lastWeek,
    })),
    weeks: lastWeek + 1,
  };
}
