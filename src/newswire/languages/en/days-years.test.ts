import { expect, test } from "vitest";
import { readCopy } from "../../read-copy.ts";

const days = (sentence: string, published: string) =>
  readCopy(`Council closes bridge\n\n${sentence}`, { published }).article.days.map(
    ({ text, date }) => `${text} = ${date}`,
  );

test.each([
  ["It was opened on June 1 last year.", ["June 1 = 2023-06-01"]],
  ["It opens on May 9 next year.", ["May 9 = 2025-05-09"]],
  ["It was opened last December 3.", ["December 3 = 2023-12-03"]],
  ["It was opened last February 3.", ["February 3 = 2024-02-03"]],
  ["It was opened last March 20.", ["March 20 = 2023-03-20"]],
])("words beside a day tell its year: %s", (sentence, read) => {
  expect(days(sentence, "2024-03-13")).toEqual(read);
});

test.each([
  ["The plan was approved by Monday night’s meeting.", ["Monday = 2024-03-11"]],
  ["The plan will be approved by Monday’s meeting.", ["Monday = 2024-03-18"]],
  ["The plan has to be approved by Monday.", ["Monday = 2024-03-18"]],
])("“by” is a term but before what acts: %s", (sentence, read) => {
  expect(days(sentence, "2024-03-13")).toEqual(read);
});

test.each([
  ["They met in 1985 Mill Street.", []],
  ["The fire was of 2010 N. Oak Avenue.", []],
  ["In 1985 Mill Lane was paved.", []],
  ["In 1985 the road was paved.", ["1985 = 1985"]],
])("the number of a house is no year: %s", (sentence, read) => {
  expect(days(sentence, "2024-03-13")).toEqual(read);
});

test.each([
  [
    "The fair is back in 2026. Doors open Friday 9th October.",
    ["2026 = 2026", "Friday 9th October = 2026-10-09"],
  ],
  [
    "The 2026 fair is back.\n\nDoors open on Friday, October 9.",
    ["Friday, October 9 = 2026-10-09"],
  ],
  ["The fair is back in 2025. Doors open Friday 9th October.", ["2025 = 2025"]],
  ["The 2026 fair is back.\n\nIt closed on Saturday, March 9.", ["Saturday, March 9 = 2024-03-09"]],
])("a weekday and a date may be of a year named before: %s", (sentence, read) => {
  expect(days(sentence, "2024-03-13")).toEqual(read);
});
