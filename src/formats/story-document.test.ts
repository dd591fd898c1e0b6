import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openFiles } from "../desk/articles-folder.ts";
import { filed } from "../testing/filed.ts";
import { markdown } from "./markdown.ts";
import { ninjs } from "./ninjs.ts";
import { nitf } from "./nitf.ts";
import { passagesOf } from "./passages.ts";
import { plainText } from "./plain-text.ts";
import type { FiledStory } from "./story.ts";
import { storyIn } from "./story-document.ts";

const site = {
  name: "The Wire",
  address: "https://wire.example",
  language: "en",
  timeZone: "Europe/London",
};
const NO_SOURCES = new Map<string, string>();

const written = (story: FiledStory) => JSON.parse(JSON.stringify(ninjs(story, site, NO_SOURCES)));

const stories = openFiles(["content/articles", "content/samples"]).copies.map(({ path }) =>
  filed(path, readFileSync(path, "utf8"), site),
);

describe.each(stories)("ninjs of $id", (story) => {
  const again = storyIn(written(story));

  test.each([
    ["NITF", nitf],
    ["Markdown", markdown],
    ["text", plainText],
    ["ninjs", (read: FiledStory) => JSON.stringify(ninjs(read, site, NO_SOURCES))],
  ])("gives the same %s as the story itself", (_, write) => {
    expect(write(again, site)).toBe(write(story, site));
  });

  test("gives the same passages", () => {
    expect(passagesOf(again.data)).toEqual(passagesOf(story.data));
  });
});

const DESK_ONLY = ["held", "names", "draft", "embargo"];

test("nothing that the desk alone knows is in it", () => {
  const copy = "Ferry strike ends\n\n“It is late,” Mina Holt said.\n";
  const story = filed(
    "2026-11-26-ends.txt",
    `---\ndraft: false\nembargo: 2026-11-26\n---\n${copy}`,
    { joining: { join: [], part: [], hide: ["Mina Holt"] } },
  );
  const data = { ...story.data, held: null };
  expect(DESK_ONLY.filter((name) => !(name in data))).toEqual([]);
  const { crosshead } = written({ ...story, data });
  expect(DESK_ONLY.filter((name) => name in crosshead)).toEqual([]);
});

const [story] = stories;
const document = story && written(story);

test.each([
  ["no object", null],
  ["another document", { version: "https://jsonfeed.org/version/1.1" }],
  ["a document without a field", { ...document, crosshead: { copy: "" } }],
  ["a document without a tree", { ...document, bodies: [] }],
  ["a tree that is cut off", { ...document, bodies: [{ role: "tree", value: '{"type":"root"' }] }],
])("%s is no story", (_, other) => {
  expect(() => storyIn(other)).toThrow("This JSON is no story of this site: build the site again");
});
