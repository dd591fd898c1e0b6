import { expect, test } from "vitest";
import { frontPages, withLead } from "./front-page.ts";

const story = (id: string, sample?: boolean) => ({ id, data: { sample } });
const STORIES = [
  story("fair", true),
  story("vote"),
  story("clock", true),
  story("storm"),
  story("mill"),
];

test.each<[what: string, lead: string | undefined, order: string]>([
  ["the newest leads where nobody chose", undefined, "vote storm mill fair clock"],
  ["the chosen one leads, and stands nowhere else", "mill", "mill vote storm fair clock"],
  ["a sample that was chosen leads", "clock", "clock vote storm mill fair"],
  ["a slug of no story changes nothing", "no-such", "vote storm mill fair clock"],
])("%s, and samples come last", (_, lead, order) => {
  const { items } = withLead(frontPages(STORIES)[0], STORIES, lead);
  expect(items.map(({ id }) => id).join(" ")).toBe(order);
});

test("a story that leads from an older page leaves that page as it is", () => {
  const stories = Array.from({ length: 60 }, (_, number) => story(`story-${number}`));
  const [newest, older] = frontPages(stories);
  expect(withLead(newest, stories, "story-50").items[0]?.id).toBe("story-50");
  expect(older?.items.map(({ id }) => id)).toContain("story-50");
});
