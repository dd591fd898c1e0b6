import { expect, test } from "vitest";
import { openCopy } from "./copy-file.ts";
import { assertChanged, heldLine, nextBuildLine, whyHeld } from "./held.ts";
import { readStory } from "./read-story.ts";

const timeZone = "America/New_York";
const PATH = "content/articles/2026-11-26-bridge.txt";
const copyOf = (front: string[], ...head: string[]) => {
  const matter = front.length > 0 ? `---\n${front.join("\n")}\n---\n` : "";
  const text = [...head, "Council closes bridge", "The bridge was closed."].join("\n\n");
  return openCopy(PATH, new TextEncoder().encode(matter + text));
};
const held = (now: string, front: string[], ...head: string[]) => {
  const copy = copyOf(front, ...head);
  const { article } = readStory(copy, { timeZone, language: "en" }).story;
  return { copy, article, why: whyHeld(copy, article, { now: new Date(now), timeZone }) };
};

const NOW = "2026-11-28T12:00:00Z";
const LINE = "EMBARGOED UNTIL 6AM ON 3 DECEMBER 2026";
const OPEN_LINE = "EMBARGOED UNTIL AFTER THE SPEECH";
const LINE_TIME = "2026-12-03T06:00:00-05:00";

test.each([
  ["of today", NOW, [], []],
  [
    "whose day has begun where it is published",
    "2026-11-29T05:00:00Z",
    ["published: 2026-11-29"],
    [],
  ],
  ["whose time has come", NOW, ["published: 2026-11-28T07:00:00-05:00"], []],
  ["that is no draft", NOW, ["draft: false"], []],
  ["whose embargo is over", NOW, ["embargo: 2026-11-28T12:00:00Z"], []],
  ["whose own embargo is over", "2026-12-03T11:00:00Z", [], [LINE]],
  [
    "whose embargo the publisher says is over, whatever its copy says",
    NOW,
    ["embargo: 2026-11-27"],
    [LINE],
  ],
  ["whose embargo nobody can read but the publisher", NOW, ["embargo: 2026-11-27"], [OPEN_LINE]],
  ["that is made up, as its date is", NOW, ["sample: true", "published: 2027-01-01"], []],
])("a story %s is public", (_, now, front, head) => {
  expect(held(now, front, ...head).why).toBeNull();
});

test.each([
  ["of tomorrow", NOW, ["published: 2026-11-29"], [], { by: "published", until: "2026-11-29" }],
  [
    "whose day has begun elsewhere only",
    "2026-11-29T04:59:59Z",
    ["published: 2026-11-29"],
    [],
    { by: "published", until: "2026-11-29" },
  ],
  [
    "of this evening",
    NOW,
    ["published: 2026-11-28T18:00:00Z"],
    [],
    { by: "published", until: "2026-11-28T18:00:00Z" },
  ],
  ["that is a draft", NOW, ["draft: true"], [], { by: "draft", until: null }],
  [
    "that is a draft with an embargo that is over",
    NOW,
    ["draft: true", "embargo: 2026-11-27"],
    [],
    { by: "draft", until: null },
  ],
  [
    "under embargo",
    NOW,
    ["embargo: 2026-11-28T12:00:01Z"],
    [],
    { by: "embargo", until: "2026-11-28T12:00:01Z" },
  ],
  ["that says so itself", NOW, [], [LINE], { by: "embargo", until: LINE_TIME }],
  ["that does not say until when", NOW, [], [OPEN_LINE], { by: "embargo", until: null }],
  [
    "whose publisher says until when",
    NOW,
    ["embargo: 2026-12-05"],
    [OPEN_LINE],
    { by: "embargo", until: "2026-12-05" },
  ],
  [
    "under embargo until it is published later still",
    NOW,
    ["published: 2026-12-04", "embargo: 2026-12-01"],
    [],
    { by: "published", until: "2026-12-04" },
  ],
  [
    "published before its embargo ends",
    NOW,
    ["published: 2026-12-01", "embargo: 2026-12-04"],
    [],
    { by: "embargo", until: "2026-12-04" },
  ],
  [
    "of samples under embargo",
    NOW,
    ["sample: true", "embargo: 2026-12-01"],
    [],
    { by: "embargo", until: "2026-12-01" },
  ],
  [
    "that is a kill notice",
    NOW,
    ["embargo: 2026-11-27"],
    ["KILL: BRIDGE"],
    { by: "kill", until: null },
  ],
])("a story %s is held", (_, now, front, head, why) => {
  expect(held(now, front, ...head).why).toEqual(why);
});

test.each([
  [["draft: true"], [], "is held: it is a draft"],
  [["embargo: 2026-12-01T06:00:00Z"], [], "is held until 1 December 2026, 01:00: its embargo"],
  [["published: 2026-12-01"], [], "is held until 1 December 2026: its date of publication"],
  [[], [LINE], "is held until 3 December 2026, 06:00: its embargo"],
  [
    [],
    [OPEN_LINE],
    "is held: its copy has an embargo without a readable time: add embargo: and the time to its front matter, such as 2026-12-01T06:00:00Z",
  ],
  [
    [],
    ["ATTN EDITORS: PLEASE KILL STORY SLUGGED BRIDGE. THE BRIDGE IS OPEN."],
    "is a kill notice (“ATTN EDITORS: PLEASE KILL STORY SLUGGED BRIDGE…”): not published, and it is not clear which story it names; add withdrawn: and the reason to that story's front matter, or delete its file",
  ],
])("the publisher is told, with %j above %j, that it %s", (front, head, line) => {
  const { why, article } = held(NOW, front, ...head);
  expect(why && heldLine(PATH, why, article, timeZone)).toBe(`${PATH} ${line}`);
});

test("the publisher is told when to build again for the next that comes out", () => {
  const next = { by: "embargo", until: "2026-12-03T04:00:00Z" } as const;
  const later = { by: "published", until: "2026-12-03" } as const;
  const never = { by: "draft", until: null } as const;
  expect(nextBuildLine([later, never, next], timeZone)).toMatch(
    /need another build: the next is due from 2 December 2026, 23:00 on$/u,
  );
  expect(nextBuildLine([never], timeZone)).toBeUndefined();
});

test.each([
  ["updated: 2026-11-28", "2026-11-28T23:00:00Z"],
  ["updated: 2026-11-28T18:00:00-05:00", "2026-11-28T12:00:00Z"],
  ["corrections: [{ date: 2026-11-28, text: The bridge is open. }]", "2026-11-28T12:00:00Z"],
])("%s may be said on its day", (line, now) => {
  expect(() => assertChanged(copyOf([line]), { now: new Date(now), timeZone })).not.toThrow();
});

test.each([
  ["updated: 2026-11-29", /^content.+:2:1: updated: write a date in the past/u],
  ["updated: 2026-12-01T06:00:00Z", /:2:1: updated: /u],
  ["corrections: [{ date: 2027-11-28, text: The bridge is open. }]", /:2:1: corrections: /u],
])("%s is a mistake before that day", (line, words) => {
  const clock = { now: new Date(NOW), timeZone };
  expect(() => assertChanged(copyOf([line]), clock)).toThrow(words);
});
