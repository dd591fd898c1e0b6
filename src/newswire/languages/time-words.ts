import { ARABIC_LETTERS, ARABIC_MONTHS } from "./ar/calendar.ts";
import { MONTHS as months, SHORT_WEEKDAYS, WEEKDAYS as weekdays } from "./en/calendar.ts";
import { FRENCH_MONTHS } from "./fr/calendar.ts";

/** Day and time of day that words give; null for what they leave open. */
export interface TimeWords {
  /** Month and day count from 1. */
  date: { year: number | null; month: number; day: number } | null;
  /** ISO number, Monday being 1. */
  weekday: number | null;
  /** Days from the day of publication: 0 of "tonight". */
  ahead: number | null;
  /** Time of day. Midnight is 24:00, the end of its day, by style books. */
  clock: { hour: number; minute: number } | null;
  /** Words after the time of day, where a time zone may be. */
  behind: string;
  /** Words that are neither a day, a time nor part of one. */
  rest: string;
}

const MONTHS: Record<string, number> = { ...ARABIC_MONTHS, ...FRENCH_MONTHS, ...months };
const WEEKDAYS: Record<string, number> = {
  ...weekdays,
  ...SHORT_WEEKDAYS,
  weds: 3,
  ...{ lundi: 1, mardi: 2, mercredi: 3, jeudi: 4, vendredi: 5, samedi: 6, dimanche: 7 },
};
const AHEAD: Record<string, number> = {
  ...{ today: 0, tonight: 0, tomorrow: 1 },
  ...{ "aujourd'hui": 0, "aujourd’hui": 0, demain: 1 },
};

const anyOf = (names: Record<string, number>) =>
  `(?<!\\p{L})(?:${Object.keys(names)
    .sort((a, b) => b.length - a.length)
    .join("|")})(?!\\p{L})`;
const YEAR = "(?:,?\\s*(?:de )?(?<year>20\\d\\d)(?!\\d|\\s?(?:hrs?|hours|h|gmt|bst|utc)\\b))?";
const ORDINAL = "(?:st|nd|rd|th|er|\\.)?";

const DATES = [
  /(?<!\d)(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)T?/u,
  new RegExp(
    `(?<!\\d)(?<day>\\d{1,2})${ORDINAL}(?: of| de)?[\\s-]+(?<name>${anyOf(MONTHS)})\\.?${YEAR}`,
    "iu",
  ),
  new RegExp(
    `(?<name>${anyOf(MONTHS)})\\.?\\s+(?<day>\\d{1,2})(?!\\d|[:.]\\d|\\s?[ap]\\.?m)${ORDINAL}${YEAR}`,
    "iu",
  ),
  /(?<!\d)(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?!\d)/u,
  // Only a number over twelve tells the day from the month.
  /(?<!\d)(?<day>1[3-9]|2\d|3[01])[/-](?<month>0?[1-9]|1[0-2])[/-](?<year>\d{4})(?!\d)/u,
  /(?<!\d)(?<month>0?[1-9]|1[0-2])[/-](?<day>1[3-9]|2\d|3[01])[/-](?<year>\d{4})(?!\d)/u,
];

const HALF = "(?<half>[ap])\\.?m(?!\\p{L})\\.?";
const CLOCKS = [
  new RegExp(
    `(?<!\\d)(?<hour>\\d{1,2})\\s?[:.h]\\s?(?<minute>\\d{2})(?::\\d{2})?(?!\\d)(?:\\s*${HALF})?`,
    "iu",
  ),
  new RegExp(`(?<!\\d)(?<hour>\\d{1,2})\\s*${HALF}`, "iu"),
  /(?<!\d)(?<hour>[01]\d|2[0-4])(?<minute>[0-5]\d)(?!\d)/u,
  /(?<!\d)(?<hour>\d{1,2})\s*(?:h|heures?|uhr)(?!\p{L})/iu,
  /(?:12 ?)?(?<noon>(?<!\p{L})(?:noon|midday|midi)(?!\p{L}))/iu,
  /(?:12 ?)?(?<midnight>(?<!past )(?<!\p{L})(?:midnight|minuit)(?!\p{L}))/iu,
];

/** Words that belong to a time and add nothing. */
const BESIDE =
  /(?<!\p{L})(?:on|at|of|the|from|until|till?|to|for|before|release|publication|hours?|hrs?|local|uk|time|date|and|strictly|lifts?|ends?|expires?|is|le|la|les|à|jusqu[’']au?|jusqu[’']à|au|du|de|des|heures?|heure|locale|um|uhr|den|ab|bis|ortszeit|gmt|utc|bst|cet|cest|mez|mesz|e[sd]?t|c[sd]t|m[sd]t|p[sd]?t|في|من|حتى|قبل|يوم|الساعة)(?!\p{L})|[\s\p{P}\p{S}]+/giu;

/**
 * The first day and the first time of day that words name, in English, French or Arabic, or in
 * figures.
 */
export function timeWordsIn(given: string): TimeWords {
  const words = given.replace(
    /[\u064B-\u0652\u0670\u0640أإآٱ٠-٩]/gu,
    (sign) => ARABIC_LETTERS[sign] ?? sign,
  );
  const date = firstOf(DATES, words);
  const dateless = without(words, date);
  const named = firstOf([new RegExp(`(?<name>${anyOf(WEEKDAYS)})\\.?`, "iu")], dateless);
  const dayless = without(dateless, named);
  const near = firstOf([new RegExp(`(?<name>${anyOf(AHEAD)})`, "iu")], dayless);
  const timed = without(dayless, near);
  const clock = firstOf(CLOCKS, timed);
  return {
    date: dateOf(date),
    weekday: WEEKDAYS[named?.groups?.["name"]?.toLowerCase() ?? ""] ?? null,
    ahead: AHEAD[near?.groups?.["name"]?.toLowerCase() ?? ""] ?? null,
    clock: clockOf(clock),
    behind: clock ? timed.slice(clock.index + clock[0].length) : "",
    rest: without(timed, clock).replace(BESIDE, " ").trim(),
  };
}

/** Match that begins first; of several at one place, that of the first pattern. */
function firstOf(patterns: RegExp[], words: string): RegExpExecArray | null {
  return patterns
    .map((pattern) => pattern.exec(words))
    .reduce(
      (first, match) => (match && (!first || match.index < first.index) ? match : first),
      null,
    );
}

const without = (words: string, match: RegExpExecArray | null) =>
  match ? `${words.slice(0, match.index)} ${words.slice(match.index + match[0].length)}` : words;

function dateOf(match: RegExpExecArray | null): TimeWords["date"] {
  const { year, month, name = "", day } = match?.groups ?? {};
  const number = month ? Number(month) : MONTHS[name.toLowerCase()];
  if (!number || !day) return null;
  return { year: year ? Number(year) : null, month: number, day: Number(day) };
}

function clockOf(match: RegExpExecArray | null): TimeWords["clock"] {
  const { hour, minute = "0", half: part, noon, midnight } = match?.groups ?? {};
  if (noon) return { hour: 12, minute: 0 };
  if (midnight) return { hour: 24, minute: 0 };
  if (!hour) return null;
  const shown = Number(hour);
  const added = /p/iu.test(part ?? "") ? 12 : 0;
  return { hour: part ? (shown % 12) + added : shown, minute: Number(minute) };
}
