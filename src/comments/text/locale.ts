import type { DiscussionMessages } from "../../messages/messages.ts";

/** How times and numbers are written: a BCP 47 language tag and an IANA time zone. */
export interface Locale {
  language: string;
  timeZone: string;
}

/** A locale, and what a discussion says in its language. */
export interface Localization extends Locale {
  messages: DiscussionMessages;
}

const times = new Map<string, Intl.DateTimeFormat>();

/**
 * A time as whoever reads it writes it, to the minute.
 *
 * @example timeIn({ language: "en-GB", timeZone: "Europe/London" }, time) // 15 October 2015 at 21:04
 */
export function timeIn({ language, timeZone }: Locale, time: Date): string {
  const key = `${language} ${timeZone}`;
  const format =
    times.get(key) ??
    new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone });
  times.set(key, format);
  return format.format(time);
}

/**
 * A day as whoever reads it writes it.
 *
 * @example dayIn({ language: "en-GB", timeZone: "Europe/London" }, time) // 15 October 2015
 */
export function dayIn({ language, timeZone }: Locale, time: Date): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone }).format(time);
}
