import { expect, test } from "vitest";
import { filed } from "../testing/filed.ts";
import { makeArchive } from "./archive.ts";
import { feedOf, followed } from "./followed.ts";

const STORY = filed(
  "2026-03-01-harbour-opens.txt",
  `---
topics: [Shipping & trade]
corrections: [{ date: 2026-03-02, text: They open at noon. }]
---
Harbour opens

PORT ELSE, Norland, March 1, 2026 (NWA) - The gates opened on Sunday.

“The gates are open,” said Marta Quill, head of the harbour. “They will stay open.”

“Nobody asked us,” a dock worker said.
`,
);
const site = {
  name: "The Wire",
  tagline: "News",
  language: "en",
  timeZone: "UTC",
  address: "https://wire.example",
};
const lists = followed(
  makeArchive([STORY], { timeZone: "UTC", joining: { join: [], part: [] } }),
  site,
);

test("front page, topics, places, named sources and corrections can be followed", () => {
  expect(lists.map(({ list }) => list)).toEqual([
    "",
    "topics/shipping-trade",
    "places/port-else-norland",
    "sources/marta-quill",
    "corrections",
  ]);
});

const HOME = "https://wire\\.example/articles/harbour-opens/";

test.each([
  ["of the front page", 0, "Harbour opens", `${HOME}$`],
  [
    "of a source",
    3,
    "“The gates are open,” … “They will stay open.”",
    `${HOME}quotations/q-\\w+/$`,
  ],
  ["of corrections", 4, "Harbour opens", `${HOME}#correction-1$`],
])("the feed %s leads to what it tells of", (_, number, title, address) => {
  const list = lists[number];
  if (!list) throw new Error("There is no such list");
  const { items } = feedOf(list, site);
  expect(items).toEqual([expect.objectContaining({ title })]);
  expect(items[0]?.address).toMatch(new RegExp(address, "u"));
});
