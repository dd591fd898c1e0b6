import { TZDate, tz } from "@date-fns/tz";
import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";
import { getISODay } from "date-fns/getISODay";
import { parseISO } from "date-fns/parseISO";
import type { Embargo } from "../article.ts";
import { isoDay, nearestDay, publicationDay } from "../iso-dates.ts";
import { type TimeWords, timeWordsIn } from "../languages/time-words.ts";
import { zoneBehind } from "../languages/time-zones.ts";

/**
 * End of an embargo (ISO 8601 with its offset), or null where its words are ambiguous: a weekday
 * that contradicts its date, a time without a day, a zone with several meanings. A day without a
 * time begins in the publication's zone.
 * @example
 * embargoTime("00:01 GMT Friday 27 November", { published: "2026-11-26", timeZone: "Europe/Paris" }) // "2026-11-27T00:01:00Z"
 */
function embargoTime(
  words: string,
  { published, timeZone }: { published: string | null; timeZone: string },
): string | null {
  const found = timeWordsIn(words);
  const { clock, behind, rest } = found;
  const day = dayOf(found, published && publicationDay(published, timeZone));
  const zone = clock ? zoneBehind(behind, timeZone) : timeZone;
  if (!day || !zone || (!clock && rest)) return null;
  const { hour, minute } = clock ?? { hour: 0, minute: 0 };
  if (hour > 24 || minute > 59) return null;
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return formatISO(new TZDate(year, month - 1, date, hour, minute, zone), { in: tz(zone) });
}

/** Embargo by its notices; of several times the last counts. */
export function embargoOf(
  notices: { text: string; until: string }[],
  when: { published: string | null; timeZone: string },
): Embargo | null {
  if (notices.length === 0) return null;
  const times = notices
    .map(({ until }) => embargoTime(until, when))
    .filter((time) => time !== null);
  const last = times.sort((one, other) => Date.parse(one) - Date.parse(other)).at(-1) ?? null;
  return { text: notices.map(({ text }) => text).join("\n"), until: last };
}

/**
 * ISO date of the day that a notice names. `published`, an ISO date, gives the year and the week of
 * a weekday.
 */
function dayOf({ date, weekday, ahead }: TimeWords, published: string | null): string | null {
  if (date) {
    const { year, month, day } = date;
    const named = year ? isoDay(year, month, day) : published && nearestDay(published, month, day);
    return named && weekday && getISODay(parseISO(named)) !== weekday ? null : named;
  }
  if (!published) return null;
  const from = parseISO(published);
  const days = weekday ? (weekday - getISODay(from) + 7) % 7 : ahead;
  return days === null ? null : formatISO(addDays(from, days), { representation: "date" });
}
