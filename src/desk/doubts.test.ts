import { expect, test } from "vitest";
import { readCopy } from "../newswire/read-copy.ts";
import { openAnyCopy } from "./copy-file.ts";
import { doubtLines, doubtsOf } from "./doubts.ts";

function doubts(text: string) {
  const copy = openAnyCopy("a.txt", new TextEncoder().encode(text));
  return doubtsOf(copy, readCopy(text, { from: copy.copyStart, format: copy.format }));
}

const STORY = "Mill to close\n\nThe mill by the river closes next spring, its owner said.";

test("a name that is not sure is told with its place, words, guess and the line that settles it", () => {
  expect(
    doubts(`${STORY}\n\nThe mill is old, Mina Holt said.\n\n“It is sad.” Jon Varga rose.`),
  ).toEqual([
    expect.objectContaining({
      ...{ path: "a.txt", line: 7, column: 1, rule: "quotation-name", harm: "name" },
      ...{ words: "“It is sad.”", guess: "Mina Holt" },
      settledBy: "quotes: [{ words: It is sad, by: Mina Holt }]",
    }),
  ]);
});

test.each([
  [
    "no headline",
    "PORTO, March 12 (AP) — The sea froze over that night, sailors said.\n\nIt froze again.",
    "headline",
  ],
  ["another encoding", `${STORY}\n\nIt was theÂ coldest â€œdayâ€ in the cafÃ©.`, "encoding"],
  ["a table", `${STORY}\n\nPorto 3, Lisbon 2`, "table"],
])("copy with %s has a fault", (_, copy, rule) => {
  expect(doubts(copy)).toContainEqual(expect.objectContaining({ rule, harm: "fault" }));
});

test("a day has no line of front matter, and the advice says what to change in the copy", () => {
  const [doubt] = doubts(`${STORY}\n\nIt opened on Monday.`);
  expect(doubt).toMatchObject({ harm: "day", settledBy: null });
  expect(doubt && doubtLines(doubt)).toBe(
    "a.txt:5:14 “Monday” needs a date of publication to be a day (day)\n    " +
      "No line of front matter settles this: in the copy, write the full date, such as “on 2 March 2026”",
  );
});

test("an embargo whose time cannot be read is a fault until front matter has the time", () => {
  const copy = `EMBARGOED UNTIL THE SPEECH\n\n${STORY}`;
  expect(doubts(copy)).toMatchObject([
    { rule: "embargo", line: 1, harm: "fault", settledBy: expect.stringMatching(/^embargo: /u) },
  ]);
  expect(doubts(`---\nembargo: 2026-12-01T06:00:00Z\n---\n${copy}`)).toEqual([]);
});

test("copy of which nothing is read is a fault", () => {
  expect(doubts("---\ntopics: [Els]\n---\nNNNN\n")).toMatchObject([
    { rule: "empty", harm: "fault", line: 4 },
  ]);
});

test("a kill notice, of which nothing is public, raises none", () => {
  expect(doubts(`KILL: MILL\n\n${STORY}\n\n“It is sad,” he said on Monday.`)).toEqual([]);
});
