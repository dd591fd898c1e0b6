import { expect, test } from "vitest";
import { readCopy } from "../../read-copy.ts";

const days = (sentence: string, published: string) =>
  readCopy(`Council closes bridge\n\n${sentence}`, { published }).article.days.map(
    ({ text, date }) => `${text} = ${date}`,
  );

test.each([
  ["Floods came in 1974 and 1981.", ["1974", "1981"]],
  ["Floods came in 1974, 1981 and 1999.", ["1974", "1981", "1999"]],
  ["She was mayor between 1974 and 1981.", ["1974", "1981"]],
  ["She was mayor, 1974-1981.", ["1974", "1981"]],
])("%s names every year", (sentence, years) => {
  expect(days(sentence, "2024-03-13").map((day) => day.split(" = ")[1])).toEqual(years);
});

test.each([
  ["The bridge opened on Tuesday, July 4, 2017.", ["Tuesday, July 4, 2017 = 2017-07-04"]],
  ["The bridge opened Tuesday 4th July 2017.", ["Tuesday 4th July 2017 = 2017-07-04"]],
  ["The bridge closed on Sunday, Feb. 18.", ["Sunday, Feb. 18 = 2024-02-18"]],
  ["The bridge was shut on Saturday, Sept. 23.", ["Saturday, Sept. 23 = 2023-09-23"]],
  ["The vote is on Sat., March 16, at noon.", ["Sat., March 16 = 2024-03-16"]],
  ["The bridge fell on Monday night, Feb. 5.", ["Monday night, Feb. 5 = 2024-02-05"]],
  ["WHEN: Thursday the 28th of March", ["Thursday the 28th of March = 2024-03-28"]],
  ["Wednesday, August 9, 2017", ["Wednesday, August 9, 2017 = 2017-08-09"]],
  ["It closed on Monday (March 4).", ["Monday = 2024-03-04", "March 4 = 2024-03-04"]],
  ["It closed on March 4 (a Monday).", ["March 4 = 2024-03-04", "Monday = 2024-03-04"]],
  [
    "It is closed on Friday and Saturday, March 22 and 23.",
    ["Friday = 2024-03-22", "Saturday = 2024-03-23", "March 22 = 2024-03-22", "23 = 2024-03-23"],
  ],
  [
    "It was closed from Monday to Friday, March 1.",
    ["Monday = 2024-02-26", "Friday = 2024-03-01", "March 1 = 2024-03-01"],
  ],
])("%s has a date beside its weekday", (sentence, named) => {
  expect(days(sentence, "2024-03-13")).toEqual(named);
});

test.each([
  ["It snowed on June 29 and July 2, 2019.", ["2019-06-29", "2019-07-02"]],
  ["It snowed from June 29 through July 2, 2019.", ["2019-06-29", "2019-07-02"]],
  ["It snowed on June 7, 8 and 11, 2019.", ["2019-06-07", "2019-06-08", "2019-06-11"]],
  ["It snowed on 7, 8 and 11 June 2019.", ["2019-06-07", "2019-06-08", "2019-06-11"]],
  ["It snowed on June 7-9, 2019.", ["2019-06-07", "2019-06-09"]],
  ["It snowed between Dec. 30 and Jan. 2, 2019.", ["2018-12-30", "2019-01-02"]],
  ["The fair is on from Friday 6 to Sunday 8 July 2018.", ["2018-07-06", "2018-07-08"]],
  ["It snowed on March 7, 12 boats sank.", ["2024-03-07"]],
])("%s has one year", (sentence, dates) => {
  expect(days(sentence, "2024-03-13").map((day) => day.split(" = ")[1])).toEqual(dates);
});

test.each([
  ["The bridge closed on Friday, March 5, 2015.", []],
  ["The bridge closed on Monday (March 5).", []],
  ["The vote is on Friday, March 16.", []],
  ["The bridge was opened on March 18.", []],
])("%s says two days, and the parser says so", (sentence, named) => {
  const copy = `Council closes bridge\n\n${sentence}`;
  const { article, messages } = readCopy(copy, { published: "2024-03-13" });
  expect(article.days).toEqual(named);
  expect(new Set(messages.map(({ ruleId }) => ruleId))).toEqual(new Set(["day"]));
});

test.each([
  ["It was shut on 2/29/2024.", ["2024-02-29"]],
  ["It was shut on 29/2/24.", ["2024-02-29"]],
  ["It was shut on 29.2.2024.", ["2024-02-29"]],
  ["It was shut on 02-29-2024.", ["2024-02-29"]],
  ["It was shut on 2/2/2024.", ["2024-02-02"]],
  ["It was shut on 2/3/2024.", []],
  ["It was shut on 31/2/2024.", []],
  ["It was shut on Thursday, 29/2/24.", ["2024-02-29"]],
  ["It was shut on Friday, 1/3/24.", ["2024-03-01"]],
  ["It was shut on the twenty-ninth of February 2024.", ["2024-02-29"]],
  ["Ring 555-12-2024.", []],
])("%s has a date in figures or words", (sentence, dates) => {
  expect(days(sentence, "2024-03-13").map((day) => day.split(" = ")[1])).toEqual(dates);
});
