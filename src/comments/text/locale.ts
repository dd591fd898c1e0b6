/** How times and numbers are written: a BCP 47 language tag and an IANA time zone. */
export interface Locale {
  language: string;
  timeZone: string;
}

const times = new Map<string, Intl.DateTimeFormat>();
const plurals = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

/**
 * A time as readers of the publication write it, to the minute.
 *
 * @example timeIn({ language: "en-GB", timeZone: "Europe/London" }, time) // 15 October 2015 at 21:04
 */
export function timeIn({ language, timeZone }: Locale, time: Date): string {
  const format = kept(times, `${language} ${timeZone}`, () => {
    return new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone });
  });
  return format.format(time);
}

/**
 * A day as readers of the publication write it.
 *
 * @example dayIn({ language: "en-GB", timeZone: "Europe/London" }, time) // 15 October 2015
 */
export function dayIn({ language, timeZone }: Locale, time: Date): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone }).format(time);
}

/** Sentences for a number, by the plural forms (CLDR) that a language has. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * The sentence for a number, which stands where the sentence has `#`.
 *
 * @example countIn({ language: "en", … }, 1200, { one: "# comment", other: "# comments" }) // 1,200 comments
 */
export function countIn(
  { language }: Pick<Locale, "language">,
  count: number,
  forms: Forms,
): string {
  const rule = kept(plurals, language, () => new Intl.PluralRules(language)).select(count);
  const number = kept(numbers, language, () => new Intl.NumberFormat(language)).format(count);
  return (forms[rule] ?? forms.other).replace("#", number);
}

function kept<Format>(formats: Map<string, Format>, key: string, make: () => Format): Format {
  const format = formats.get(key) ?? make();
  formats.set(key, format);
  return format;
}
