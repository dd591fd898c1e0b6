import { expect, test } from "vitest";
import { filed } from "../testing/filed.ts";
import { makeArchive } from "./archive.ts";
import { frontPageOf, frontPages } from "./front-page.ts";

const story = (id: string, given: { sample?: boolean; hide?: "front" } = {}) => ({
  id,
  data: given,
});

const ids = (stories: readonly { id: string }[] = []) => stories.map(({ id }) => id).join(" ");

test("samples come last, and what is kept off the front page is on no page", () => {
  const stories = [
    story("fair", { sample: true }),
    story("vote"),
    story("notice", { hide: "front" }),
    story("clock", { sample: true }),
    story("storm"),
  ];
  expect(ids(frontPages(stories)[0]?.items)).toBe("vote storm fair clock");
});

/** Copy of a day of November 2026, with front matter. */
const copy = (day: number, slug: string, front = "") =>
  filed(
    `2026-11-${String(day).padStart(2, "0")}-${slug}.txt`,
    `---\n${front}\n---\nNews of the ${slug}\n\nMARLOW, Norland (AFP) - “The ${slug} stays,” Mayor Mina Holt${day} said.\n`,
    { language: "en" },
  );

const NEWS = [copy(20, "ferry"), copy(21, "mill"), copy(22, "bridge")];
const SAMPLES = [copy(1, "clock", "sample: true"), copy(2, "fair", "sample: true")];

function frontOf(lead?: string, stories = [...NEWS, ...SAMPLES]) {
  const archive = makeArchive(stories, { timeZone: "UTC", joining: { join: [], part: [] } });
  const open = ({ id }: { id: string }) => {
    const found = stories.find((each) => each.id === id);
    if (!found) throw new Error(`There is no story ${id}`);
    return found;
  };
  const now = new Date("2026-11-28T12:00:00Z");
  return frontPageOf(archive, { front: { lead }, open, now, timeZone: "UTC", language: "en" });
}

test.each<[what: string, lead: string | undefined, news: string, samples: string]>([
  ["the newest leads where nobody chose", undefined, "bridge", "fair"],
  ["the chosen one leads", "ferry", "ferry", "fair"],
  ["a sample that was chosen leads all", "clock", "clock", "fair"],
])("%s, and samples have a lead of their own", (_, lead, news, samples) => {
  const front = frontOf(lead);
  expect([front.news?.block.lead.id, front.samples?.block.lead.id]).toEqual([news, samples]);
});

test("a story leads from an older page, which stays as it is", () => {
  const stories = Array.from({ length: 60 }, (_, number) => copy(1 + (number % 28), `s${number}`));
  const oldest = stories[0]?.id;
  expect(frontOf(oldest, stories).news?.block.lead.id).toBe(oldest);
  expect(frontOf(undefined, stories).older).toBe("/page/1/");
});

test("words of a lead without a picture stand beside it, and nowhere else", () => {
  const { quoted, said } = frontOf().news ?? {};
  expect(quoted?.words).toBe("“The bridge stays”");
  expect(said).toEqual([]);
});

test("three quotations of a week stand together, each of somebody else", () => {
  const stories = [...NEWS, copy(23, "lock"), copy(24, "lock-again")];
  const { said = [], isThisWeek } = frontOf(undefined, stories).news ?? {};
  expect(said.map(({ words }) => words)).toEqual([
    "“The lock stays”",
    "“The bridge stays”",
    "“The mill stays”",
  ]);
  expect(isThisWeek).toBe(true);
});
