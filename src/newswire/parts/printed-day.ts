import { isoDay, nearestDay } from "../iso-dates.ts";
import { MONTH_PATTERN, MONTHS } from "../languages/en/calendar.ts";
import { FRENCH_MONTHS } from "../languages/fr/calendar.ts";

const ORDINAL = "\\d{1,2}(?:st|nd|rd|th)?";
const FRENCH_DAY = `(?:1er|\\d{1,2}) (?:${Object.keys(FRENCH_MONTHS).join("|")})\\.?(?: \\d{4})?`;
/** Day in figures, the day first, as in AFP's Arabic service. */
const NUMBERED = "\\d{1,2}-\\d{1,2}-\\d{4}";
/** A day as copy prints it, with a year or without, as the source of a regular expression. */
export const DAY = `${MONTH_PATTERN}\\.? ${ORDINAL}(?:,? ?\\d{4})?|${ORDINAL}(?: of)? ${MONTH_PATTERN}\\.?(?:,? \\d{4})?|${FRENCH_DAY}|${NUMBERED}`;
/** A day with its year, as the source of a regular expression. */
export const FULL_DAY = `${MONTH_PATTERN}\\.? ${ORDINAL},? ?\\d{4}|${ORDINAL}(?: of)? ${MONTH_PATTERN}\\.?,? \\d{4}`;

/** ISO date of a printed day; `published` gives the year where it prints none. */
export function dateOf(words: string, published: string | null): string | null {
  const [, first, second] = /^(\d{1,2})-(\d{1,2})-/.exec(words) ?? [];
  const name = /\p{L}{3,}/u.exec(words)?.[0].toLowerCase() ?? "";
  const month = second ? Number(second) : (MONTHS[name] ?? FRENCH_MONTHS[name]);
  const date = Number(first ?? /(?<!\d)\d{1,2}(?!\d)/.exec(words)?.[0]);
  const year = /\d{4}/.exec(words)?.[0];
  if (!month || !date) return null;
  if (year) return isoDay(Number(year), month, date);
  return published && nearestDay(published, month, date);
}
