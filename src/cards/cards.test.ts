import { expect, test } from "vitest";
import { filed } from "../testing/filed.ts";
import { storyCard } from "./cards.ts";

test.each([
  ["Europe/London", "Port Else, Norland · 2 March 2026"],
  ["America/New_York", "Port Else, Norland · 1 March 2026"],
])("the foot of a story's card has its place, and its day in %s", (timeZone, foot) => {
  const { data } = filed(
    "2026-03-01-harbour-opens.txt",
    `---
published: 2026-03-01T20:30:00-05:00
---
Harbour opens

PORT ELSE, Norland (NWA) - The gates opened.
`,
    { timeZone },
  );
  const told = { name: "The Wire", tagline: "News", language: "en-GB", timeZone };
  expect(storyCard({ ...data, language: "en-GB" }, told)).toMatchObject({
    words: "Harbour opens",
    foot,
  });
});
