import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";
import { getISODay } from "date-fns/getISODay";
import { parseISO } from "date-fns/parseISO";
import { arabicDays } from "./arabic-days.ts";
import type { Day, Text } from "./article.ts";
import type { Block } from "./blocks.ts";
import { type DayWords, type Place, standsBeside } from "./day-words.ts";
import { englishDays } from "./english-days.ts";
import { type Folded, folded } from "./folded.ts";
import { frenchDays } from "./french-days.ts";
import { isoDay, nearestDay, nearestWeekday } from "./iso-dates.ts";
import { tableOf } from "./language-tables.ts";

/** How languages name days, by the first part of their BCP 47 tags. */
const languages: Record<string, DayWords> = { en: englishDays, fr: frenchDays, ar: arabicDays };

const asGiven = ({ text }: Block): Folded => ({ text, offsetOf: (at) => at });

type Groups = Record<string, string | undefined>;

/**
 * The days, months and years that paragraphs name in a language (BCP 47); none in one that has no table. Weekdays are
 * counted from `published`, the day of publication as an ISO date: ahead where the verb before them looks ahead or "next"
 * stands beside them, else back; without it, and where nothing tells which day is meant, they are unresolved.
 */
export function daysIn(
  blocks: Block[],
  published: string | null,
  language = "en",
): { days: Day[]; unresolved: Text[] } {
  const days: Day[] = [];
  const unresolved: Text[] = [];
  const words = tableOf(languages, language);
  for (const block of words ? blocks : []) {
    if (!words?.likely.test(block.text)) continue;
    const { text, offsetOf } = words.letters ? folded(block.text, words.letters) : asGiven(block);
    for (const { groups = {}, index, 0: found } of text.matchAll(words.pattern)) {
      const place = { text, at: index, end: index + found.length };
      if (!isDay(groups, place, words)) continue;
      const date = dateOf(groups, place, words, published);
      const { year, month, day: number } = groups;
      const precision = number || !year ? "day" : month ? "month" : "year";
      const [start, end] = [offsetOf(place.at), offsetOf(place.end)];
      const named: Text = {
        start: block.start + start,
        end: block.start + end,
        text: block.text.slice(start, end),
      };
      if (date) days.push({ ...named, date, precision });
      else unresolved.push(named);
    }
  }
  return { days, unresolved };
}

/** Whether words name one day, and neither a habit nor a time. */
function isDay({ weekday, relative, day }: Groups, place: Place, words: DayWords): boolean {
  if (relative)
    return !!weekday || words.isMeant(place, words.relative[words.plain(relative)] ?? 0);
  const isBare = weekday && !day;
  return (
    !isBare ||
    standsBeside(words.last, place) ||
    standsBeside(words.next, place) ||
    !standsBeside(words.never, place)
  );
}

function dateOf(
  groups: Groups,
  place: Place,
  words: DayWords,
  published: string | null,
): string | null {
  const { weekday, relative, day } = groups;
  const isoWeekday = weekday ? (words.weekdays[words.plain(weekday)] ?? null) : null;
  const date = relative
    ? published && shifted(published, words.relative[words.plain(relative)] ?? 0)
    : calendarDate(groups, words, published, isoWeekday);
  if (date) return isoWeekday && getISODay(parseISO(date)) !== isoWeekday ? null : date;
  if (!published || !isoWeekday || relative || day) return null;
  const shift = weekdayShift(isoWeekday, place, words, getISODay(parseISO(published)));
  return shift === null ? null : shifted(published, shift);
}

const shifted = (published: string, days: number): string =>
  formatISO(addDays(parseISO(published), days), { representation: "date" });

/** The date that the number of a day, the name of a month and a year say, as far as they are there. */
function calendarDate(
  groups: Groups,
  { plain, months, ordinals }: DayWords,
  published: string | null,
  isoWeekday: number | null,
): string | null {
  const { day = "", month = "", year = "" } = groups;
  const [named, inYear] = [months[plain(month)] ?? 0, plain(year)];
  if (!day && year) return month ? `${inYear}-${String(named).padStart(2, "0")}` : inYear;
  if (!day) return null;
  const number = ordinals[plain(day)] ?? Number(plain(day));
  if (!month) return published && isoWeekday ? nearestWeekday(published, number, isoWeekday) : null;
  if (year) return isoDay(Number(inYear), named, number);
  return published && nearestDay(published, named, number);
}

/** Days from the day of publication to the weekday meant, both as ISO numbers; null where nothing tells which it is. */
function weekdayShift(
  weekday: number,
  place: Place,
  words: DayWords,
  today: number,
): number | null {
  const back = (today - weekday + 7) % 7;
  if (standsBeside(words.last, place)) return back === 0 ? -7 : -back;
  if (standsBeside(words.next, place)) return 7 - back;
  if (back === 0) return 0;
  const tense = words.tenseAt(place);
  return tense && (tense === "ahead" ? 7 - back : -back);
}
