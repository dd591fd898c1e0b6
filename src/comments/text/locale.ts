import type { DiscussionMessages } from "../../messages/messages.ts";

/** Format of times and numbers: a BCP 47 language tag and an IANA time zone. */
export interface Locale {
  language: string;
  timeZone: string;
}

/** A locale, and the messages of a discussion in its language. */
export interface Localization extends Locale {
  messages: DiscussionMessages;
}

const times = new Map<string, Intl.DateTimeFormat>();

/**
 * A time to the minute, in the format of the language.
 *
 * @example
 * timeIn({ language: "en-GB", timeZone: "Europe/London" }, time) // 15 October 2015 at 21:04
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
 * A day in the format of the language.
 *
 * @example dayIn({ language: "en-GB", timeZone: "Europe/London" }, time) // 15 October 2015
 */
export function dayIn({ language, timeZone }: Locale, time: Date): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone }).format(time);
}
