import type { DayGrammar } from "../day-grammar.ts";
import { MONTH_PATTERN, MONTHS, ORDINALS, SHORT_WEEKDAYS, WEEKDAYS } from "./calendar.ts";
import { OTHER_WEEKDAYS } from "./other-weekdays.ts";
import { hasPassed, isThisDay, tenseAt } from "./tense.ts";
import { NOT_IN_NAMES } from "./weekday-names.ts";
import { YEAR_PATTERN, yearBeside } from "./year-mentions.ts";

const WEEKDAY_NAME =
  "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)";
/** Abbreviated weekdays, which are read only beside a date. */
const SHORT_NAME = "(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun|MON|TUES?|WED|THUR?S?|FRI|SAT|SUN)\\b\\.?";

const JOINT = "(?:,? (?:and|or|to|through|until|till|&) |, | ?[-–—] ?)";
/** Excludes a weekday of a list before dates, which is read with the list. */
const SINGLE = `(?<!${WEEKDAY_NAME}${JOINT})`;
const BESIDE = `(?:${SINGLE}\\b(?<weekday>${WEEKDAY_NAME}|${SHORT_NAME})${NOT_IN_NAMES}(?: (?:morning|afternoon|evening|night))?,? (?:the )?)?`;
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
/** Excludes "in", as English has days "on": the number in "In May 5 boats sank" counts boats. */
const NOT_IN = "(?<!\\b[Ii]n )";
const NOT_COUNTING =
  "(?! (?:times|minutes|hours|days|weeks|months|years|miles|people|points|votes|percent|million|billion)\\b)";
const MONTH = `(?:${MONTH_PATTERN}|${MONTH_PATTERN.toUpperCase()})`;
const DAY_IN_WORDS = `(?<day>${Object.keys(ORDINALS).join("|")})`;
const NUMBER = "\\d{1,2}(?:st|nd|rd|th)?";
/** A day before the name of its month: "|Friday 4| to Sunday 6 May". */
const LISTED = `(?:${WEEKDAY_NAME},? )?${NUMBER}`;
/** A day of this month or one next to it: "Monday the 16th". */
const ORDINAL =
  "(?<day>\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:of|century|anniversary|floor|annual|\\p{Lu}))";
const YEAR = "(?:19|20)\\d\\d";
/**
 * Month and day in figures: Americans put the month first, others the day; `either` marks that both
 * orders are possible.
 */
const [MONTH_FIGURES, DAY_FIGURES] = ["(?<either>)(?<month>\\d{1,2})", "(?<day>\\d{1,2})"];
const SHORT_YEAR = `(?<year>${YEAR}|\\d\\d)`;
const IN_FIGURES = `(?<![\\d./-])(?:${MONTH_FIGURES}/${DAY_FIGURES}/${SHORT_YEAR}|${MONTH_FIGURES}(?<sign>[.-])${DAY_FIGURES}\\k<sign>(?<year>${YEAR}))(?![\\d/-])`;
/** Most numbers between a day and the name of its month. */
const MAX_BETWEEN = 6;
const OF_YEAR = `(?:\\.?,? (?<year>${YEAR})\\b)?`;
/**
 * Text after a number that is the last day of a list, and not a count: "May 3, 4 and |5|, 2026".
 */
const LIST_ENDS = `(?=,? ${YEAR}\\b|[.;:)](?!\\d)|,(?! ?\\d)|$| (?:at|in|on|when|as|for|from|with|after|before)\\b)`;

/** Day names, months and tenses of English. */
export const englishDays: DayGrammar = {
  likely: /\d|day|DAY|tomorrow|tonight/,
  pattern: new RegExp(
    [
      `${BESIDE}${NOT_IN}\\b(?<month>${MONTH})\\b\\.? ?${DAY}\\b(?![:.]\\d)${NOT_COUNTING}(?:,? (?<year>${YEAR})\\b)?`,
      `(?<=\\b(?<month>${MONTH})\\b\\.? ?${NUMBER}(?:${JOINT}${NUMBER}){0,${MAX_BETWEEN}}?${JOINT})${DAY}\\b(?=(?:${JOINT}${NUMBER}\\b){0,${MAX_BETWEEN}}${LIST_ENDS})(?:,? (?<year>${YEAR})\\b)?`,
      `${BESIDE}\\b(?:${DAY}(?: of)?|(?<=\\b[Tt]he )${DAY_IN_WORDS} of) (?<month>${MONTH})\\b${OF_YEAR}`,
      `\\b(?:(?<weekday>${WEEKDAY_NAME}),? )?${DAY}\\b(?=${JOINT}(?:${LISTED}${JOINT}){0,${MAX_BETWEEN}}${LISTED} (?<month>${MONTH})\\b)`,
      `\\b(?<weekday>${WEEKDAY_NAME})\\b${NOT_IN_NAMES},? the ${ORDINAL}`,
      `\\b(?<weekday>${WEEKDAY_NAME}|${SHORT_NAME}),? (?:${IN_FIGURES}|${MONTH_FIGURES}/${DAY_FIGURES}(?![\\d/]))`,
      IN_FIGURES,
      `\\b(?<weekday>${SHORT_NAME})(?= \\((?:${MONTH}|\\d))`,
      `\\b(?<weekday>${WEEKDAY_NAME})\\b${NOT_IN_NAMES}`,
      `(?<![\\d=/"-])(?<year>${YEAR})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])(?![\\d-])`,
      `\\b(?<month>${MONTH})\\b\\.? (?<year>${YEAR})\\b`,
      `(?<year>${YEAR_PATTERN})`,
      `\\b(?<relative>today|tonight|yesterday|tomorrow)\\b`,
    ].join("|"),
    "gu",
  ),
  plain: (name) => name.toLowerCase().replace(/\.$/, ""),
  weekdays: { ...WEEKDAYS, ...SHORT_WEEKDAYS },
  months: MONTHS,
  ordinals: ORDINALS,
  relative: { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 },
  last: [{ before: /\blast $/i }, { after: /^ last(?=[.,;:]|$)/ }],
  next: [{ before: /\b(?:next|coming) $/i }],
  weekAfterNext: [
    { before: /\ba week (?:on|from) $/i },
    { after: /^ week(?=[.,;:]|$| (?:at|in|on|when|after|and|for|to|with)\b)/ },
  ],
  joint: new RegExp(`^${JOINT}(?:the |on |from )?$`, "u"),
  never: OTHER_WEEKDAYS,
  namesakes: /\bSheffield (?<weekday>Wednesday)\b/gu,
  nextWeek: [{ before: /\bnext $/i }],
  lastWeek: [{ before: /\blast $/i }],
  isMeant: ({ text, at, end }, distance) =>
    distance === 0
      ? isThisDay(text, at, end)
      : !/\b(?:of|like|better|brighter) $/u.test(text.slice(0, at)),
  yearBeside,
  hasPassed: ({ text, at, end }) => hasPassed(text, at, end),
  tenseAt: ({ text, at, end }) => tenseAt(text, at, end),
};
