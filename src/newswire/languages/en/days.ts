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
  "Super Black Good Ash Fat Cyber Palm Easter Bloody Holy Maundy Shrove Giving Boxing Spring Clean Plough Refreshment Whit Low Passion Trinity Spy Mothering Remembrance Casual Manic Freaky Election Ruby Sheffield Girl Man Bandcamp Throwback",
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

/** Determiners that make a weekday any or another one (Quirk et al., 5.11 to 5.22). */
const ANY = eitherCase(
  "every each any some most many other alternate one another following previous preceding same usual regular weekly first second third fourth fifth",
);
/**
 * A weekday that is any or another one: "her usual Monday", "the Monday after", "a Monday in June",
 * "Monday mornings", "Monday of that week", "Monday 1945"; with a comma before a capital letter it
 * stands apart.
 */
const ANOTHER = `(?<!\\b(?:${ANY}) \\w+)(?!(?<=\\b[Tt](?:he|hat) \\w+)(?: (?:after|before|following|of|in|when|on)\\b|[.;]))(?!(?<=\\b(?:[Aa]|[Tt]hat) \\w+)(?:[.,;:]| (?:in|of|at|when|and|or|to|for|as|on|with|was|is)\\b))(?! (?:mornings|afternoons|evenings|nights)\\b)(?!,? of (?:that|the|this|last|next)\\b)(?! (?:19|20)\\d\\d\\b)(?!(?<=\\b(?:[Tt]he|[Aa]|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Ii]ts) \\w+) (?:morning|afternoon|evening|night) (?:league|club|class|show|service|crowd|market|fights?|live)\\b)(?!(?<=(?:^|\\b(?:in|at|from|of|to|by|near|[Tt]he|[Aa]) )\\w+) \\p{Lu}\\p{Ll})`;

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
const SHORT_NAME = "(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun|MON|TUES?|WED|THUR?S?|FRI|SAT|SUN)\\b\\.?";

const JOINT = "(?:,? (?:and|or|to|through|until|till|&) |, | ?[-–—] ?)";
/** A weekday that stands with others before dates is told by all of them. */
const SINGLE = `(?<!${WEEKDAY_NAME}${JOINT})`;
const BESIDE = `(?:${SINGLE}\\b(?<weekday>${WEEKDAY_NAME}|${SHORT_NAME})${PROPER}(?: (?:morning|afternoon|evening|night))?,? (?:the )?)?`;
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
/** English has days "on": the number in "In May 5 boats sank" counts boats. */
const NOT_IN = "(?<!\\b[Ii]n )";
const NOT_COUNTING =
  "(?! (?:times|minutes|hours|days|weeks|months|years|miles|people|points|votes|percent|million|billion)\\b)";
const MONTH = `(?:${MONTH_PATTERN}|${MONTH_PATTERN.toUpperCase()})`;
const NUMBER = "\\d{1,2}(?:st|nd|rd|th)?";
/** A day of this month or one next to it: "Monday the 16th". */
const ORDINAL =
  "(?<day>\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:of|century|anniversary|floor|annual|\\p{Lu}))";
const YEAR = "(?:19|20)\\d\\d";
/** As Americans write it; where the weekday does not agree, as the British do. */
const IN_FIGURES = `(?:(?<month>\\d{1,2})/(?<day>\\d{1,2})(?:/(?<year>${YEAR}))?|(?<month>\\d{1,2})[.-](?<day>\\d{1,2})[.-](?<year>${YEAR}))(?![/\\d])`;
const OF_YEAR = `(?:\\.?,? (?<year>${YEAR})\\b)?`;
/**
 * What shows that a number is the last day of a list, and counts nothing: "May 3, 4 and |5|, 2026".
 */
const LIST_ENDS = `(?=,? ${YEAR}\\b|[.;:)]|,(?! ?\\d)|$| (?:at|in|on|when|as|for|from|with|after|before)\\b)`;

/** Day names, months and tenses of English. */
export const englishDays: DayGrammar = {
  likely: /\d|day|DAY|tomorrow|tonight/,
  pattern: new RegExp(
    [
      `${BESIDE}${NOT_IN}\\b(?<month>${MONTH})\\b\\.? ?${DAY}\\b(?!:)${NOT_COUNTING}(?:,? (?<year>${YEAR})\\b)?`,
      `(?<=\\b(?<month>${MONTH})\\b\\.? ?${NUMBER}(?:${JOINT}${NUMBER})*?${JOINT})${DAY}\\b(?=(?:${JOINT}${NUMBER}\\b)*${LIST_ENDS})(?:,? (?<year>${YEAR})\\b)?`,
      `${BESIDE}\\b${DAY}(?: of)? (?<month>${MONTH})\\b${OF_YEAR}`,
      `\\b${DAY}\\b(?=${JOINT}(?:${NUMBER}${JOINT})*${NUMBER} (?<month>${MONTH})\\b)`,
      `\\b(?<weekday>${WEEKDAY_NAME})\\b${PROPER} the ${ORDINAL}`,
      `\\b(?<weekday>${WEEKDAY_NAME}|${SHORT_NAME}),? ${IN_FIGURES}`,
      `\\b(?<weekday>${WEEKDAY_NAME})\\b${PROPER}${ANOTHER}`,
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
  ordinals: {},
  relative: { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 },
  last: { before: /\blast $/i, after: /^ last(?=[.,;:]|$)/ },
  next: { before: /\b(?:next|coming) $/i },
  weekAfterNext: {
    before: /\ba week (?:on|from) $/i,
    after: /^ week(?=[.,;:]|$| (?:at|in|on|when|after|and|for|to|with)\b)/,
  },
  joint: new RegExp(`^${JOINT}(?:the |on |from )?$`, "u"),
  never: { before: /\b(?:weeks?|fortnight|months?) (?:ago|before|after) (?:on )?$/i },
  nextWeek: { before: /\bnext $/i },
  lastWeek: { before: /\blast $/i },
  isMeant: ({ text, at, end }, distance) =>
    distance === 0
      ? isThisDay(text, at, end)
      : !/\b(?:of|like|better|brighter) $/u.test(text.slice(0, at)),
  hasPassed: ({ text, at, end }) => hasPassed(text, at, end),
  tenseAt: ({ text, at, end }) => tenseAt(text, at, end),
};
