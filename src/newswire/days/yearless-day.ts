import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { parseISO } from "date-fns/parseISO";
import { isoDay, nearestDay } from "../iso-dates.ts";
import type { DayGrammar, DaySpan } from "../languages/day-grammar.ts";

/** Days ahead of publication within which a date with a verb in the past is taken for a mistake. */
const DOUBTFULLY_NEAR = 7;
/** Days from publication within which a date needs no verb to tell its year. */
const NEAR = 60;

/**
 * ISO date of a day of a month without a year: the nearest to `published` in its calendar year, as
 * the Associated Press Stylebook omits years, and in another year where it is near or its verb says
 * so; null where verb and date do not agree, or nothing tells.
 */
export function yearlessDay(
  published: string,
  month: number,
  day: number,
  place: DaySpan,
  { hasPassed, tenseAt }: DayGrammar,
): string | null {
  const nearest = nearestDay(published, month, day);
  if (!nearest || nearest === published) return nearest;
  const ahead = differenceInCalendarDays(parseISO(nearest), parseISO(published));
  const year = Number(nearest.slice(0, 4));
  if (ahead > 0 && hasPassed?.(place))
    return ahead > DOUBTFULLY_NEAR ? isoDay(year - 1, month, day) : null;
  const tense = tenseAt(place);
  if (ahead < 0 && tense === "ahead") return null;
  const isNear = Math.abs(ahead) <= NEAR || year === Number(published.slice(0, 4));
  return isNear || tense === (ahead > 0 ? "ahead" : "behind") ? nearest : null;
}
