import { expect, test } from "vitest";
import { readCopy } from "../../read-copy.ts";

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
  ["On July 9, firemen freed the driver.", "July 9 = 2023-07-09"],
  ["The driver was freed on July 9.", "July 9 = 2023-07-09"],
  ["The driver was found dead in a field on July 9.", "July 9 = 2023-07-09"],
  ["Firemen freed the driver on 9 July.", "9 July = 2023-07-09"],
  ["She died at home on July 9.", "July 9 = 2023-07-09"],
  ["The council planned a vote on July 9.", "July 9 = 2024-07-09"],
  ["The bridge, which had been shut, will open on July 9.", "July 9 = 2024-07-09"],
  ["The driver is due in court on July 9.", "July 9 = 2024-07-09"],
  ["The driver was bailed until July 9.", "July 9 = 2024-07-09"],
  ["The renovated bridge opens on July 9.", "July 9 = 2024-07-09"],
  ["It reopens Sunday week.", "Sunday = 2024-03-24"],
  ["It reopens a week on Sunday.", "Sunday = 2024-03-24"],
  ["It was shut Wednesday last.", "Wednesday = 2024-03-06"],
  ["It sank on the 12th of July 1931.", "12th of July 1931 = 1931-07-12"],
  ["It sank (1987-03-06).", "1987-03-06 = 1987-03-06"],
])("%s", (sentence, day) => {
  expect(days(sentence, "2024-03-13")).toEqual([day]);
});

test.each([
  "He sold the Monday Gazette.",
  "She drew for the Independent on Sunday.",
  "They ate at Ruby Tuesday.",
  "The pumps of Tuesday Night Football failed.",
  "Bridges today are made of steel.",
  "He spoke of today’s bridges.",
  "He lost it all on Black Friday.",
  "Tom Saturday opened the lock.",
  "He met Tom Saturday at the lock. Saturday ate alone.",
  "Mrs. Thursday drew the lock.",
  "Thursday said it leaked.",
  "Wednesday lost. Sheffield Wednesday had ten men.",
  "Exports were: Feb 12.5, Mar 9.1.",
  "Anna May 2024 calendars sold out.",
  "Some 2024 people came.",
  "It cost 1974 pounds.",
])("%s names no day", (sentence) => {
  expect(days(sentence, "2024-03-13")).toEqual([]);
});

test.each([
  ["Supper is on Sat. 3/16 at six.", ["2024-03-16"]],
  ["Supper is on Sat. 16/3 at six.", ["2024-03-16"]],
  ["SUPPER: SATURDAY, MARCH 16, 2024", ["2024-03-16"]],
  ["Supper will be held Saturday the 16th.", ["2024-03-16"]],
  ["Supper: 16 March - Saturday", ["2024-03-16", "2024-03-16"]],
  ["Supper was held Friday evening (March 8).", ["2024-03-08", "2024-03-08"]],
  ["Supper will be held Friday (March 8).", ["2024-03-08", "2024-03-08"]],
  ["The lock will be shut from Monday through Tuesday.", ["2024-03-18", "2024-03-19"]],
  ["The lock opens this coming Friday.", ["2024-03-15"]],
  ["The funeral will be held Friday.", ["2024-03-15"]],
  ["He was found near the lock after the fire on Monday.", ["2024-03-11"]],
  ["The lock, Gov. Ana Reyes said on Monday, leaks.", ["2024-03-11"]],
  ["The lock will be shut tonight.", ["2024-03-13"]],
  ["On March 25, we will have a fair.", ["2024-03-25"]],
  ["Stocks of ice rose on March 11 to 4.5 tonnes.", ["2024-03-11"]],
  ["WHEN: Thursday, March 14, 7:15 p.m.", ["2024-03-14"]],
  ["She managed to open it Tuesday.", ["2024-03-12"]],
  ["It leaked again on Sunday at 5 a.m. Tuesday it was shut.", ["2024-03-10", "2024-03-12"]],
])("%s means those days", (sentence, dates) => {
  expect(days(sentence, "2024-03-13").map((day) => day.split(" = ")[1])).toEqual(dates);
});

test.each([
  ["Viewing: Friday 2 to 4 p.m.", ["2024-03-15"]],
  ["Wake 5–8 p.m. Thursday; burial Friday at 11.", ["2024-03-14", "2024-03-15"]],
  ["A Mass will be said at 9 a.m. Saturday in the chapel.", ["2024-03-16"]],
  ["The rosary is at 7 p.m. Tuesday.", ["2024-03-19"]],
  ["The burial was at noon Tuesday.", ["2024-03-12"]],
  ["When: Saturday, 7:30 p.m.", ["2024-03-16"]],
])("%s announces those days", (sentence, dates) => {
  expect(days(sentence, "2024-03-13").map((day) => day.split(" = ")[1])).toEqual(dates);
});

test.each([
  "The lock is open Monday to Friday.",
  "The lock is open Wednesday to Sunday.",
  "It opens a week on Wednesday.",
  "Swimming: Sunday 10 a.m.",
  "The choir meets Tuesday.",
  "He was paid the Friday after.",
  "He was paid the following Friday.",
  "It broke on a Monday in June.",
  "It broke the first Monday of the month.",
  "Her usual Tuesday swim ended at the lock.",
  "The pool closed Monday mornings.",
  "It broke on Friday 1974.",
  "The lock could open on Friday.",
  "He agreed to leave on Friday.",
  "The lock was due to open on Friday.",
  "Sunday’s match was called off.",
  "He left for the lock last Monday.",
  "She arrives next Friday.",
  "Ferries run on October 8.",
  "The lock will be shut from Monday through Thursday.",
  "In March 12 boats sank.",
  "She sang for the leaders of tomorrow.",
  "Boxing Monday was dull.",
  "Supper is on Saturday, 7/11/2026.",
])("%s does not tell which day is meant", (sentence) => {
  expect(days(sentence, "2024-03-13")).toEqual([]);
});

test("a weekday in a quotation is none where the day of speaking is another", () => {
  expect(days("“We swim Friday,” she said on Monday.", "2024-03-13")).toEqual([
    "Monday = 2024-03-11",
  ]);
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

test("without a date of publication weekdays stay unresolved, and the parser says so", () => {
  const { article, messages } = readCopy("Council closes bridge\n\nIt closed on Monday.");
  expect(article.days).toEqual([]);
  expect(messages.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual([
    ["day", 3, 14],
  ]);
});

test("in a language whose days the parser does not know it finds none", () => {
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
