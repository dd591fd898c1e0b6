import { monthPattern, weekdays } from "../languages/en/calendar.ts";

/** Longer lines are sentences with many figures in them: UTF-16 code units. */
const longest = 120;
const figure = /^[-+−±(]?[$£€¥]?\d[\d.,:/–-]*(?:%|pc|p|c|m|bn|k)?[),;]?$/i;
/** A line with a day's name or a month's is a date, a list's or a dateline. */
const otherwise = new RegExp(
  `^\\d+[.)] |\\b(?:${monthPattern}|${Object.keys(weekdays).join("|")})\\b`,
  "iu",
);
const year = /^(?:1[89]|20)\d{2}[),;]?$/;
const column = /\S(?:\s*\.{4,}\s*|\s{3,})\S/;

/**
 * Whether a line is one of a table in small type, as results and prices are printed: "Porto 3, Lisbon 2".
 */
export function isAgate(text: string): boolean {
  const line = text.trim();
  if (
    line.length > longest ||
    /[.?!:][”"’]?$/.test(line) ||
    /["“”]/.test(line) ||
    otherwise.test(line)
  )
    return false;
  const words = line.split(/[\s.…]{3,}|\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const figures = words.filter((word) => figure.test(word));
  const counts = figures.filter((word) => !year.test(word));
  if (counts.length === 0) return false;
  if (column.test(line) && figures.length * 4 >= words.length) return true;
  return (
    figures.length >= 2 && figures.length < words.length && figures.length * 5 >= words.length * 2
  );
}
