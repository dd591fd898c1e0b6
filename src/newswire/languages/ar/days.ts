import { tenseAround, tenseBefore } from "../clause-tense.ts";
import { type Beside, type DayGrammar, standsBeside } from "../day-grammar.ts";
import { ARABIC_LETTERS, ARABIC_MONTHS, ARABIC_ORDINALS, ARABIC_WEEKDAYS } from "./calendar.ts";
import { ARABIC_SIGNS, END, START } from "./tense.ts";

const longestFirst = (table: Record<string, number>) =>
  Object.keys(table)
    .toSorted((one, other) => other.length - one.length)
    .join("|");

/** Prefixed “and”, “in”, “to” and “as”, and the article. */
const ARTICLE = "(?:[وف]?[بك]?ال|[وف]?لل)";
const NAMES = longestFirst(ARABIC_WEEKDAYS);
const WEEKDAY = `${START}${ARTICLE}(?<weekday>${NAMES})${END}`;
const MONTH_NAME = `(?:${longestFirst(ARABIC_MONTHS)})${END}`;
/** A month, often by two calendars: “تشرين الثاني/نوفمبر”. */
const MONTH = `(?<month>${MONTH_NAME})(?:\\s?[/(]\\s?${MONTH_NAME}\\)?)?`;
const DIGITS = "(?:19|20)\\d\\d(?!\\d)";
const YEAR = `(?<year>${DIGITS})`;
const DAY = `(?<![\\p{N}.,/-])(?<day>(?:[12]\\d|3[01]|0?[1-9])(?!\\d)|${longestFirst(ARABIC_ORDINALS)})`;
/** Words after a day that name another year than the nearest. */
const OTHER_YEAR = "(?!\\s(?:من\\s)?(?:العام|السنة))";
const IN_YEAR = "[بل]?(?:ال)?(?:عام|سنة)|عامي|صيف|شتاء|ربيع|خريف";
const JOINT = "(?:\\sو|[-–]|\\s(?:الى|حتى)\\s)";
const ALONE = "(?=[.،؛:)»”]|$|\\s(?:و|في|على|من|الى|بعد|قبل|مع)\\s)";

const whichWeek = (words: string): Beside[] => [
  { after: new RegExp(`^(?:\\s${ARTICLE}(?:${NAMES}))*\\sال(?:${words})(?:ين)?${END}`, "u") },
];
/** Days that a word before them makes certain: “مساء أمس”, “صباح اليوم”. */
const TIMED: Beside[] = [{ before: /(?:^|\s)[وف]?(?:صباح|مساء|ليل|فجر|ظهر|عصر|يوم)\s$/u }];
/**
 * Words that are not days here: “في أمس الحاجة”, “في ذلك اليوم”, “اليوم الأول”, newspapers called
 * “Today”.
 */
const OTHERWISE: Beside[] = [
  {
    before:
      /(?:^|\s)[وفبل]?(?:ذلك|هذا|نفس|طوال|طيلة|مدار|منتصف|صحيفة|جريدة|قناة|موقع|المصري|العربي|اخبار|بين)\s$/u,
  },
  { after: /^\s(?:ال|نفسه|ذاته|و)/u },
];

/** Day names, months and tenses of Arabic; prefixes are part of the word. */
export const arabicDays: DayGrammar = {
  letters: ARABIC_LETTERS,
  likely: /[\d٠-٩]|[اأإ]ل|لل|[اأ]مس|غد/u,
  pattern: new RegExp(
    [
      `(?:${WEEKDAY}[،,]?\\s(?:الموافق\\s|في\\s)?)?${DAY}\\s(?:من\\s)?(?:شهر\\s)?${MONTH}(?:[،,]?\\s(?:${IN_YEAR})?\\s?${YEAR}|${OTHER_YEAR})`,
      WEEKDAY,
      `${START}[وف]?(?<relative>اول\\s(?:من\\s)?امس|امس\\sالاول|امس|غدا|غد|اليوم)${END}(?:[،,]?\\s${WEEKDAY})?`,
      `${START}[وفبل]?${MONTH}(?:\\s(?:${IN_YEAR}))?\\s${YEAR}`,
      `${YEAR}(?<=(?:${START}[وف]?(?:${IN_YEAR})\\s|(?<!\\d)${DIGITS}${JOINT})\\d{4})(?![-/]\\d)`,
      `${YEAR}(?<=${START}[وف]?(?:في|منذ)\\s\\d{4})${ALONE}`,
    ].join("|"),
    "gu",
  ),
  plain: (name) => name.replace(/\s+/gu, " "),
  weekdays: ARABIC_WEEKDAYS,
  months: ARABIC_MONTHS,
  ordinals: ARABIC_ORDINALS,
  relative: {
    "اول امس": -2,
    "اول من امس": -2,
    "امس الاول": -2,
    امس: -1,
    اليوم: 0,
    غدا: 1,
    غد: 1,
  },
  last: whichWeek("ماضي|فائت|منصرم"),
  next: whichWeek("مقبل|قادم"),
  weekAfterNext: [],
  joint: /^(?:\s?و|[،,]\s|\s(?:الى|حتى)\s|\s?[-–]\s?)$/u,
  never: [
    {
      before:
        /(?:^|\s)[وفبل]?(?:صلاة|صلوات|خطبة|خطيب|[اإ]مام|مسجد|جامع|سوق|مدينة|صحيفة|جريدة|مجلة|قناة|كل(?:\sيوم)?|ايام|ليالي|عطلة|بين|كلا|احد)\s$/u,
    },
    {
      after:
        /^\s(?:الاسود|السوداء|العظيمة|الحزينة|المقدس|التالي|اللاحق|السابق|من\sكل|من\sالاسبوع)(?!\p{L})/u,
    },
  ],
  isMeant: (place, distance) => {
    if (standsBeside(OTHERWISE, place)) return false;
    if (standsBeside(TIMED, place)) return true;
    const tense =
      distance < 0 ? tenseAround(place, ARABIC_SIGNS) : tenseBefore(place, ARABIC_SIGNS);
    return distance === 0 ? tense !== null : tense === (distance < 0 ? "behind" : "ahead");
  },
  tenseAt: (place) => tenseAround(place, ARABIC_SIGNS),
};
