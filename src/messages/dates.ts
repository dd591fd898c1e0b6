import { parseISO } from "date-fns/parseISO";

/** Settings for dates of a publication: its language (BCP 47) and its time zone (IANA). */
export interface Calendar {
  language: string;
  timeZone: string;
}

/** Date formats by the length of an ISO 8601 date: a year, a month, a day. */
const PRECISION: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
  10: { dateStyle: "long" },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * An ISO 8601 year, month or day, or a time in the publication's time zone, in the format of its
 * language.
 *
 * @example
 * inWords("2015-10-15", { language: "en-GB", timeZone: "Europe/London" }) // => "15 October 2015"
 */
export function inWords(date: string, { language, timeZone }: Calendar): string {
  if (date.includes("T")) {
    return format(date, language, { dateStyle: "long", timeStyle: "short", timeZone });
  }
  const first = `${date}${"-01-01".slice(date.length - 4)}`;
  return format(`${first}T00:00Z`, language, { ...PRECISION[date.length], timeZone: "UTC" });
}

/**
 * A day of publication in words, with its weekday and the time where there is one.
 *
 * @example
 * withWeekday("2015-10-15", { language: "en-GB", timeZone: "Europe/London" }) // => "Thursday 15 October 2015"
 */
export function withWeekday(date: string, { language, timeZone }: Calendar): string {
  if (date.length < 10) return inWords(date, { language, timeZone });
  return date.includes("T")
    ? format(date, language, { dateStyle: "full", timeStyle: "short", timeZone })
    : format(`${date}T00:00Z`, language, { dateStyle: "full", timeZone: "UTC" });
}

/** Time of day of an ISO 8601 time in the publication's time zone; undefined for a day. */
export function clockTime(date: string, { language, timeZone }: Calendar): string | undefined {
  return date.includes("T") ? format(date, language, { timeStyle: "short", timeZone }) : undefined;
}

/** Start of a period with an end: only the time of day, if both are on the same day. */
export function sinceWords(began: string, until: string, calendar: Calendar): string {
  const dayOf = (date: string) =>
    date.includes("T")
      ? format(date, "en", { dateStyle: "short", timeZone: calendar.timeZone })
      : date;
  const time = dayOf(began) === dayOf(until) ? clockTime(began, calendar) : undefined;
  return time ?? inWords(began, calendar);
}

/**
 * Short date of an ISO 8601 day or time.
 *
 * @example
 * shortDate("2015-10-15", { language: "en-GB", timeZone: "Europe/London" }) // => "15 Oct 2015"
 */
export function shortDate(date: string, calendar: Calendar): string {
  return dayAs(date, calendar, { day: "numeric", month: "short", year: "numeric" });
}

/** Short date without the year. */
export function dayAndMonth(date: string, calendar: Calendar): string {
  return dayAs(date, calendar, { day: "numeric", month: "short" });
}

function dayAs(date: string, calendar: Calendar, options: Intl.DateTimeFormatOptions): string {
  const isTime = date.includes("T");
  const timeZone = isTime ? calendar.timeZone : "UTC";
  return format(isTime ? date : `${date}T00:00Z`, calendar.language, { ...options, timeZone });
}

function format(time: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, known);
  return known.format(parseISO(time));
}
