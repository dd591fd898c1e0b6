import { expect, test } from "vitest";
import { openCopy } from "./copy-file.ts";
import { readStory } from "./read-story.ts";
import { read } from "./reading.ts";
import { NOTHING_JOINED } from "./sources-file.ts";

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

test.each([
  ["en", "en-GB"],
  ["en-US", "en-US"],
  ["fr", "fr"],
])("a story in the language %s is in %s in a British publication", (language, its) => {
  const copy = openCopy(PATH, new TextEncoder().encode(`---\nlanguage: ${language}\n---\n${COPY}`));
  expect(readStory(copy, { timeZone: "UTC", language: "en-GB" }).story.language).toBe(its);
});

test("what nobody foresaw while a file is read is told with its name, and stops no other", () => {
  const joining = {
    ...NOTHING_JOINED,
    get hide(): string[] {
      throw new TypeError("Invalid URL");
    },
  };
  const file = { path: PATH, bytes: new TextEncoder().encode(COPY), digest: "" };
  const { mistake } = read(file, { timeZone: "UTC", language: "en", joining });
  expect(mistake).toBe(
    `${PATH}:1:1: this file cannot be read (TypeError: Invalid URL): take it out of the folder, and report it with this line`,
  );
});
