import { expect, test } from "vitest";
import { filed } from "../testing/filed.ts";
import { makeArchive } from "./archive.ts";
import { statementsOverTime } from "./statements-over-time.ts";

/** Counts of one source's statements in stories of some days. */
function counted(...days: string[]) {
  const stories = days.map((day, number) =>
    filed(`${day}-bell-${number}.txt`, `Bell\n\n“The bell rang ${number},” said Mina Holt.\n`),
  );
  const { sources } = makeArchive(stories, { timeZone: "UTC", joining: { join: [], part: [] } });
  return statementsOverTime(sources.get("mina-holt")?.said ?? [], "UTC");
}

test("statements are counted by month, those without any among them", () => {
  expect(counted("2026-01-31", "2026-03-01", "2026-03-02")).toEqual([
    { period: "2026-01", statements: 1 },
    { period: "2026-02", statements: 0 },
    { period: "2026-03", statements: 2 },
  ]);
});

test("those of a long time are counted by year", () => {
  expect(counted("2015-12-31", "2018-12-01").map(({ period }) => period)).toEqual([
    "2015",
    "2016",
    "2017",
    "2018",
  ]);
  expect(counted("2016-01-31", "2018-12-01")).toHaveLength(36);
});

test("those of one month show no change over time", () => {
  expect(counted("2026-03-01", "2026-03-02")).toEqual([]);
});
