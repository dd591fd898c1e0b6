import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NOTHING_JOINED, readSources } from "./sources-file.ts";

const isStory = (slug: string) => slug === "harbour-opens";

function read(text: string) {
  const path = join(mkdtempSync(join(tmpdir(), "crosshead-")), "sources.yaml");
  writeFileSync(path, text);
  return readSources(isStory, path);
}

test("without the file nothing is joined, parted or hidden", () => {
  expect(readSources(isStory, "content/nowhere.yaml")).toEqual(NOTHING_JOINED);
});

test("sources are joined, parted and hidden as written", () => {
  const text = `join:
  - { name: Marta Quill, names: [Quill, M. Quill] }
part:
  - { name: Foreign Ministry, stories: [harbour-opens], as: Foreign Ministry of Norland }
hide: [Ada Voss]
places:
  - { name: "Port Else, Norland", names: [Port Else] }
topics:
  - { name: Norland, names: [Norlande], stories: [harbour-opens] }
`;
  expect(read(text)).toEqual({
    join: [{ name: "Marta Quill", names: ["Quill", "M. Quill"] }],
    part: [
      { name: "Foreign Ministry", stories: ["harbour-opens"], as: "Foreign Ministry of Norland" },
    ],
    hide: ["Ada Voss"],
    places: [{ name: "Port Else, Norland", names: ["Port Else"] }],
    topics: [{ name: "Norland", names: ["Norlande"], stories: ["harbour-opens"] }],
  });
});

test.each([
  [
    "an unknown key",
    "merge: []",
    /:1:1: “merge” is not a key here; the keys are join, part, hide, places, topics/u,
  ],
  ["a join without names", "join:\n  - name: A", /:2:5: join.0.names: write a list of names/u],
  ["a place without names", "places:\n  - name: A", /:2:5: places.0.names: write a list of names/u],
  [
    "a topic that is two",
    "topics:\n  - { name: A B, names: [B] }\n  - { name: C B, names: [B] }",
    /:3:\d+: topics.1.names.0: “B” is joined with “A B” already/u,
  ],
  [
    "a story that is not there",
    "part:\n  - { name: A, stories: [no-such], as: B }",
    /:2:\d+: part.0.stories.0: there is no story “no-such”/u,
  ],
  [
    "a name that is two sources",
    "join:\n  - { name: A B, names: [B] }\n  - { name: C B, names: [B] }",
    /:3:\d+: join.1.names.0: “B” is joined with “A B” already/u,
  ],
  [
    "a part without a new name",
    "part:\n  - { name: A, stories: [harbour-opens] }",
    /part.0.as: write the name that tells/u,
  ],
])("%s stops with its place and the remedy", (_, text, words) => {
  expect(() => read(text)).toThrow(words);
});
