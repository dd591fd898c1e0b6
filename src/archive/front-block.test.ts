import { expect, test } from "vitest";
import type { StoredStory } from "../desk/story.ts";
import { filed } from "../testing/filed.ts";
import { makeArchive } from "./archive.ts";
import { type Arranging, arrange } from "./front-block.ts";

/** Copy at an hour of a day, with front matter. */
function copy(hour: number, slug: string, { front = "", words = "It stays." } = {}): StoredStory {
  const story = filed(
    `2026-11-20-${slug}.txt`,
    `---\npublished: 2026-11-20T${String(hour).padStart(2, "0")}:00:00Z\n${front}\n---\nNews of the ${slug}\n\n${words}\n`,
  );
  return story;
}

const pictured = (story: StoredStory): StoredStory => ({
  ...story,
  data: { ...story.data, image: { src: "/a.jpg", alt: "A", credit: "B" } },
});

function arranged(filed: StoredStory[], given: Partial<Arranging> = {}) {
  const archive = makeArchive(filed, { timeZone: "UTC", joining: { join: [], part: [] } });
  return arrange(archive.stories, { archive, timeZone: "UTC", language: "en", ...given });
}

const ids = (stories: readonly StoredStory[] = []) => stories.map(({ id }) => id).join(" ");

const many = (count: number, front = "") =>
  Array.from({ length: count }, (_, number) => copy(number, `s${number}`, { front }));

test("nothing is arranged of no story, and one alone leads", () => {
  expect(arranged([])).toBeUndefined();
  expect(arranged([copy(1, "ferry")])).toMatchObject({ cards: [], latest: [], topics: [] });
});

test.each([
  ["the newest", [copy(2, "mill"), copy(1, "ferry")], "mill"],
  [
    "one with a picture, of a few hours before",
    [copy(5, "mill"), pictured(copy(1, "ferry"))],
    "ferry",
  ],
  [
    "a longer one, of an hour before",
    [copy(2, "mill"), copy(1, "ferry", { words: "It is so. ".repeat(200) })],
    "ferry",
  ],
  [
    "one that quotes people, of an hour before",
    [copy(2, "mill"), copy(1, "ferry", { words: "“No,” said Ada Voss.\n\n“Yes,” said Ben Marl." })],
    "ferry",
  ],
  [
    "one that the publisher boosts, of the same day",
    [copy(20, "mill"), copy(1, "ferry", { front: "boost: 1" })],
    "ferry",
  ],
])("%s leads", (_, stories, lead) => {
  expect(arranged(stories)?.lead.id).toBe(lead);
});

test("each story has one place, and no two kinds of places are alike", () => {
  const stories = many(20, "topics: [Ports]");
  const {
    lead,
    links = [],
    cards = [],
    topics = [],
    latest = [],
    others = [],
    abroad = [],
  } = arranged(stories) ?? {};
  const columns = topics.flatMap((column) => column.stories);
  const below = [...latest, ...columns, ...others, ...abroad];
  const all = [...(lead ? [lead] : []), ...links, ...cards, ...below];
  expect(new Set(all).size).toBe(stories.length);
  expect(all).toHaveLength(stories.length);
  expect([cards.length, latest.length, columns.length]).toEqual([5, 4, 4]);
});

test("stories that share a place with the lead stand under it", () => {
  const words = "MARLOW, Norland (AFP) - It stays.";
  const stories = [...many(8), copy(9, "lock", { words }), copy(0, "weir", { words })];
  expect(ids(arranged(stories)?.links)).toBe("weir");
});

test("the first card has a picture where any has one", () => {
  const stories = [
    copy(20, "mill"),
    copy(19, "lock"),
    pictured(copy(12, "ferry")),
    copy(10, "weir"),
  ];
  expect(ids(arranged(stories)?.cards)).toMatch(/^ferry lock/u);
});

test("the latest are the newest third of those below, by time", () => {
  expect(ids(arranged(many(10))?.latest)).toBe("s5 s4");
});

test("a paper of few stories has its latest in topics as well", () => {
  const { latest, topics } = arranged(many(9, "topics: [Ports]")) ?? {};
  expect([ids(latest), ids(topics?.[0]?.stories)]).toEqual(["s2 s1 s0", "s2 s1 s0"]);
});

test("topics stand in the publisher's order, then by their number of stories", () => {
  const topical = ["Courts", "Ports", "Ports", "Sport"].map((topic, number) =>
    copy(number, `t${number}`, { front: `topics: [${topic}]` }),
  );
  const stories = [...topical, ...many(10).map((story, number) => copy(10 + number, story.id))];
  const names = (given: Partial<Arranging>) =>
    arranged(stories, given)?.topics.map(({ name }) => name);
  expect(names({})).toEqual(["Ports", "Sport", "Courts"]);
  expect(names({ topics: ["Courts", "Chess"] })).toEqual(["Courts", "Ports", "Sport"]);
});

test("stories in another language stand in a row of their own, and do not lead", () => {
  const stories = [copy(20, "mer", { front: "language: fr" }), copy(1, "mill")];
  const { lead, abroad } = arranged(stories) ?? {};
  expect([lead?.id, ids(abroad)]).toEqual(["mill", "mer"]);
  expect(arranged(stories, { language: "ar" })?.abroad).toEqual([]);
});
