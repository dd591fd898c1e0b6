import { expect, test } from "vitest";
import { killFinder } from "./kill-notice.ts";

const story = (slug: string, names: string[], day = "2026-11-20") => ({
  ...{ slug, slugs: [slug], names, day },
});

const STORIES = [
  story("harbour-fire", ["Two die in harbour fire", "urn:wire:2026:4711"]),
  story("harbour-fire-inquiry", ["Inquiry into harbour fire begins"]),
  story("mill", ["Mill closes"]),
  story("mill-old", ["Mill opens"], "2026-10-01"),
];
const killed = (text: string, day = "2026-11-20") =>
  killFinder(STORIES)({ text, kills: [], day })?.slug;

test.each([
  ["its slug", "ATTN EDITORS: PLEASE KILL STORY SLUGGED HARBOUR-FIRE."],
  ["its slug in other signs", "Please kill the story slugged harbour_fire, moved at 0900 GMT."],
  ["its headline between marks", "Editors: Please kill the story “Two die in harbour fire”."],
  ["its headline over two lines", "Kill the story headlined “Two die in\nharbour fire”."],
  [
    "its headline without marks",
    "KILL NOTICE\n\nKill the story headlined Two die in harbour fire.",
  ],
  ["its headline behind the label", "KILL: TWO DIE IN HARBOUR FIRE\n\nThe fire is out."],
  ["its copy, sent again", "MANDATORY KILL\n\nTwo die in harbour fire\n\nMARLOW (AP) - A fire."],
  ["its identifier", "Please kill item urn:wire:2026:4711, which was filed in error."],
])("a notice names a story by %s", (_, text) => {
  expect(killed(text)).toBe("harbour-fire");
});

test.each([
  ["none of the stories", "PLEASE KILL STORY SLUGGED FERRY-LINE."],
  ["two of the stories", "Please kill stories slugged HARBOUR-FIRE and “Mill closes”."],
  ["only the story that comes instead", "Kill “Fire kills three”. Use HARBOUR-FIRE instead."],
  ["words that only stand in a headline", "Please kill the story about the harbour fire."],
  ["a story that is older than slugs last", "Please kill the story slugged MILL-OLD."],
])("a notice that names %s kills none", (_, text) => {
  expect(killed(text)).toBeUndefined();
});

test("a slug of one word names a story behind a label alone", () => {
  expect(killed("KILL: MILL")).toBe("mill");
  expect(killed("Please kill the story slugged MILL.")).toBe("mill");
  expect(killed("MANDATORY KILL\n\nMill\n\nThe story was wrong.")).toBeUndefined();
});

test("a notice names no story that came after it", () => {
  expect(killed("KILL: MILL", "2026-11-19")).toBeUndefined();
});

test("a notice names a story by the identifier that its format gives", () => {
  const notice = { text: "EDITORS: Kill is mandatory.", day: "2026-11-21" };
  const find = killFinder(STORIES);
  expect(find({ ...notice, kills: ["urn:wire:2026:4711"] })?.slug).toBe("harbour-fire");
  expect(find({ ...notice, kills: [] })).toBeUndefined();
});
