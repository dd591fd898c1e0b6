import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";
import { getISODay } from "date-fns/getISODay";
import { parseISO } from "date-fns/parseISO";
import type { DayGrammar, DaySpan } from "../languages/day-grammar.ts";

/** Names of a day at their place, by the groups of a language's pattern. */
export interface Found {
  place: DaySpan;
  groups: Record<string, string | undefined>;
}

/** A day as read; its date is null where nothing tells it. */
export interface ReadDay {
  date: string | null;
  /** True if the date comes from the number of a day of a month, not from a tense. */
  fixed: boolean;
  /** True if a weekday and a date beside it do not agree. */
  contradicts: boolean;
}

/** Text between a weekday and its date: "Tuesday (November 17)". */
const BESIDE =
  /^(?:\s(?:morning|afternoon|evening|night))?(?:[,،:]?\s|[,،]?\s?\(|,?\son\s|\s?[-–—]\s)$/u;
/** Text between a date and its weekday: "November 17 (a Tuesday)". */
const AFTER_DATE = /^(?:[,،]\s(?:an?\s|un\s)?|[,،]?\s?\((?:an?\s)?|\s?[-–—]\s)$/u;

const isBareWeekday = ({ groups: { weekday, day, relative } }: Found) =>
  weekday !== undefined && !day && !relative;

const isDated = (day: Found | undefined): day is Found =>
  day?.groups.day !== undefined && !day.groups.weekday;

/** Tests whether a weekday has a date beside it, so that it certainly is a day. */
export function isWithDate(found: Found[], at: number): boolean {
  const [before, own, next] = [found[at - 1], found[at], found[at + 1]];
  if (!own || !isBareWeekday(own)) return false;
  return (
    (isDated(next) && BESIDE.test(between(own, next))) ||
    (isDated(before) && AFTER_DATE.test(between(before, own)))
  );
}

const between = (one: Found, other: Found) => one.place.text.slice(one.place.end, other.place.at);

const nextOf = (found: Found[], at: number, joint: RegExp): number | null => {
  const [one, other] = [found[at], found[at + 1]];
  return one && other && joint.test(between(one, other)) ? at + 1 : null;
};

/**
 * Weekday of a date, as printed: its own, or the one directly before or after it that is not part
 * of a list.
 */
export function weekdayWith(found: Found[], at: number, joint: RegExp): string | undefined {
  const [own, next] = [found[at], found[nextOf(found, at, AFTER_DATE) ?? -1]];
  const isListed = nextOf(found, at - 2, joint) !== null || nextOf(found, at, joint) !== null;
  const before = nextOf(found, at - 1, BESIDE) === null || isListed ? undefined : found[at - 1];
  const beside = [next, before].find((day) => day && isBareWeekday(day));
  return own?.groups.weekday ?? beside?.groups.weekday;
}

/**
 * The year of a day in a list or a range whose last day alone has one: "|April 22| and April 23,
 * 2026".
 */
export function yearBehind(
  found: Found[],
  at: number,
  read: (ReadDay | undefined)[],
  inYear: boolean[],
  { joint, months, plain }: DayGrammar,
): string | undefined {
  const [own, next] = [found[at], nextOf(found, at, joint)];
  const date = next === null ? null : read[next]?.date;
  if (!own?.groups.month || own.groups.year || !date || !inYear[next ?? 0]) return undefined;
  const month = months[plain(own.groups.month)] ?? 0;
  const year = Number(date.slice(0, 4));
  return String(month > Number(date.slice(5, 7)) ? year - 1 : year);
}

/** Tells for each day of a month whether it, or a day joined to it further on, has a year. */
export function listsWithYear(found: Found[], joint: RegExp): boolean[] {
  const inYear: boolean[] = [];
  for (let at = found.length - 1; at >= 0; at -= 1) {
    const { day, month, year } = found[at]?.groups ?? {};
    const next = nextOf(found, at, joint) ?? -1;
    inYear[at] = !!day && !!month && (!!year || inYear[next] === true);
  }
  return inYear;
}

/**
 * Date of a weekday beside dates: the date that falls on that weekday, "|Saturday| and |Sunday|,
 * Nov. 28 and 29", or the last such day before the date it is joined to, "|Monday| to Friday, Nov.
 * 27"; null without a date beside it.
 */
export function weekdayBeside(
  found: Found[],
  at: number,
  read: (ReadDay | undefined)[],
  words: DayGrammar,
): ReadDay | null {
  const own = found[at];
  if (!own || !isBareWeekday(own)) return null;
  const weekday = words.weekdays[words.plain(own.groups.weekday ?? "")] ?? 0;
  const before = found[at - 1];
  if (before?.groups.day && AFTER_DATE.test(between(before, own))) return dated(read, at - 1);
  const direct = nextOf(found, at, BESIDE);
  const dates =
    direct === null || !isDated(found[direct]) ? [] : datesFrom(found, direct, read, words.joint);
  if (dates.length > 0) {
    const date = dates.find((one) => getISODay(parseISO(one)) === weekday) ?? null;
    return { date, fixed: true, contradicts: date === null };
  }
  if (direct !== null && isDated(found[direct])) return dated(read, direct);
  const next = nextOf(found, at, words.joint);
  const joined = next === null ? undefined : read[next];
  if (!found[next ?? -1]?.groups.weekday || !joined?.fixed || !joined.date) return null;
  const end = parseISO(joined.date);
  const back = (getISODay(end) - weekday + 7) % 7 || 7;
  const date = formatISO(addDays(end, -back), { representation: "date" });
  return { date, fixed: true, contradicts: false };
}

const dated = (read: (ReadDay | undefined)[], at: number): ReadDay => ({
  date: read[at]?.date ?? null,
  fixed: true,
  contradicts: read[at]?.contradicts ?? false,
});

/** The dates of a list or a range that begins at a number. */
function datesFrom(
  found: Found[],
  from: number,
  read: (ReadDay | undefined)[],
  joint: RegExp,
): string[] {
  const dates: string[] = [];
  for (let at: number | null = from; at !== null; at = nextOf(found, at, joint)) {
    const date = read[at]?.date;
    if (!found[at]?.groups.day || !date) break;
    dates.push(date);
  }
  return dates;
}

/**
 * Tests whether a day is unresolved because it contradicts the date after it: "|Friday| (November
 * 17)".
 */
export const isDoubtedBy = (found: Found[], at: number, read: (ReadDay | undefined)[]): boolean => {
  const before = found[at - 1];
  return (
    before !== undefined &&
    isBareWeekday(before) &&
    read[at - 1]?.contradicts === true &&
    found[at]?.groups.day !== undefined &&
    BESIDE.test(between(before, found[at] as Found))
  );
};

/**
 * Tests whether a day and the one joined to it in a list or a range are out of order, so that one
 * of them is misread: "Tuesday to Monday".
 */
export function isOutOfOrder(
  found: Found[],
  at: number,
  read: (ReadDay | undefined)[],
  joint: RegExp,
): boolean {
  const isTurned = (from: number) => {
    const to = nextOf(found, from, joint) ?? -1;
    const kinds = [found[from], found[to]].map(
      (day) => day && !day.groups.year && !!day.groups.day,
    );
    const [one, other] = [read[from]?.date, read[to]?.date];
    return kinds[0] === kinds[1] && !!one && !!other && one > other;
  };
  return isTurned(at) || (at > 0 && isTurned(at - 1));
}

/**
 * Tests whether a weekday is joined to another that has no date: in the habit "Monday to Friday",
 * Monday has none either, even on a Monday.
 */
export function isHalved(found: Found[], at: number, read: ReadDay[], joint: RegExp): boolean {
  const isHalf = (from: number) => {
    const [one, other] = [found[from], found[from + 1]];
    if (!one || !other || !isBareWeekday(one) || !isBareWeekday(other)) return false;
    return joint.test(between(one, other)) && (!read[from]?.date || !read[from + 1]?.date);
  };
  return isHalf(at) || isHalf(at - 1);
}
