import type { DayGrammar } from "../day-grammar.ts";
import { MONTH_PATTERN, MONTHS, WEEKDAYS } from "./calendar.ts";
import { hasPassed, isThisDay, tenseAt } from "./tense.ts";
import { YEAR_PATTERN } from "./year-mentions.ts";

/** A list of words, as printed and all in capitals, as the source of a regular expression. */
const eitherCase = (words: string) =>
  words
    .split(" ")
    .flatMap((word) => [word, word.toUpperCase()])
    .join("|");

/**
 * Days, clubs, houses and people with a weekday in their names: "Super Tuesday", "Sheffield
 * Wednesday".
 */
const named = eitherCase(
  "Super Black Good Ash Fat Cyber Palm Easter Bloody Holy Maundy Shrove Giving Whit Low Passion Trinity Spy Mothering Remembrance Casual Manic Freaky Election Ruby Sheffield Girl Man Bandcamp Throwback",
);
/**
 * Newspapers with Sunday behind their names, and what newspapers are called that have a weekday
 * before it.
 */
const [ON_SUNDAY, PAPERS] = [
  "(?:Mail|Independent|Scotland|Wales|Ireland) [Oo]n",
  "Times|Echo|Mail|Mirror|Express|Telegraph|Herald|Post|Star|Sun|World|News|Sport|People|Tribune|Journal|Gazette|Chronicle|Mercury|Press|Independent|Observer|Record|Dispatch|Despatch|Argus|Business|Life|Review|Standard|Age|Mass|School",
];
/** A weekday that is no day but part of a name. */
const PROPER = `(?<!\\b(?:${named})[\\s-]\\w+)(?<!\\b(?:the|The) (?:${ON_SUNDAY}) \\w+)(?<!\\b(?:told|for) (?:${ON_SUNDAY}) \\w+)(?!(?<=\\b[Tt]he \\w+) (?!I\\b)\\p{Lu}\\p{L})(?! (?:${PAPERS})\\b)(?! Night (?:Football|Live|Lights|Fever))`;

const WEEKDAY_NAME =
  "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)";
/** As printed beside a date only. */
const SHORT_WEEKDAYS = {
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};
const SHORT_NAME = "(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\\b\\.?";

const JOINT = "(?:,? (?:and|or|to|through|until|till) |, | ?[-–—] ?)";
/** A weekday that stands with others before dates is told by all of them. */
const SINGLE = `(?<!${WEEKDAY_NAME}${JOINT})`;
const BESIDE = `(?:${SINGLE}\\b(?<weekday>${WEEKDAY_NAME}|${SHORT_NAME})${PROPER}(?: (?:morning|afternoon|evening|night))?,? (?:the )?)?`;
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const NUMBER = "\\d{1,2}(?:st|nd|rd|th)?";
const YEAR = "(?:19|20)\\d\\d";
const OF_YEAR = `(?:\\.?,? (?<year>${YEAR})\\b)?`;
/**
 * What shows that a number is the last day of a list, and counts nothing: "May 3, 4 and |5|, 2026".
 */
const LIST_ENDS = `(?=,? ${YEAR}\\b|[.;:)]|,(?! ?\\d)|$| (?:at|in|on|when|as|for|from|with|after|before)\\b)`;

/** Day names, months and tenses of English. */
export const englishDays: DayGrammar = {
  likely: /\d|day|DAY|tomorrow/,
  pattern: new RegExp(
    [
      `${BESIDE}\\b(?<month>${MONTH_PATTERN})\\b\\.? ?${DAY}\\b(?!:)(?:,? (?<year>${YEAR})\\b)?`,
      `(?<=\\b(?<month>${MONTH_PATTERN})\\b\\.? ?${NUMBER}(?:${JOINT}${NUMBER})*?${JOINT})${DAY}\\b(?=(?:${JOINT}${NUMBER}\\b)*${LIST_ENDS})(?:,? (?<year>${YEAR})\\b)?`,
      `${BESIDE}\\b${DAY}(?: of)? (?<month>${MONTH_PATTERN})\\b${OF_YEAR}`,
      `\\b${DAY}\\b(?=${JOINT}(?:${NUMBER}${JOINT})*${NUMBER} (?<month>${MONTH_PATTERN})\\b)`,
      `\\b(?<weekday>${WEEKDAY_NAME})\\b${PROPER}`,
      `(?<![\\d=/"-])(?<year>${YEAR})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])(?![\\d-])`,
      `\\b(?<month>${MONTH_PATTERN})\\b\\.? (?<year>${YEAR})\\b`,
      `(?<year>${YEAR_PATTERN})`,
      `\\b(?<relative>today|yesterday|tomorrow)\\b`,
    ].join("|"),
    "gu",
  ),
  plain: (name) => name.toLowerCase().replace(/\.$/, ""),
  weekdays: { ...WEEKDAYS, ...SHORT_WEEKDAYS },
  months: MONTHS,
  ordinals: {},
  relative: { today: 0, yesterday: -1, tomorrow: 1 },
  last: { before: /\blast $/i, after: /^ last(?=[.,;:]|$)/ },
  next: { before: /\bnext $/i },
  weekAfterNext: {
    before: /\ba week (?:on|from) $/i,
    after: /^ week(?=[.,;:]|$| (?:at|in|on|when|after|and|for|to|with)\b)/,
  },
  joint: new RegExp(`^${JOINT}(?:the |on |from )?$`, "u"),
  never: { before: /\b(?:weeks?|fortnight|months?) (?:ago|before|after) (?:on )?$/i },
  isMeant: ({ text, at, end }, distance) => distance !== 0 || isThisDay(text, at, end),
  hasPassed: ({ text, at, end }) => hasPassed(text, at, end),
  tenseAt: ({ text, at, end }) => tenseAt(text, at, end),
};
