import { differenceInCalendarISOWeeks } from "date-fns/differenceInCalendarISOWeeks";
import { getISODay } from "date-fns/getISODay";
import { parseISO } from "date-fns/parseISO";
import type { Month } from "./months.ts";

/** A day with stories, in a calendar whose columns are weeks and whose rows are weekdays. */
export interface CalendarDay {
  /** ISO date. */
  date: string;
  stories: number;
  /** Counted from the week of 1 January, at 0. */
  week: number;
  /** Monday is 0. */
  weekday: number;
  /** Share of the stories of the fullest day: above 0, up to 1. */
  share: number;
}

/** The squares of a year: its days with stories, and the weeks in which each weekday falls into it. */
export interface CalendarGrid {
  days: CalendarDay[];
  /** By weekday, from Monday on: the first week and the last. */
  weekdays: { first: number; last: number }[];
  /** How many weeks it touches. */
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
