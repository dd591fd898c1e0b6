import type { Span } from "../article.ts";
import { isCalendarName } from "../languages/en/calendar.ts";
import { bearersOf, plainName } from "./first-names.ts";
import type { Stretch } from "./marks.ts";

/** A name in marks or brackets between a first name and a last one. */
const NICKNAME =
  /(?<=(?<first>\p{Lu}[\p{L}’'-]*) (?:\p{Lu}\.? )*)(?:["“‘'](?<marked>\p{L}[\p{L}’'-]*(?: [\p{L}’'-]+){0,3})["”’']|\((?<bracketed>\p{Lu}\p{Ll}[\p{L}-]*)\))(?= (?:\p{Lu}\.? )*(?<last>\p{Lu}[\p{L}’'-]+))/gu;

/**
 * Nicknames in a paragraph whose text begins at offset `from` of the copy, with their marks or
 * brackets: "William |“Bunker”| C. Lund". Words in marks count only where the marks are those of a
 * stretch.
 */
export function nicknamesIn(text: string, from: number, stretches: readonly Stretch[]): Span[] {
  if (!/["“‘'(]/u.test(text)) return [];
  return [...text.matchAll(NICKNAME)].flatMap(({ 0: name, index, groups = {} }) => {
    const span = { start: from + index, end: from + index + name.length };
    const around = stretches.find(({ start, end }) => start < span.end && span.start < end);
    const own = around?.start === span.start && around.end === span.end;
    const { first = "", last = "" } = groups;
    const free = groups["bracketed"] ? !around : own;
    return free && bearersOf(first) !== null && !isCalendarName(last) ? [span] : [];
  });
}

/** Nicknames among the words of a name, in lower case and without their marks: "bunker". */
export const nicknamesOf = (parts: readonly string[]): string[] =>
  parts.filter((part) => /^\P{L}.*\P{L}$/u.test(part)).map((part) => plainName(part.slice(1, -1)));
