import { expect, test } from "vitest";
import { readCopy } from "./read-copy.ts";

const days = (sentence: string, published?: string, timeZone?: string) =>
  readCopy(`Council closes bridge\n\n${sentence}`, { published, timeZone }).article.days.map(
    ({ text, date }) => `${text} = ${date}`,
  );

test.each([
  ["The bridge closed on Monday.", "Monday = 2024-03-11"],
  ["The bridge will close on Monday.", "Monday = 2024-03-18"],
  ["On Wednesday, the bridge closed.", "Wednesday = 2024-03-13"],
  ["The bridge closed last Wednesday.", "Wednesday = 2024-03-06"],
  ["The bridge closes next Wednesday.", "Wednesday = 2024-03-20"],
  ["The vote is scheduled for Friday.", "Friday = 2024-03-15"],
  ["The mayor said Tuesday it was closed.", "Tuesday = 2024-03-12"],
  ["The bridge closed yesterday.", "yesterday = 2024-03-12"],
  ["The bridge opened on 2 January.", "2 January = 2024-01-02"],
  ["The bridge opened on Dec. 30.", "Dec. 30 = 2023-12-30"],
  ["The bridge opened on May 4, 1974.", "May 4, 1974 = 1974-05-04"],
  ["The bridge opened in May 1974.", "May 1974 = 1974-05"],
  ["The bridge opened in 1974.", "1974 = 1974"],
  ["In 1974, the bridge opened.", "1974 = 1974"],
  ["It was the flood of 1974 again.", "1974 = 1974"],
  ["The mayor stood by her word Monday.", "Monday = 2024-03-11"],
  ["The bridge stays closed until Monday.", "Monday = 2024-03-18"],
  ["Work was to be done by early Monday.", "Monday = 2024-03-18"],
  ["Rivals prepared for Monday’s debate.", "Monday = 2024-03-18"],
  ["Crews spent Monday on the bridge.", "Monday = 2024-03-11"],
  ["MONDAY’S VOTE WAS CLOSE", "MONDAY = 2024-03-11"],
  ["The bridge opened on Jan.2 at noon.", "Jan.2 = 2024-01-02"],
  ["The bridge closed today.", "today = 2024-03-13"],
])("%s", (sentence, day) => {
  expect(days(sentence, "2024-03-13")).toEqual([day]);
});

test.each([
  ["Floods came in 1974 and 1981.", ["1974", "1981"]],
  ["Floods came in 1974, 1981 and 1999.", ["1974", "1981", "1999"]],
  ["She was mayor between 1974 and 1981.", ["1974", "1981"]],
  ["She was mayor, 1974-1981.", ["1974", "1981"]],
])("%s names every year", (sentence, years) => {
  expect(days(sentence, "2024-03-13").map((day) => day.split(" = ")[1])).toEqual(years);
});

test.each([
  "Bridges today are made of steel.",
  "He spoke of today’s bridges.",
  "He lost it all on Black Friday.",
  "Some 2024 people came.",
  "It cost 1974 pounds.",
])("%s names no day", (sentence) => {
  expect(days(sentence, "2024-03-13")).toEqual([]);
});

test.each([
  ["2024-03-13T23:30:00Z", "UTC", "2024-03-11"],
  ["2024-03-17T23:30:00Z", "Europe/Paris", "2024-03-18"],
  ["2024-03-18T03:30:00Z", "America/New_York", "2024-03-11"],
  ["2024-03-17T16:30:00Z", "Asia/Tokyo", "2024-03-18"],
  ["2024-03-31T00:30:00+01:00", "Europe/Paris", "2024-03-25"],
])(
  "a time of publication, %s, is put into %s before weekdays are counted",
  (published, timeZone, monday) => {
    expect(days("The bridge closed on Monday.", published, timeZone)).toEqual([
      `Monday = ${monday}`,
    ]);
  },
);

test("without a date of publication weekdays stay unresolved, and the reader says so", () => {
  const { article, messages } = readCopy("Council closes bridge\n\nIt closed on Monday.");
  expect(article.days).toEqual([]);
  expect(messages.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual([
    ["day", 3, 14],
  ]);
});

test("in a language whose days the reader does not know it finds none", () => {
  const copy = "Brücke gesperrt\n\nDie Brücke wurde am 4. Mai 1974 und in 1981 gesperrt.";
  const read = (language: string) => readCopy(copy, { published: "2024-03-13", language }).article;
  expect(read("de").days).toEqual([]);
  expect(read("en").days).not.toEqual([]);
});

test.each(["soon", "2024-13-45", "2024-02-30T10:00:00Z"])(
  "%s is no date of publication",
  (published) => {
    expect(days("It closed on Monday.", published)).toEqual([]);
  },
);
