import { tz } from "@date-fns/tz";
import { formatISO } from "date-fns/formatISO";
import { formatRFC7231 } from "date-fns/formatRFC7231";
import { parseISO } from "date-fns/parseISO";
import { cached } from "../newswire/cached.ts";

/**
 * An ISO 8601 time with its offset; a day becomes its midnight in the time zone (IANA).
 *
 * @example moment("2015-10-15", "Europe/London") // => "2015-10-15T00:00:00+01:00"
 */
export const moment = cached((date: string, timeZone: string) =>
  formatISO(parseISO(date, { in: tz(timeZone) })),
);

/**
 * An ISO 8601 time with its offset, or a day unchanged, for formats that take either.
 *
 * @example dayOrMoment("2015-10-15", "Europe/London") // => "2015-10-15"
 */
export const dayOrMoment = (date: string, timeZone: string): string =>
  date.includes("T") ? moment(date, timeZone) : date;

/** A time in the format of RSS: “Wed, 14 Oct 2015 23:00:00 GMT”. */
export function rssMoment(date: string, timeZone: string): string {
  return formatRFC7231(parseISO(date, { in: tz(timeZone) }));
}

/** An ISO 8601 day or time in the format of NITF, without hyphens and colons: “20151015T000000+0100”. */
export const nitfDate = (date: string): string =>
  date.replaceAll(/(?<=\d)[-:](?=\d\d(?:\D|$))/gu, (mark, at: number) =>
    at > 10 && mark === "-" ? "-" : "",
  );
