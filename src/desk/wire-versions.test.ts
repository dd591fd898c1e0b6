import { expect, test } from "vitest";
import { type FiledVersion, versionsOfStories } from "./wire-versions.ts";

interface Given extends Partial<FiledVersion["facts"]> {
  path: string;
  at: string;
  headline?: string;
}

const QUAY = "urn:newsml:norda.example:20261128:quay";

/** A version of one day, with its time. */
function version({ path, at, headline = "Quay burns", ...facts }: Given): FiledVersion {
  const made = `2026-11-28T${at}:00Z`;
  return {
    path,
    headline,
    lead: "",
    time: Date.parse(made),
    facts: {
      format: "NewsML-G2",
      id: null,
      version: null,
      provider: "Norda",
      slugline: null,
      replaces: [],
      published: made,
      updated: made,
      status: "usable",
      label: null,
      ...facts,
    },
  };
}

/** Paths of the versions of each story, the stories sorted by their first paths. */
const pathsOf = (filed: readonly FiledVersion[]) =>
  versionsOfStories(filed)
    .map(({ versions }) => versions.map(({ path }) => path))
    .sort();

/** Expects the same stories in any order of the files. */
function expectStories(given: Given[], stories: string[][]): void {
  const filed = given.map(version);
  expect(pathsOf(filed)).toEqual(stories);
  expect(pathsOf(filed.toReversed())).toEqual(stories);
}

test("versions of an item are in the order of their numbers, and those without by time", () => {
  expectStories(
    [
      { path: "ten", id: QUAY, version: "10", at: "09:00" },
      { path: "nine", id: `${QUAY}:9`, version: "9", at: "11:00" },
      { path: "late", id: "77", at: "12:00" },
      { path: "early", id: "77", at: "10:00" },
    ],
    [
      ["early", "late"],
      ["nine", "ten"],
    ],
  );
});

test("a version counts once in whatever files and formats it came", () => {
  expectStories(
    [
      { path: "a", id: QUAY, version: "1", at: "09:00" },
      { path: "b", id: `${QUAY}:1`, version: "1", format: "digitalwires", at: "09:00" },
      { path: "c", id: "77", at: "10:00" },
      { path: "d", id: "77", at: "10:00" },
    ],
    [["b"], ["d"]],
  );
});

test("a version that is taken back under its own number comes behind itself", () => {
  expectStories(
    [
      { path: "z", id: QUAY, version: "2", at: "09:00" },
      { path: "a", id: QUAY, version: "2", at: "09:00", status: "canceled" },
    ],
    [["a"]],
  );
});

test("two agencies may give one identifier to two stories", () => {
  expectStories(
    [
      { path: "norda", id: "77", at: "09:00" },
      { path: "sula", id: "77", provider: "Sula", at: "09:00" },
    ],
    [["norda"], ["sula"]],
  );
});

test("what replaces an item comes behind it, also over one that is not there", () => {
  expectStories(
    [
      { path: "alert", id: "1", at: "09:00" },
      { path: "story", id: "3", replaces: ["2", "1"], at: "08:00" },
      { path: "last", id: "5", replaces: ["4"], at: "12:00" },
      { path: "other", id: "6", replaces: ["4"], at: "11:00" },
    ],
    [
      ["alert", "story"],
      ["other", "last"],
    ],
  );
});

test("items that replace one another are in the order of their times", () => {
  expectStories(
    [
      { path: "b", id: "2", replaces: ["1"], at: "10:00" },
      { path: "a", id: "1", replaces: ["2", "1"], at: "09:00" },
    ],
    [["a", "b"]],
  );
});

test("messages under a slug line are one story where they say so", () => {
  const numbered = { format: "IPTC 7901", slugline: "Quay" } as const;
  expectStories(
    [
      { ...numbered, path: "fire", id: "nor1", headline: "Fire at the quay", at: "09:00" },
      { ...numbered, path: "strike", id: "nor2", headline: "Dockers strike", at: "10:00" },
      {
        ...numbered,
        path: "lead",
        id: "nor3",
        label: "1st Lead",
        headline: "Two hurt in fire",
        at: "11:00",
      },
      { ...numbered, path: "sent again", id: "nor4", headline: "Dockers strike", at: "12:00" },
    ],
    [
      ["fire", "lead"],
      ["strike", "sent again"],
    ],
  );
});

test("items of an agency that names none of them are told by their headlines", () => {
  const namespace = "urn:newsml:norda.example";
  expectStories(
    [
      { path: "a", id: namespace, headline: "Quay burns", at: "09:00" },
      { path: "b", id: namespace, headline: "Quay burns", at: "10:00" },
      { path: "c", id: namespace, headline: "Dockers strike", at: "10:00" },
    ],
    [["a", "b"], ["c"]],
  );
});

test("a story is known by the key of its first version and those of all others", () => {
  const [story] = versionsOfStories(
    [
      { path: "story", id: "3", replaces: ["2"], at: "10:00" },
      { path: "alert", id: "2", replaces: ["1"], at: "09:00" },
    ].map(version),
  );
  expect(story?.key).toBe("norda/2");
  expect(story?.keys).toEqual(["norda/1", "norda/2", "norda/3"]);
});

test("a long chain of replacements is followed at once, whichever end comes first", () => {
  const chain = Array.from({ length: 5_000 }, (_, number) =>
    version({ path: `${number}`, id: `${number + 1}`, replaces: [`${number}`], at: "09:00" }),
  );
  const [story] = versionsOfStories(chain.toReversed());
  expect(story?.versions.map(({ path }) => path)).toEqual(chain.map(({ path }) => path));
});
