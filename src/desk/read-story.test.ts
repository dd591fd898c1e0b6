import { expect, test } from "vitest";
import { openCopy } from "./copy-file.ts";
import { readStory } from "./read-story.ts";

const COPY = `Council closes bridge

The bridge was closed.

Correction: November 25, 2026

An earlier version of this story said it was open.

Clarification: Buses may cross.
`;
const PATH = "content/articles/2026-11-26-bridge.txt";
const corrections = (frontMatter: string) => {
  const copy = openCopy(PATH, new TextEncoder().encode(frontMatter + COPY));
  return readStory(copy, { timeZone: "UTC", language: "en" }).story.corrections;
};

test("corrections of the copy join those of front matter, one without a day that of publication", () => {
  const given = "---\ncorrections: [{ date: 2026-11-27, text: It snowed. }]\n---\n";
  const noted = [
    { date: "2026-11-25", text: "An earlier version of this story said it was open." },
    { date: "2026-11-26", text: "Buses may cross." },
  ];
  expect(corrections("")).toEqual(noted);
  expect(corrections(given)).toEqual([{ date: "2026-11-27", text: "It snowed." }, ...noted]);
});
