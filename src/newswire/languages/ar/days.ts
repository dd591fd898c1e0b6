import { tenseAround, tenseBefore } from "../clause-tense.ts";
import { type Beside, type DayWords, standsBeside } from "../day-words.ts";
import { arabicLetters, arabicMonths, arabicOrdinals, arabicWeekdays } from "./calendar.ts";
import { arabicSigns, end, start } from "./tense.ts";

const longestFirst = (table: Record<string, number>) =>
  Object.keys(table)
    .toSorted((one, other) => other.length - one.length)
    .join("|");

/** Prefixed “and”, “in”, “to” and “as”, and the article. */
const article = "(?:[وف]?[بك]?ال|[وف]?لل)";
const names = longestFirst(arabicWeekdays);
const weekday = `${start}${article}(?<weekday>${names})${end}`;
const monthName = `(?:${longestFirst(arabicMonths)})${end}`;
/** Often by two calendars: “تشرين الثاني/نوفمبر”. */
const month = `(?<month>${monthName})(?:\\s?[/(]\\s?${monthName}\\)?)?`;
const digits = "(?:19|20)\\d\\d(?!\\d)";
const year = `(?<year>${digits})`;
const day = `(?<![\\p{N}.,/-])(?<day>(?:[12]\\d|3[01]|0?[1-9])(?!\\d)|${longestFirst(arabicOrdinals)})`;
/** Another year than the nearest is meant. */
const otherYear = "(?!\\s(?:من\\s)?(?:العام|السنة))";
const inYear = "[بل]?(?:ال)?(?:عام|سنة)|عامي|صيف|شتاء|ربيع|خريف";
const joint = "(?:\\sو|[-–]|\\s(?:الى|حتى)\\s)";
const alone = "(?=[.،؛:)»”]|$|\\s(?:و|في|على|من|الى|بعد|قبل|مع)\\s)";

const whichWeek = (words: string): Beside => ({
  after: new RegExp(`^(?:\\s${article}(?:${names}))*\\sال(?:${words})(?:ين)?${end}`, "u"),
});
/** Days that a word before them fixes: “مساء أمس”, “صباح اليوم”. */
const timed: Beside = { before: /(?:^|\s)[وف]?(?:صباح|مساء|ليل|فجر|ظهر|عصر|يوم)\s$/u };
/** Other days: “في أمس الحاجة”, “في ذلك اليوم”, “اليوم الأول”, newspapers called “Today”. */
const otherwise: Beside = {
  before:
    /(?:^|\s)[وفبل]?(?:ذلك|هذا|نفس|طوال|طيلة|مدار|منتصف|صحيفة|جريدة|قناة|موقع|المصري|العربي|اخبار|بين)\s$/u,
  after: /^\s(?:ال|نفسه|ذاته|و)/u,
};

/** How Arabic names days; what is prefixed to a word is part of it. */
export const arabicDays: DayWords = {
  letters: arabicLetters,
  likely: /[\d٠-٩]|[اأإ]ل|لل|[اأ]مس|غد/u,
  pattern: new RegExp(
    [
      `(?:${weekday}[،,]?\\s(?:الموافق\\s|في\\s)?)?${day}\\s(?:من\\s)?(?:شهر\\s)?${month}(?:[،,]?\\s(?:${inYear})?\\s?${year}|${otherYear})`,
      weekday,
      `${start}[وف]?(?<relative>اول\\s(?:من\\s)?امس|امس\\sالاول|امس|غدا|غد|اليوم)${end}(?:[،,]?\\s${weekday})?`,
      `${start}[وفبل]?${month}(?:\\s(?:${inYear}))?\\s${year}`,
      `${year}(?<=(?:${start}[وف]?(?:${inYear})\\s|(?<!\\d)${digits}${joint})\\d{4})(?![-/]\\d)`,
      `${year}(?<=${start}[وف]?(?:في|منذ)\\s\\d{4})${alone}`,
    ].join("|"),
    "gu",
  ),
  plain: (name) => name.replace(/\s+/gu, " "),
  weekdays: arabicWeekdays,
  months: arabicMonths,
  ordinals: arabicOrdinals,
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
  weekAfterNext: {},
  joint: /^(?:\s?و|[،,]\s|\s(?:الى|حتى)\s|\s?[-–]\s?)$/u,
  never: {
    before:
      /(?:^|\s)[وفبل]?(?:صلاة|صلوات|خطبة|خطيب|[اإ]مام|مسجد|جامع|سوق|مدينة|صحيفة|جريدة|مجلة|قناة|كل(?:\sيوم)?|ايام|ليالي|عطلة|بين|كلا|احد)\s$/u,
    after:
      /^\s(?:الاسود|السوداء|العظيمة|الحزينة|المقدس|التالي|اللاحق|السابق|من\sكل|من\sالاسبوع)(?!\p{L})/u,
  },
  isMeant: (place, distance) => {
    if (standsBeside(otherwise, place)) return false;
    if (standsBeside(timed, place)) return true;
    const tense = distance < 0 ? tenseAround(place, arabicSigns) : tenseBefore(place, arabicSigns);
    return distance === 0 ? tense !== null : tense === (distance < 0 ? "behind" : "ahead");
  },
  tenseAt: (place) => tenseAround(place, arabicSigns),
};
