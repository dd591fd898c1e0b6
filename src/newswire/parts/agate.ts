import { MONTH_PATTERN, WEEKDAYS } from "../languages/en/calendar.ts";

/** Longest line of a table, in UTF-16 code units; longer ones are sentences with many figures. */
const MAX_LINE_LENGTH = 120;
const FIGURE = /^[-+−±(]?[$£€¥]?\d[\d.,:/–-]*(?:%|pc|p|c|m|bn|k)?[),;]?$/i;
/** Names of days and months, which make a line a date, a list or a dateline. */
const OTHERWISE = new RegExp(
  `^\\d+[.)] |\\b(?:${MONTH_PATTERN}|${Object.keys(WEEKDAYS).join("|")})\\b`,
  "iu",
);
const YEAR = /^(?:1[89]|20)\d{2}[),;]?$/;
const COLUMN = /\S(?:\s*\.{4,}\s*|\s{3,})\S/;

/**
 * Tests whether a line belongs to a table in small type, such as results and prices: "Porto 3,
 * Lisbon 2".
 */
export function isAgate(text: string): boolean {
  const line = text.trim();
  if (
    line.length > MAX_LINE_LENGTH ||
    /[.?!:][”"’]?$/.test(line) ||
    /["“”]/.test(line) ||
    OTHERWISE.test(line)
  )
    return false;
  const words = line.split(/[\s.…]{3,}|\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const figures = words.filter((word) => FIGURE.test(word));
  const counts = figures.filter((word) => !YEAR.test(word));
  if (counts.length === 0) return false;
  if (COLUMN.test(line) && figures.length * 4 >= words.length) return true;
  return (
    figures.length >= 2 && figures.length < words.length && figures.length * 5 >= words.length * 2
  );
}
