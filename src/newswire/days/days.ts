import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";
import { getISODay } from "date-fns/getISODay";
import { parseISO } from "date-fns/parseISO";
import type { Day, Text } from "../article.ts";
import type { Block } from "../copy/blocks.ts";
import { isoDay, nearestDay, nearestWeekday } from "../iso-dates.ts";
import { arabicDays } from "../languages/ar/days.ts";
import {
  type Beside,
  type DayGrammar,
  type DaySpan,
  standsBeside,
} from "../languages/day-grammar.ts";
import { englishDays } from "../languages/en/days.ts";
import { frenchDays } from "../languages/fr/days.ts";
import { tableOf } from "../languages/language-tables.ts";
import { type Folded, folded } from "./folded.ts";
import {
  type Found,
  isDoubtedBy,
  isOutOfOrder,
  type ReadDay,
  weekdayBeside,
  weekdayWith,
  yearBehind,
} from "./joined-days.ts";
import { isSpokenElsewhen } from "./spoken-days.ts";
import { yearlessDay } from "./yearless-day.ts";

/** Tables of days by language subtag (BCP 47). */
const LANGUAGES: Record<string, DayGrammar> = { en: englishDays, fr: frenchDays, ar: arabicDays };

const asGiven = ({ text }: Block): Folded => ({ text, offsetOf: (at) => at });

/** A day without a date, and whether that is because its weekday and its date do not agree. */
export interface UnresolvedDay extends Text {
  contradicts: boolean;
}

/**
 * The days, months and years that paragraphs name in a language (BCP 47); none in one that has no
 * table. A weekday beside a date is that date. Other weekdays are counted from `published`, the day
 * of publication as an ISO date: ahead where the verb before them looks ahead or "next" stands
 * beside them, else back; without it, and where nothing tells which day is meant or two things tell
 * different ones, they are unresolved.
 */
export function daysIn(
  blocks: Block[],
  published: string | null,
  language = "en",
): { days: Day[]; unresolved: UnresolvedDay[] } {
  const days: Day[] = [];
  const unresolved: UnresolvedDay[] = [];
  const words = tableOf(LANGUAGES, language);
  for (const block of words ? blocks : []) {
    if (!words?.likely.test(block.text)) continue;
    const { text, offsetOf } = words.letters ? folded(block.text, words.letters) : asGiven(block);
    const found = [...text.matchAll(words.pattern)]
      .map(({ groups = {}, index, 0: name }) => ({
        groups,
        place: { text, at: index, end: index + name.length },
      }))
      .filter((one) => isDay(one, words));
    const read = datesOf(found, words, published);
    for (const [number, { place, groups }] of found.entries()) {
      const { date, contradicts } = read[number] ?? { date: null, contradicts: false };
      const { year, month, day } = groups;
      const precision = day || !year ? "day" : month ? "month" : "year";
      const [start, end] = [offsetOf(place.at), offsetOf(place.end)];
      const span = { start: block.start + start, end: block.start + end };
      const named: Text = { ...span, text: block.text.slice(start, end) };
      if (date) days.push({ ...named, date, precision });
      else unresolved.push({ ...named, contradicts });
    }
  }
  return { days, unresolved };
}

/** The days that names of one paragraph mean, each read with those beside it. */
function datesOf(found: Found[], words: DayGrammar, published: string | null): ReadDay[] {
  const read: ReadDay[] = [];
  const backwards = [...found.keys()].reverse();
  for (const at of backwards)
    if (found[at]?.groups.day) read[at] = dateOf(found, at, words, published, read);
  for (const at of backwards)
    read[at] ??= weekdayBeside(found, at, read, words) ?? dateOf(found, at, words, published, read);
  return read.map((day, at) =>
    isDoubtedBy(found, at, read)
      ? { ...day, date: null, contradicts: true }
      : isOutOfOrder(found, at, read, words.joint) || isSpokenElsewhen(found, at, read, published)
        ? { ...day, date: null }
        : day,
  );
}

