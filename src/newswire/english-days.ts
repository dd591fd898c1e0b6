import { monthPattern, months, weekdays } from "./calendar-names.ts";
import type { DayWords } from "./day-words.ts";
import { isThisDay, tenseAt } from "./tense.ts";
import { yearPattern } from "./year-mentions.ts";

/** Days with a name of their own, which are no day of this week: "Super Tuesday". */
const proper =
  "(?<!\\b(?:Super|Black|Good|Ash|Fat|Cyber|Palm|Easter|Bloody|Holy|Maundy|Shrove|Giving) \\w+)";

/** How English names days. */
export const englishDays: DayWords = {
  likely: /\d|day|DAY|tomorrow/,
  pattern: new RegExp(
    [
      `\\b(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)\\b${proper}`,
      `\\b(?<month>${monthPattern})\\b\\.? ?(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,? (?<year>(?:19|20)\\d\\d)\\b)?`,
      `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${monthPattern})\\b(?:\\.?,? (?<year>(?:19|20)\\d\\d)\\b)?`,
      `\\b(?<month>${monthPattern})\\b\\.? (?<year>(?:19|20)\\d\\d)\\b`,
      `(?<year>${yearPattern})`,
      `\\b(?<relative>today|yesterday|tomorrow)\\b`,
    ].join("|"),
    "gu",
  ),
  plain: (name) => name.toLowerCase(),
  weekdays,
  months,
  ordinals: {},
  relative: { today: 0, yesterday: -1, tomorrow: 1 },
  last: { before: /\blast $/i },
  next: { before: /\bnext $/i },
  never: {},
  isMeant: ({ text, at, end }, distance) => distance !== 0 || isThisDay(text, at, end),
  tenseAt: ({ text, at, end }) => tenseAt(text, at, end),
};
