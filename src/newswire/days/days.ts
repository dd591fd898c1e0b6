import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";
import { getISODay } from "date-fns/getISODay";
import { parseISO } from "date-fns/parseISO";
import type { Day, Text } from "../article.ts";
import type { Block } from "../copy/blocks.ts";
import { isoDay } from "../iso-dates.ts";
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
import { calendarDates } from "./calendar-dates.ts";
import { type Folded, folded } from "./folded.ts";
import {
  type Found,
  isDoubtedBy,
  isHalved,
  isOutOfOrder,
  isWithDate,
  listsWithYear,
  type ReadDay,
  weekdayBeside,
  weekdayWith,
  yearBehind,
} from "./joined-days.ts";
import { spokenElsewhen } from "./spoken-days.ts";
import { isSurname, mayBeSurname, surnamesIn } from "./surnames.ts";

/** Tables of days by language subtag (BCP 47). */
const LANGUAGES: Record<string, DayGrammar> = { en: englishDays, fr: frenchDays, ar: arabicDays };

const asGiven = ({ text }: Block): Folded => ({ text, offsetOf: (at) => at });

/** A day without a date; tells if that is because its weekday and its date do not agree. */
export interface UnresolvedDay extends Text {
  contradicts: boolean;
}

/**
 * Days, months and years that paragraphs name in a language (BCP 47); none in a language without a
 * table. A weekday beside a date has that date. Other weekdays are counted from `published`, the
 * day of publication as an ISO date: forward where the verb before them is in the future or "next"
 * is beside them, else back. Days stay unresolved without `published`, and where the text does not
 * tell which day is meant or contradicts itself.
 */
export function daysIn(
  blocks: Block[],
  published: string | null,
  language = "en",
): { days: Day[]; unresolved: UnresolvedDay[] } {
  const days: Day[] = [];
  const unresolved: UnresolvedDay[] = [];
  const words = tableOf(LANGUAGES, language);
  if (!words) return { days, unresolved };
  const named = blocks.flatMap((block) => namesIn(block, words) ?? []);
  const found = named.flatMap((names) => names.found);
  const surnames = surnamesIn(found, words.namesakes, blocks);
  const years = new Set<number>();
  for (const { block, offsetOf, ...names } of named) {
    const meant = names.found.filter(
      (one, at, all) => isWithDate(all, at) || (isDay(one, words) && !isSurname(one)),
    );
    for (const [year] of block.text.matchAll(YEAR)) years.add(Number(year));
    const read = datesOf(meant, words, published).map((day, at) =>
      day.date ? day : (inNamedYear(meant, at, words, years) ?? day),
    );
    for (const [number, one] of meant.entries()) {
      const { date, fixed, contradicts } = read[number] ?? UNREAD;
      const { year, month, day } = one.groups;
      const precision = day || !year ? "day" : month ? "month" : "year";
      const [start, end] = [offsetOf(one.place.at), offsetOf(one.place.end)];
      const span = { start: block.start + start, end: block.start + end };
      const text: Text = { ...span, text: block.text.slice(start, end) };
      if (date && (fixed || !mayBeSurname(one, surnames))) days.push({ ...text, date, precision });
      else unresolved.push({ ...text, contradicts });
    }
  }
  return { days, unresolved };
}

const YEAR = /(?<![\d.,/-])(?:19|20)\d\d(?![\d/-])/gu;

const UNREAD: ReadDay = { date: null, fixed: false, contradicts: false };

/** Names of days in a paragraph, with their places in its own text; null without any. */
function namesIn(block: Block, words: DayGrammar) {
  if (!words.likely.test(block.text)) return null;
  const { text, offsetOf } = words.letters ? folded(block.text, words.letters) : asGiven(block);
  const found = [...text.matchAll(words.pattern)].map(
    ({ groups = {}, index, 0: name }): Found => ({
      groups,
      place: { text, at: index, end: index + name.length },
    }),
  );
  return { block, found, offsetOf };
}

/** Days that the names in one paragraph mean, each read with those beside it. */
function datesOf(found: Found[], words: DayGrammar, published: string | null): ReadDay[] {
  const read: ReadDay[] = [];
  const inYear = listsWithYear(found, words.joint);
  const backwards = [...found.keys()].reverse();
  for (const at of backwards)
    if (found[at]?.groups.day)
      read[at] = dateOf(found, at, words, published, yearBehind(found, at, read, inYear, words));
  for (const at of backwards)
    read[at] ??= weekdayBeside(found, at, read, words) ?? dateOf(found, at, words, published);
  const elsewhen = spokenElsewhen(found, read, published);
  return read.map((day, at) =>
    isDoubtedBy(found, at, read)
      ? { ...day, date: null, contradicts: true }
      : isOutOfOrder(found, at, read, words.joint) ||
          isHalved(found, at, read, words.joint) ||
          elsewhen[at]
        ? { ...day, date: null }
        : day,
  );
}

/** Tests whether words name one day, and neither a habit nor a time. */
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
  year?: string,
): ReadDay {
  const { groups, place } = found[at] as Found;
  const { weekday, relative, day } = groups;
  const beside = day ? weekdayWith(found, at, words.joint) : weekday;
  const isoWeekday = beside ? (words.weekdays[words.plain(beside)] ?? null) : null;
  const own = { place, groups: year ? { ...groups, year } : groups };
  const dates = relative
    ? published && [shifted(published, words.relative[words.plain(relative)] ?? 0)]
    : calendarDates(own, { words, published, isoWeekday });
  const [date = null, other] = dates || [];
  if (other) return { date: null, fixed: true, contradicts: false };
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

/**
 * ISO date of a weekday with a day of a month that no year near publication has, in the one year
 * named so far that has such a day; null without one, or with several.
 */
function inNamedYear(
  found: Found[],
  at: number,
  words: DayGrammar,
  years: ReadonlySet<number>,
): ReadDay | null {
  const { day, month, year } = found[at]?.groups ?? {};
  const weekday = words.weekdays[words.plain(weekdayWith(found, at, words.joint) ?? "")];
  if (!day || !month || year || !weekday) return null;
  const number = words.ordinals[words.plain(day)] ?? Number(words.plain(day));
  const named = words.months[words.plain(month)] ?? Number(month);
  const [date, other] = [...years]
    .flatMap((each) => isoDay(each, named, number) ?? [])
    .filter((each) => getISODay(parseISO(each)) === weekday);
  return date && !other ? { date, fixed: true, contradicts: false } : null;
}

const shifted = (published: string, days: number): string =>
  formatISO(addDays(parseISO(published), days), { representation: "date" });

/**
 * Days from the day of publication to the weekday meant, both as ISO numbers; null where it is
 * ambiguous.
 */
function weekdayShift(
  weekday: number,
  place: DaySpan,
  words: DayGrammar,
  today: number,
): number | null {
  const back = (today - weekday + 7) % 7;
  const isOf = (week?: Beside[]) => week !== undefined && standsBeside(week, place);
  if (standsBeside(words.last, place))
    return isOf(words.lastWeek) && weekday < today ? null : -back || -7;
  if (standsBeside(words.next, place))
    return isOf(words.nextWeek) && weekday > today ? null : 7 - back;
  if (standsBeside(words.weekAfterNext, place)) return back === 0 ? null : 14 - back;
  if (back === 0) return 0;
  const tense = words.tenseAt(place);
  return tense && (tense === "ahead" ? 7 - back : -back);
}
