import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";
import { getISODay } from "date-fns/getISODay";
import { parseISO } from "date-fns/parseISO";
import type { Day } from "./article.ts";
import type { Block } from "./blocks.ts";
import { monthPattern, months, weekdays } from "./calendar-names.ts";
import { isoDay, nearestDay } from "./iso-dates.ts";
import { isThisDay, tenseAt } from "./tense.ts";
import { yearPattern } from "./year-mentions.ts";

/** Days with a name of their own, which are no day of this week: "Super Tuesday". */
const proper =
  "(?<!\\b(?:Super|Black|Good|Ash|Fat|Cyber|Palm|Easter|Bloody|Holy|Maundy|Shrove|Giving) \\w+)";

const pattern = new RegExp(
  [
    `\\b(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)\\b${proper}`,
    `\\b(?<month>${monthPattern})\\b\\.? ?(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,? (?<year>(?:19|20)\\d\\d)\\b)?`,
    `\\b(?<dayFirst>\\d{1,2})(?:st|nd|rd|th)? (?<monthSecond>${monthPattern})\\b(?:\\.?,? (?<yearThird>(?:19|20)\\d\\d)\\b)?`,
    `\\b(?<monthOnly>${monthPattern})\\b\\.? (?<monthYear>(?:19|20)\\d\\d)\\b`,
    `(?<yearOnly>${yearPattern})`,
    `\\b(?<relative>today|yesterday|tomorrow)\\b`,
  ].join("|"),
  "gu",
);
/** What every day has that the pattern finds. */
const likely = /\d|day|DAY|tomorrow/;
const relative: Record<string, number> = { today: 0, yesterday: -1, tomorrow: 1 };

/**
 * The days, months and years that paragraphs name. Weekdays are counted from `published`, the day of publication as an
 * ISO date: ahead where the verb before them looks ahead or "next" stands before, else back; without it they are left out.
 */
export function daysIn(
  blocks: Block[],
  published: string | null,
): { days: Day[]; unresolved: Day[] } {
  const days: Day[] = [];
  const unresolved: Day[] = [];
  for (const { text, start } of blocks) {
    if (!likely.test(text)) continue;
    for (const { groups = {}, index, 0: words } of text.matchAll(pattern)) {
      if (words === "today" && !isThisDay(text, index, index + words.length)) continue;
      const date =
        groups["weekday"] || groups["relative"]
          ? near(groups, text, index, published)
          : dateOf(groups, published);
      const precision = groups["yearOnly"] ? "year" : groups["monthOnly"] ? "month" : "day";
      const day: Day = {
        start: start + index,
        end: start + index + words.length,
        text: words,
        date: date ?? "",
        precision,
      };
      if (date) days.push(day);
      else unresolved.push(day);
    }
  }
  return { days, unresolved };
}

type Groups = Record<string, string | undefined>;

function dateOf(groups: Groups, published: string | null): string | null {
  if (groups["yearOnly"]) return groups["yearOnly"];
  const month =
    months[(groups["month"] ?? groups["monthSecond"] ?? groups["monthOnly"] ?? "").toLowerCase()] ??
    0;
  if (groups["monthOnly"]) return `${groups["monthYear"]}-${String(month).padStart(2, "0")}`;
  const day = Number(groups["day"] ?? groups["dayFirst"]);
  const year = groups["year"] ?? groups["yearThird"];
  if (year) return isoDay(Number(year), month, day);
  return published && nearestDay(published, month, day);
}

function near(groups: Groups, text: string, at: number, published: string | null): string | null {
  if (!published) return null;
  const today = parseISO(published);
  const shift =
    relative[groups["relative"]?.toLowerCase() ?? ""] ??
    weekdayShift(groups["weekday"] ?? "", text, at, getISODay(today));
  return formatISO(addDays(today, shift), { representation: "date" });
}

/** Days from the day of publication to the weekday meant. */
function weekdayShift(weekday: string, text: string, at: number, today: number): number {
  const back = (today - (weekdays[weekday.toLowerCase()] ?? today) + 7) % 7;
  const before = text.slice(Math.max(0, at - 6), at);
  if (/\blast $/i.test(before)) return back === 0 ? -7 : -back;
  if (/\bnext $/i.test(before)) return 7 - back;
  if (back === 0) return 0;
  return tenseAt(text, at, at + weekday.length) === "ahead" ? 7 - back : -back;
}
