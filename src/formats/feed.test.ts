import { parseFeed } from "feedsmith";
import { expect, test } from "vitest";
import { filed } from "../testing/filed.ts";
import { atom, jsonFeed, rss } from "./feed.ts";
import { storyItem } from "./feed-items.ts";
import type { SiteFacts } from "./site-facts.ts";

const site: SiteFacts = {
  name: "The Wire",
  language: "en-GB",
  timeZone: "Europe/London",
  address: "https://wire.example",
};

/** A feed of one story, with additional front matter. */
function feedOf(front: string, byline = "") {
  const story = filed(
    "2026-03-01-harbour-opens.txt",
    `---\n${front}---\nHarbour opens\n\n${byline}PORT ELSE, March 1, 2026 (NWA) - The gates opened on Sunday.\n`,
  );
  const items = [storyItem(story, site)];
  return { title: "The Wire", description: "News", home: "https://wire.example/", items };
}

test.each([
  ["RSS", rss, "<dc:creator>NWA</dc:creator>"],
  ["Atom", atom, "<author><name>NWA</name></author>"],
  ["JSON", jsonFeed, '"authors":[{"name":"NWA"}]'],
] as const)("%s credits the agency with a story that names no author", (_, write, credit) => {
  expect(write(feedOf(""), site)).toContain(credit);
  expect(write(feedOf("", "By ADA MIRREN\n\n"), site)).not.toContain(credit);
});

test("RSS tells when a story was updated, and of none that was not", () => {
  const updated = rss(feedOf("updated: 2026-03-02T09:00:00Z\n"), site);
  const parsed = parseFeed(updated);
  expect(JSON.stringify(parsed.feed)).toContain("2026-03-02T09:00:00Z");
  expect(updated).toContain("<pubDate>Sun, 01 Mar 2026 00:00:00 GMT</pubDate>");
  expect(rss(feedOf(""), site)).not.toContain("atom:updated");
});
