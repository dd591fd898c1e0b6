import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { givenNames, idleNames } from "./given-names.ts";
import { readSources } from "./sources-file.ts";

const PLACE = "BEIRUT/PORT ELSE, Norland";
const STORIES = new Map([
  [
    "harbour-opens",
    {
      names: ["Quill", "the Foreign Ministry"],
      topics: ["Ports"],
      article: { dateline: { place: PLACE, start: 0, end: 0, text: "", date: null, agency: null } },
    },
  ],
  ["strike-ends", { names: ["Ada Voss"], article: { dateline: null } }],
]);

function idle(text: string): string[] {
  const path = join(mkdtempSync(join(tmpdir(), "crosshead-")), "sources.yaml");
  writeFileSync(path, text);
  const joining = readSources((slug) => STORIES.has(slug), path);
  return idleNames(joining, STORIES, path).map(({ message }) => message);
}

test("names of sources may be joined, parted and hidden, those of places and topics joined", () => {
  expect(
    idle(`join:
  - { name: Marta Quill, names: [Quill] }
  - { name: A. Voss, names: [Ada Voss], stories: [harbour-opens, strike-ends] }
part:
  - { name: foreign ministry, stories: [harbour-opens], as: Foreign Ministry of Norland }
hide: [Ada Voss]
places:
  - { name: Port Else, names: ["Port Else, Norland", BEIRUT] }
topics:
  - { name: Harbours, names: [ports], stories: [harbour-opens] }
`),
  ).toEqual([]);
});

test.each([
  [
    "join",
    "join:\n  - name: Marta Quill\n    names: [Quill, M. Quill]",
    /:3:20: join\.0\.names\.1: nobody is quoted as “M\. Quill” in any story: write the name as/u,
  ],
  [
    "join for a story",
    "join:\n  - { name: Marta Quill, names: [Quill], stories: [strike-ends] }",
    /:2:34: join\.0\.names\.0: nobody is quoted as “Quill” in strike-ends/u,
  ],
  [
    "part",
    "part:\n  - { name: Quill, stories: [strike-ends], as: A. Quill }",
    /:2:7: part\.0\.name: nobody is quoted as “Quill” in strike-ends/u,
  ],
  [
    "places",
    "places:\n  - { name: Port Else, names: [Porto] }",
    /:2:32: places\.0\.names\.0: no story is filed from “Porto” in any story: write the place/u,
  ],
  [
    "topics",
    "topics:\n  - { name: Harbours, names: [Ports], stories: [strike-ends] }",
    /:2:31: topics\.0\.names\.0: “Ports” is no topic in strike-ends: write the topic/u,
  ],
  [
    "hide",
    "hide:\n  - Ada Voss\n  - Ada Vos",
    /:3:5: hide\.1: nobody is quoted as “Ada Vos” in any/u,
  ],
])("%s with a name that is in no story is told with its place and the remedy", (_, text, words) => {
  expect(idle(text)).toEqual([expect.stringMatching(words)]);
});

test("a name for one story goes before that for all, and who is hidden is so under both", () => {
  const joining = {
    join: [
      { name: "Ada Quill", names: ["Quill"], stories: ["harbour-opens"] },
      { name: "Marta Quill", names: ["Quill"] },
    ],
    part: [],
    hide: ["Quill"],
  };
  const names = (slug: string) =>
    new Map(givenNames(joining, slug).names.map((n) => [n.name, n.as]));
  expect(names("harbour-opens").get("Quill")).toBe("Ada Quill");
  expect(names("strike-ends").get("Quill")).toBe("Marta Quill");
  expect(givenNames(joining, "harbour-opens").hide).toEqual(["Quill", "Ada Quill"]);
});
