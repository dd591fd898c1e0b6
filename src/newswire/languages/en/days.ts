import type { DayWords } from "../day-words.ts";
import { monthPattern, months, weekdays } from "./calendar.ts";
import { hasPassed, isThisDay, tenseAt } from "./tense.ts";
import { yearPattern } from "./year-mentions.ts";

/** A list of words, as printed and all in capitals, as the source of a regular expression. */
const eitherCase = (words: string) =>
  words
    .split(" ")
    .flatMap((word) => [word, word.toUpperCase()])
    .join("|");

/** Days, clubs, houses and people with a weekday in their names: "Super Tuesday", "Sheffield Wednesday". */
const named = eitherCase(
  "Super Black Good Ash Fat Cyber Palm Easter Bloody Holy Maundy Shrove Giving Whit Low Passion Trinity Spy Mothering Remembrance Casual Manic Freaky Election Ruby Sheffield Girl Man Bandcamp Throwback",
);
/** Newspapers with Sunday behind their names, and what newspapers are called that have a weekday before it. */
const [onSunday, papers] = [
  "(?:Mail|Independent|Scotland|Wales|Ireland) [Oo]n",
  "Times|Echo|Mail|Mirror|Express|Telegraph|Herald|Post|Star|Sun|World|News|Sport|People|Tribune|Journal|Gazette|Chronicle|Mercury|Press|Independent|Observer|Record|Dispatch|Despatch|Argus|Business|Life|Review|Standard|Age|Mass|School",
];
/** A weekday that is no day but part of a name. */
const proper = `(?<!\\b(?:${named})[\\s-]\\w+)(?<!\\b(?:the|The) (?:${onSunday}) \\w+)(?<!\\b(?:told|for) (?:${onSunday}) \\w+)(?!(?<=\\b[Tt]he \\w+) (?!I\\b)\\p{Lu}\\p{L})(?! (?:${papers})\\b)(?! Night (?:Football|Live|Lights|Fever))`;

const weekdayName =
  "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)";
/** As printed beside a date only. */
const shortWeekdays = {
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
const shortName = "(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\\b\\.?";

const joint = "(?:,? (?:and|or|to|through|until|till) |, | ?[-–—] ?)";
/** A weekday that stands with others before dates is told by all of them. */
const single = `(?<!${weekdayName}${joint})`;
const beside = `(?:${single}\\b(?<weekday>${weekdayName}|${shortName})${proper}(?: (?:morning|afternoon|evening|night))?,? (?:the )?)?`;
const day = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const number = "\\d{1,2}(?:st|nd|rd|th)?";
const year = "(?:19|20)\\d\\d";
const ofYear = `(?:\\.?,? (?<year>${year})\\b)?`;
/** What shows that a number is the last day of a list, and counts nothing: "May 3, 4 and |5|, 2026". */
const listEnds = `(?=,? ${year}\\b|[.;:)]|,(?! ?\\d)|$| (?:at|in|on|when|as|for|from|with|after|before)\\b)`;

/** How English names days. */
export const englishDays: DayWords = {
  likely: /\d|day|DAY|tomorrow/,
  pattern: new RegExp(
    [
      `${beside}\\b(?<month>${monthPattern})\\b\\.? ?${day}\\b(?!:)(?:,? (?<year>${year})\\b)?`,
      `(?<=\\b(?<month>${monthPattern})\\b\\.? ?${number}(?:${joint}${number})*?${joint})${day}\\b(?=(?:${joint}${number}\\b)*${listEnds})(?:,? (?<year>${year})\\b)?`,
      `${beside}\\b${day}(?: of)? (?<month>${monthPattern})\\b${ofYear}`,
      `\\b${day}\\b(?=${joint}(?:${number}${joint})*${number} (?<month>${monthPattern})\\b)`,
      `\\b(?<weekday>${weekdayName})\\b${proper}`,
      `(?<![\\d=/"-])(?<year>${year})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])(?![\\d-])`,
      `\\b(?<month>${monthPattern})\\b\\.? (?<year>${year})\\b`,
      `(?<year>${yearPattern})`,
      `\\b(?<relative>today|yesterday|tomorrow)\\b`,
    ].join("|"),
    "gu",
  ),
  plain: (name) => name.toLowerCase().replace(/\.$/, ""),
  weekdays: { ...weekdays, ...shortWeekdays },
  months,
  ordinals: {},
  relative: { today: 0, yesterday: -1, tomorrow: 1 },
  last: { before: /\blast $/i, after: /^ last(?=[.,;:]|$)/ },
  next: { before: /\bnext $/i },
  weekAfterNext: {
    before: /\ba week (?:on|from) $/i,
    after: /^ week(?=[.,;:]|$| (?:at|in|on|when|after|and|for|to|with)\b)/,
  },
  joint: new RegExp(`^${joint}(?:the |on |from )?$`, "u"),
  never: { before: /\b(?:weeks?|fortnight|months?) (?:ago|before|after) (?:on )?$/i },
  isMeant: ({ text, at, end }, distance) => distance !== 0 || isThisDay(text, at, end),
  hasPassed: ({ text, at, end }) => hasPassed(text, at, end),
  tenseAt: ({ text, at, end }) => tenseAt(text, at, end),
};
