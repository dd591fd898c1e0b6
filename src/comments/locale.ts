/** How times are written: a BCP 47 language tag and an IANA time zone. */
export interface Locale {
  language: string;
  timeZone: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A time as readers of the publication write it, to the minute.
 *
 * @example timeIn({ language: "en-GB", timeZone: "Europe/London" }, time) // 15 October 2015 at 21:04
 */
export function timeIn({ language, timeZone }: Locale, time: Date): string {
  const key = `${language} ${timeZone}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone });
  formats.set(key, format);
  return format.format(time);
}
