import { differenceInCalendarMonths } from "date-fns/differenceInCalendarMonths";
import { eachMonthOfInterval } from "date-fns/eachMonthOfInterval";
import { eachYearOfInterval } from "date-fns/eachYearOfInterval";
import { formatISO } from "date-fns/formatISO";
import { parseISO } from "date-fns/parseISO";
import { publicationDay } from "../newswire/iso-dates.ts";
import type { SourcedQuote } from "./shelf.ts";

/** A month or a year, with the number of a source's statements in it. */
export interface Period {
  /** ISO month or year: "2026-11" or "2026". */
  period: string;
  statements: number;
}

/** Most months that are counted separately; a longer time is counted by years. */
const MAX_MONTHS = 36;

/**
 * Counts of a source's statements for each month from its first to its last, or for each year of a
 * long time; none where all are in one.
 *
 * @param said - newest first
 */
export function statementsOverTime(said: readonly SourcedQuote[], timeZone: string): Period[] {
  const days = said.map(({ story: { data } }) => {
    return publicationDay(data.published, timeZone) ?? data.published.slice(0, 10);
  });
  const [start, end] = [days.at(-1), days[0]].map((day) => parseISO(day ?? ""));
  if (!start || !end || days.length === 0) return [];
  const isLong = differenceInCalendarMonths(end, start) >= MAX_MONTHS;
  const periodOf = (day: string) => day.slice(0, isLong ? "yyyy".length : "yyyy-mm".length);
  const counts = Map.groupBy(days, periodOf);
  if (counts.size < 2) return [];
  return (isLong ? eachYearOfInterval : eachMonthOfInterval)({ start, end }).map((date) => {
    const period = periodOf(formatISO(date, { representation: "date" }));
    return { period, statements: counts.get(period)?.length ?? 0 };
  });
}
