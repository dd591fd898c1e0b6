import { expect, test } from "vitest";
import type { StoredStory } from "../desk/story.ts";
import type { FiledStory } from "../formats/story.ts";
import { filed } from "../testing/filed.ts";
import { makeArchive } from "./archive.ts";
import { feedOf, followed, followedShelves } from "./followed.ts";

const COPY = `---
topics: [Shipping & trade]
corrections: [{ date: 2026-03-02, text: They open at noon. }]
---
Harbour opens

PORT ELSE, Norland, March 1, 2026 (NWA) - The gates opened on Sunday.

“The gates are open,” Marta Quill told reporters. “They will stay open.”

“Nobody asked us,” a dock worker said.
`;
const stories = (count: number) =>
  Array.from({ length: count }, (_, number) =>
    filed(`2026-03-01-harbour-opens-${number + 1}.txt`, COPY),
  );
const site = {
  name: "The Wire",
  tagline: "News",
  language: "en",
  timeZone: "UTC",
  address: "https://wire.example",
};
const open = (story: StoredStory) => story as StoredStory & FiledStory;
const archiveOf = (count: number) =>
  makeArchive(stories(count), { timeZone: "UTC", joining: { join: [], part: [] } });
const lists = [...followed(archiveOf(3), site, open), ...followedShelves(archiveOf(3), site, open)];

test("front page, corrections, topics, places and named sources can be followed", () => {
  expect(lists.map(({ list }) => list)).toEqual([
    "",
    "corrections",
    "topics/shipping-trade",
    "places/port-else-norland",
    "sources/marta-quill",
  ]);
});

test("a topic, place or source with fewer than three stories cannot be followed", () => {
  expect(followedShelves(archiveOf(2), site, open)).toEqual([]);
});

const HOME = "https://wire\\.example/articles/harbour-opens-1/";

test.each([
  ["of the front page", 0, "Harbour opens", `${HOME}$`],
  [
    "of a source",
    4,
    "“The gates are open,” … “They will stay open.”",
    `${HOME}quotations/q-\\w+/$`,
  ],
  ["of corrections", 1, "Harbour opens", `${HOME}#correction-1$`],
])("the feed %s leads to what it tells of", (_, number, title, address) => {
  const list = lists[number];
  if (!list) throw new Error("There is no such list");
  const { items } = feedOf(list, site);
  expect(items).toHaveLength(3);
  expect(items[0]).toMatchObject({ title });
  expect(items[0]?.address).toMatch(new RegExp(address, "u"));
});
