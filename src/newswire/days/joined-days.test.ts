import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";
import { getISODay } from "date-fns/getISODay";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

/** Forms in which a language prints a weekday, a date, and both beside each other in a sentence. */
interface Print {
  /** BCP 47. */
  language: string;
  /** Monday first. */
  weekdays: string[];
  months: string[];
  dates: ((day: number, month: string, year: number) => string)[];
  /** `W` is the weekday, `D` the date. */
  joined: string[];
  /** `X` is both. */
  sentences: string[];
}

const words = (list: string) => list.split(" ");
const inCapitals = (names: string[]) => names.map((name) => name.toUpperCase());

const MONTHS = words(
  "January February March April May June July August September October November December",
);
const WEEKDAYS = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
const english: Omit<Print, "weekdays" | "months"> = {
  language: "en",
  dates: [
    (day, month, year) => `${month} ${day}, ${year}`,
    (day, month, year) => `${month} ${day} ${year}`,
    (day, month, year) => `${month} ${day}${ordinal(day)}, ${year}`,
    (day, month, year) => `${day} ${month} ${year}`,
    (day, month, year) => `${day} ${month}, ${year}`,
    (day, month, year) => `${day}${ordinal(day)} ${month} ${year}`,
    (day, month, year) => `${day}${ordinal(day)} of ${month} ${year}`,
  ],
  joined: [
    ...["W, D", "W D", "W (D)", "W, the D", "W – D", "W, on D", "W evening, D", "W: D"],
    ...["D (W)", "D, a W", "D (a W)", "D – W"],
  ],
  sentences: [
    "The bridge was closed on X.",
    "The bridge was closed on X, after a storm.",
    "A service will be held at 2 p.m. X, at the chapel.",
    "On X, the bridge will be opened.",
    "WHEN: X, 10 a.m.",
    "The bridge (opened X) is long.",
    "“We opened it on X,” she said.",
  ],
};

function ordinal(day: number): string {
  const last = day % 10;
  const isTeen = day > 10 && day < 14;
  return (!isTeen && ["th", "st", "nd", "rd"][last]) || "th";
}

const prints: Record<string, Print> = {
  "English, names in full": { ...english, weekdays: WEEKDAYS, months: MONTHS },
  "English, names in capitals": {
    ...english,
    weekdays: inCapitals(WEEKDAYS),
    months: inCapitals(MONTHS),
  },
  "English, names in short": {
    ...english,
    weekdays: words("Mon. Tues. Wed. Thurs. Fri. Sat. Sun."),
    months: words("Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec."),
    joined: ["W, D", "W D", "W (D)"],
  },
  French: {
    language: "fr",
    weekdays: words("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    months: words(
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    ),
    dates: [(day, month, year) => `${day === 1 ? "1er" : day} ${month} ${year}`],
    joined: ["W D", "W, D", "W (D)"],
    sentences: [
      "Le pont a été fermé le X.",
      "Le pont sera fermé le X, à midi.",
      "« On verra X », a-t-elle dit.",
    ],
  },
  Arabic: {
    language: "ar",
    weekdays: words("الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"),
    months: words("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
    dates: [(day, month, year) => `${day} ${month} ${year}`],
    joined: ["W D", "W، D", "W الموافق D", "W (D)"],
    sentences: ["أغلق الجسر يوم X.", "سيفتح الجسر X، كما قالت البلدية."],
  },
};

const FIRST = new Date(1990, 0, 1);
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(FIRST, days));
const iso = (date: Date) => formatISO(date, { representation: "date" });

/** A sentence with a weekday, so many days off, beside a date. */
function sentenceOf(print: Print, date: Date, off: number, choice: number[]): string {
  const pick = <T>(from: T[], at: number) => from[(choice[at] ?? 0) % from.length] as T;
  const weekday = print.weekdays[(getISODay(date) - 1 + off) % 7] ?? "";
  const month = print.months[date.getMonth()] ?? "";
  const printed = pick(print.dates, 0)(date.getDate(), month, date.getFullYear());
  const both = pick(print.joined, 1).replace(/[WD]/g, (part) => (part === "W" ? weekday : printed));
  return pick(print.sentences, 2).replace("X", both);
}

const choices = fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 });
const read = (sentence: string, published: Date, language: string) =>
  readCopy(`Council closes bridge\n\n${sentence}`, { published: iso(published), language });

describe.each(Object.entries(prints))("%s", (_, print) => {
  test("a weekday beside a full date that agrees is that date", () => {
    fc.assert(
      fc.property(anyDay, anyDay, choices, (date, published, choice) => {
        const sentence = sentenceOf(print, date, 0, choice);
        const { days } = read(sentence, published, print.language).article;
        expect([sentence, ...new Set(days.map((day) => day.date))]).toEqual([sentence, iso(date)]);
        const named = days.map(({ text }) => text).join(" ");
        expect(print.weekdays.some((weekday) => named.includes(weekday.replace(".", "")))).toBe(
          true,
        );
      }),
      { numRuns: 400 },
    );
  });

  test("a weekday beside a full date that does not agree is none, and a doubt", () => {
    fc.assert(
      fc.property(
        anyDay,
        anyDay,
        choices,
        fc.integer({ min: 1, max: 6 }),
        (date, published, choice, off) => {
          const sentence = sentenceOf(print, date, off, choice);
          const { article, messages } = read(sentence, published, print.language);
          expect([sentence, ...article.days.map((day) => day.date)]).toEqual([sentence]);
          expect(messages.map(({ ruleId }) => ruleId)).toContain("day");
        },
      ),
      { numRuns: 400 },
    );
  });
});

const inFigures: ((day: number, month: number, year: number) => string)[] = [
  (day, month, year) => `${month}/${day}/${year}`,
  (day, month, year) => `${day}/${month}/${year}`,
  (day, month, year) => `${two(month)}/${two(day)}/${year}`,
  (day, month, year) => `${two(month)}/${two(day)}/${two(year % 100)}`,
  (day, month, year) => `${day}.${month}.${year}`,
  (day, month, year) => `${two(day)}-${two(month)}-${year}`,
  (day, month, year) => `${year}-${two(month)}-${two(day)}`,
];
const two = (number: number) => String(number).padStart(2, "0");

test("a weekday beside a date in figures that agrees in one order alone is that date", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_000 }).map((days) => addDays(new Date(2000, 0, 1), days)),
      fc.constantFrom(...inFigures),
      fc.constantFrom("W, D", "W D", "W (D)"),
      (date, figures, joined) => {
        const [day, month, year] = [date.getDate(), date.getMonth() + 1, date.getFullYear()];
        const turned = new Date(year, day - 1, month);
        fc.pre(day === month || day > 12 || getISODay(turned) !== getISODay(date));
        const weekday = WEEKDAYS[getISODay(date) - 1] ?? "";
        const both = joined.replace(/[WD]/g, (part) =>
          part === "W" ? weekday : figures(day, month, year),
        );
        const { days } = read(`It was closed on ${both}.`, new Date(2020, 5, 10), "en").article;
        expect([both, ...new Set(days.map((one) => one.date))]).toEqual([both, iso(date)]);
      },
    ),
    { numRuns: 500 },
  );
});
