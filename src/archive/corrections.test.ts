import { expect, test } from "vitest";
import { filed } from "../testing/filed.ts";
import { allCorrections } from "./corrections.ts";

const corrected = (name: string, ...dates: string[]) => {
  const list = dates.map((date) => `{ date: "${date}", text: As of ${date} }`);
  return filed(name, `---\ncorrections: [${list.join(", ")}]\n---\nGates open\n`);
};

test("corrections of all stories stand newest first, a day counting from its midnight in the time zone", () => {
  const stories = [
    corrected("2026-03-01-gates.txt", "2026-03-05"),
    corrected("2026-03-02-locks.txt", "2026-03-04T23:30:00Z"),
    filed("2026-03-03-weirs.txt", "Weirs stay\n"),
  ];
  const order = (timeZone: string) =>
    allCorrections(stories, timeZone).map(({ story }) => story.id);
  expect(order("UTC")).toEqual(["gates", "locks"]);
  expect(order("Pacific/Kiritimati")).toEqual(["locks", "gates"]);
});