/** Whether words name one day, and neither a habit nor a time. */
function isDay({ groups: { weekday, relative, day }, place }: Found, words: DayGrammar): boolean {
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
  found: Found[],
  at: number,
  words: DayGrammar,
  published: string | null,
  read: ReadDay[],
): ReadDay {
  const { groups, place } = found[at] as Found;
  const { weekday, relative, day } = groups;
  const beside = day ? weekdayWith(found, at, words.joint) : weekday;
  const isoWeekday = beside ? (words.weekdays[words.plain(beside)] ?? null) : null;
  const year = yearBehind(found, at, read, words);
  const own = { place, groups: year ? { ...groups, year } : groups };
  const agrees = (read: string | null) => read && getISODay(parseISO(read)) === isoWeekday;
  const given = relative
    ? published && shifted(published, words.relative[words.plain(relative)] ?? 0)
    : calendarDate(own, words, published, isoWeekday);
  const turned = turnedDate(own, words, published, isoWeekday);
  if (agrees(given) && agrees(turned) && given !== turned)
    return { date: null, fixed: true, contradicts: false };
  const date = agrees(turned) ? turned : given;
  if (date && isoWeekday && getISODay(parseISO(date)) !== isoWeekday)
    return { date: null, fixed: true, contradicts: true };
  if (date || !published || !isoWeekday || relative || day)
    return { date, fixed: day !== undefined, contradicts: false };
  const shift = weekdayShift(isoWeekday, place, words, getISODay(parseISO(published)));
  return {
    date: shift === null ? null : shifted(published, shift),
    fixed: false,
    contradicts: false,
  };
}

/** The date of a day and a month in figures read in the other order; null of others. */
function turnedDate(
  { groups, place }: Found,
  words: DayGrammar,
  published: string | null,
  isoWeekday: number | null,
): string | null {
  const { day, month } = groups;
  return isoWeekday && /^\d+$/u.test(month ?? "")
    ? calendarDate(
        { place, groups: { ...groups, day: month, month: day } },
        words,
        published,
        isoWeekday,
      )
    : null;
}

const shifted = (published: string, days: number): string =>
  formatISO(addDays(parseISO(published), days), { representation: "date" });

/**
 * The date that the number of a day, the name of a month and a year say, as far as they are there.
 */
function calendarDate(
  { groups, place }: Found,
  words: DayGrammar,
  published: string | null,
  isoWeekday: number | null,
): string | null {
  const { plain, months, ordinals } = words;
  const { day = "", month = "", year = "" } = groups;
  const [named, inYear] = [months[plain(month)] ?? Number(month), plain(year)];
  if (!day && year) return month ? `${inYear}-${String(named).padStart(2, "0")}` : inYear;
  if (!day) return null;
  const number = ordinals[plain(day)] ?? Number(plain(day));
  if (!month) return published && isoWeekday ? nearestWeekday(published, number, isoWeekday) : null;
  if (year) return isoDay(Number(inYear), named, number);
  if (!published) return null;
  return isoWeekday
    ? nearestDay(published, named, number, isoWeekday)
    : yearlessDay(published, named, number, place, words);
}

/**
 * Days from the day of publication to the weekday meant, both as ISO numbers; null where nothing
 * tells which it is.
 */
function weekdayShift(
  weekday: number,
  place: DaySpan,
  words: DayGrammar,
  today: number,
): number | null {
  const back = (today - weekday + 7) % 7;
  const isOf = (week?: Beside) => week !== undefined && standsBeside(week, place);
  if (standsBeside(words.last, place))
    return isOf(words.lastWeek) && weekday < today ? null : -back || -7;
  if (standsBeside(words.next, place))
    return isOf(words.nextWeek) && weekday > today ? null : 7 - back;
  if (standsBeside(words.weekAfterNext, place)) return 14 - back;
  if (back === 0) return 0;
  const tense = words.tenseAt(place);
  return tense && (tense === "ahead" ? 7 - back : -back);
}
