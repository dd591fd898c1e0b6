import { expect, test } from "vitest";
import type { SourceTally } from "../archive/source-tally.ts";
import type { SourceKind } from "../newswire/article.ts";
import { stripOf } from "./speech-strip.ts";

const tally = (name: string, words: number, kind: SourceKind = "person"): SourceTally => ({
  source: { id: name, name, kind, description: null, mentions: [] },
  quotations: 1,
  words,
  reports: 0,
});

test("each source with words has a part as long as its words, named from the narrowest page on that has room", () => {
  const strip = stripOf([
    tally("Edith Marl", 50),
    tally("a guard", 35, "unnamed"),
    tally("Constantine Abernathy", 15),
    tally("The Bell", 0, "organisation"),
  ]);
  expect(strip).toEqual([
    { id: "Edith Marl", start: 0, share: 50, isNamed: true, label: "Edith Marl", page: "phone" },
    { id: "a guard", start: 50, share: 35, isNamed: false, label: "a guard", page: "phone" },
    {
      id: "Constantine Abernathy",
      start: 85,
      share: 15,
      isNamed: true,
      label: "Abernathy",
      page: "tablet",
    },
  ]);
});

test("where nobody has words in marks there is no strip", () => {
  expect(stripOf([tally("The Bell", 0)])).toEqual([]);
});
