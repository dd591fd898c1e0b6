import { expect, test } from "vitest";
import { filed } from "../testing/filed.ts";
import { timelineOf } from "./timeline.ts";

const story = filed(
  "2026-11-19-court.txt",
  `Court halts works

PORT ELSE, Norland, Nov 19, 2026 (NWA) - The court halted the works on Thursday.

Parliament had voted for them on November 2, 2026. The vote was close.

The next hearing is set for April 22, 2027, the judge said.

The wheel stopped on August 3, 1911.
`,
);
const other = (day: string) => filed(`${day}-news-of-${day}.txt`, `News of ${day}\n\nIt is so.\n`);

const told = (related = [other("2026-11-02"), other("2026-11-23")]) =>
  timelineOf(story, related, "UTC");

test("a timeline has the days of a text and of related stories, in order", () => {
  expect(told().map(({ date, when }) => `${date} ${when}`)).toEqual([
    "1911-08-03 before",
    "2026-11-02 before",
    "2026-11-19 own",
    "2026-11-23 after",
    "2027-04-22 ahead",
  ]);
});

test("a day is told by the story of it, else by the sentence that speaks of it", () => {
  const words = told().map(({ entries: [entry] }) => entry?.words);
  expect(words).toEqual([
    "The wheel stopped on August 3, 1911.",
    "News of 2026-11-02",
    "Court halts works",
    "News of 2026-11-23",
    "The next hearing is set for April 22, 2027, the judge said.",
  ]);
  expect(told([]).find(({ date }) => date === "2026-11-02")?.entries).toEqual([
    {
      words: "Parliament had voted for them on November 2, 2026.",
      language: "en",
      paragraph: expect.stringMatching(/^p-/u),
    },
  ]);
});

test("a sentence has no dateline before it", () => {
  const dated = filed(
    "2026-11-19-b.txt",
    "Court halts works\n\nMARLOW, Nov 19, 2026 (NWA) - The works begin on December 2, 2026 or on December 4, 2026.\n",
  );
  const words = timelineOf(dated, [], "UTC").map(({ entries: [entry] }) => entry?.words);
  expect(words[1]).toBe("The works begin on December 2, 2026 or on December 4, 2026.");
});

test("no two days are nearer than their labels, and a century takes no ten times as much", () => {
  const positions = told().map(({ position }) => position);
  const gaps = positions.slice(1).map((position, index) => position - (positions[index] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThan(15);
  expect(Math.max(...gaps)).toBeLessThan(30);
  expect([positions[0], positions.at(-1)]).toEqual([7, 93]);
});

test("of many days the nearest are shown, and first of all what is ahead", () => {
  const days = told(["2026-11-10", "2026-11-12", "2026-11-14", "2026-11-16"].map(other));
  expect(days.map(({ date }) => date)).toEqual([
    "2026-11-10",
    "2026-11-12",
    "2026-11-14",
    "2026-11-16",
    "2026-11-19",
    "2027-04-22",
  ]);
});

test("two days are no timeline", () => {
  const short = filed("2026-11-19-a.txt", "Court halts works\n\nIt voted on November 2, 2026.\n");
  expect(timelineOf(short, [], "UTC")).toEqual([]);
});
