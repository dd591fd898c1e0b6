import { parseISO } from "date-fns/parseISO";

/** How a publication writes dates: its language (BCP 47) and its time zone (IANA). */
export interface Calendar {
  language: string;
  timeZone: string;
}

/**
 * An ISO 8601 day, or a time in the publication's time zone, as its language writes it.
 *
 * @example
 * inWords("2015-10-15", { language: "en-GB", timeZone: "Europe/London" }) // => "15 October 2015"
 */
export function inWords(date: string, { language, timeZone }: Calendar): string {
  return date.includes("T")
    ? format(date, language, { dateStyle: "long", timeStyle: "short", timeZone })
    : format(`${date}T00:00Z`, language, { dateStyle: "long", timeZone: "UTC" });
}

function format(time: string, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, options).format(parseISO(time));
}
