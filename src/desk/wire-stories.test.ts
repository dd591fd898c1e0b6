import { expect, test } from "vitest";
import type { FiledItem } from "./filed-items.ts";
import type { Brief, WireBrief } from "./story.ts";
import { wireStories } from "./wire-stories.ts";

const ID = "urn:newsml:norda.example:20261128:quay";

/** A version of a story of 28 November 2026, made at a time of that day. */
function item(
  path: string,
  at: string,
  given: Partial<WireBrief> = {},
  brief: Partial<Brief> = {},
) {
  const updated = `2026-11-28T${at}:00Z`;
  const wire: WireBrief = {
    ...{ format: "NewsML-G2", id: ID, version: null, provider: "Norda", slugline: null },
    ...{ replaces: [], label: null, status: "usable", notes: [], pictures: [], updated },
    ...{ items: 1, isForEditors: false, given: {} },
    ...given,
  };
  const data: Brief = {
    ...{ language: "en", published: updated, headline: `Quay burns, ${path}`, lead: "", length: 1 },
    article: { byline: null, dateline: null, sources: [], embargo: null, kill: null },
    ...{ quotes: [], names: [] },
    ...brief,
  };
  const filed: FiledItem = { path, number: 0, reading: path, brief: { ...data, wire } };
  return filed;
}

function stories(items: FiledItem[], now = "23:00", showsHeld = false) {
  return wireStories(items, {
    clock: { now: new Date(`2026-11-28T${now}:00Z`), timeZone: "UTC" },
    showsHeld,
    addresses: { register: new Map(), used: new Map() },
    isTaken: () => false,
  });
}

const VERSIONS = [
  item("v3", "12:00", { version: "3", label: "UPDATE 2" }),
  item("v1", "09:00", { version: "1" }),
  item("v2", "10:00", { version: "2", label: "CORRECTED" }),
];

test("the newest version is the story, published with the first, and tells of all", () => {
  const { stories: all } = stories(VERSIONS);
  expect(all).toHaveLength(1);
  const { brief, slug, earlier, path } = all[0] ?? {};
  expect({ path, slug, earlier }).toEqual({
    path: "v3",
    slug: "quay-burns-v1",
    earlier: ["v1", "v2"],
  });
  expect(brief).toMatchObject({
    published: "2026-11-28T09:00:00Z",
    updated: "2026-11-28T12:00:00Z",
    versions: [
      { time: "2026-11-28T09:00:00Z", version: "1" },
      { time: "2026-11-28T10:00:00Z", version: "2", isCorrection: true },
      { time: "2026-11-28T12:00:00Z", version: "3" },
    ],
  });
});

test("a story of one version says only what its file says", () => {
  const { stories: all } = stories([item("v1", "09:00")]);
  expect(all[0]?.brief.versions).toBeUndefined();
  expect(all[0]?.earlier).toEqual([]);
});

test("corrections of earlier versions stay, each as it was first told", () => {
  const correction = (hour: string, text: string) => ({ date: `2026-11-28T${hour}:00Z`, text });
  const [first, second] = [correction("10:00", "Nine, not ten."), correction("12:00", "Mr Hall.")];
  const { stories: all } = stories([
    item("v1", "09:00", {}),
    item("v2", "10:00", {}, { corrections: [first] }),
    item("v3", "12:00", {}, { corrections: [{ ...first, date: second.date }, second] }),
    item("v4", "13:00", {}),
  ]);
  expect(all[0]?.brief.corrections).toEqual([first, second]);
});

test("front matter beside one version holds for the later ones, where theirs says nothing else", () => {
  const image = { src: "/quay.jpg", alt: "The quay", credit: "Ana Lima" };
  const items = [
    item("v1", "09:00", { given: { image, topics: ["Fires"], rights: undefined } }),
    item("v2", "10:00", { given: { topics: ["Quays"] } }),
    item("v3", "11:00", {}, { topics: ["norda"], rights: "Norda" }),
  ];
  const { brief } = stories(items).stories[0] ?? {};
  expect(brief).toMatchObject({ image, topics: ["Quays"], rights: "Norda" });
});

test("a version under embargo waits, and the one before it is the story until then", () => {
  const items = [item("v1", "09:00"), item("v2", "10:00", {}, { embargo: "2026-11-28T18:00:00Z" })];
  const before = stories(items, "12:00");
  expect(before.stories.map(({ path }) => path)).toEqual(["v1"]);
  expect(before.stories[0]?.brief.versions).toBeUndefined();
  expect(before.waiting.map(({ path }) => path)).toEqual(["v2"]);
  const after = stories(items, "18:00");
  expect(after.stories.map(({ path, earlier }) => [path, earlier])).toEqual([["v2", ["v1"]]]);
  expect(after.waiting).toEqual([]);
  expect(stories(items, "12:00", true).stories.map(({ path }) => path)).toEqual(["v2"]);
});

test.each([
  ["canceled", "Norda has withdrawn it: v4"],
  ["withheld", "Norda withholds it: v4"],
] as const)("a version that is %s takes the story back: %s", (status, reason) => {
  const { stories: all } = stories([...VERSIONS, item("v4", "13:00", { version: "4", status })]);
  expect(all.map(({ slug, path, brief }) => [slug, path, brief.withdrawn])).toEqual([
    ["quay-burns-v1", "v3", reason],
  ]);
});

test("a story that comes again after it was taken back has no history from before", () => {
  const again = item("v5", "14:00", { version: "5" });
  const canceled = item("v4", "13:00", { version: "4", status: "canceled" });
  const { stories: all } = stories([...VERSIONS, canceled, again]);
  expect(all.map(({ path, earlier, brief }) => [path, earlier, brief.withdrawn])).toEqual([
    ["v5", [], undefined],
  ]);
});

test("what was never shown has no address to take back", () => {
  const {
    stories: all,
    unpublished,
    isNew,
  } = stories([item("v1", "09:00", { status: "withheld" })]);
  expect(all).toEqual([]);
  expect(unpublished).toEqual([{ path: "v1", reason: "Norda withholds it" }]);
  expect(isNew).toBe(false);
});

test("the publisher withdraws a story in whatever version, and may call it a draft in any", () => {
  const items = [item("v1", "09:00", {}, { withdrawn: "We were wrong" }), item("v2", "10:00")];
  expect(stories(items).stories.map(({ path, brief }) => [path, brief.withdrawn])).toEqual([
    ["v2", "We were wrong"],
  ]);
});

test("a text that continues another is no version of it", () => {
  const add = item("add", "15:00", {
    format: "ANPA 1312",
    id: null,
    label: "1st Add",
    status: "withheld",
  });
  const { stories: all, unpublished } = stories([...VERSIONS, add]);
  expect(all.map(({ path }) => path)).toEqual(["v3"]);
  expect(unpublished).toEqual([{ path: "add", reason: "it continues another text" }]);
});

test("kill notices are no versions, and are told apart", () => {
  const kill = item("kill", "15:00", { version: "4" });
  kill.brief.article.kill = { start: 0, end: 4, text: "KILL" };
  const { stories: all, notices } = stories([...VERSIONS, kill]);
  expect(all.map(({ path }) => path)).toEqual(["v3"]);
  expect(notices.map(({ path }) => path)).toEqual(["kill"]);
});

test("a version is under the embargo that the publisher gives an earlier one, unless its own is later", () => {
  const embargo = "2026-11-28T18:00:00Z";
  const shownAt = (hour: string, more: Partial<Brief> = {}) =>
    stories(
      [item("v1", "09:00", { embargo }, { embargo }), item("v2", "10:00", {}, more)],
      hour,
    ).stories.map(({ path, brief }) => [path, brief.embargo]);
  const later = "2026-11-28T20:00:00Z";
  expect(
    stories([item("v1", "09:00", { embargo }, { embargo }), item("v2", "10:00")], "12:00").waiting,
  ).toEqual([]);
  expect(shownAt("12:00")).toEqual([["v2", embargo]]);
  expect(shownAt("19:00", { embargo: later })).toEqual([["v1", embargo]]);
  expect(shownAt("21:00", { embargo: later })).toEqual([["v2", later]]);
});

test("a version that takes a story back waits for no time", () => {
  const embargo = "2026-11-28T23:00:00Z";
  const items = [
    ...VERSIONS,
    item("v4", "15:00", { version: "4", status: "canceled" }, { embargo }),
  ];
  expect(stories(items, "16:00").stories.map(({ brief }) => brief.withdrawn)).toEqual([
    "Norda has withdrawn it: v4",
  ]);
});

test("a story that is a draft in one of its versions is one in all", () => {
  const items = [item("v1", "09:00", {}, { draft: true }), item("v2", "10:00")];
  expect(stories(items).stories.map(({ path, brief }) => [path, brief.draft])).toEqual([
    ["v2", true],
  ]);
});

test("messages to editors are no version of a story", () => {
  const items = [...VERSIONS, item("achtung", "15:00", { version: "4", isForEditors: true })];
  expect(stories(items).stories.map(({ path }) => path)).toEqual(["v3"]);
});

test("a story has the slug of its headline, and an alert without one that of its slug line", () => {
  const slugOf = (brief: Partial<Brief>) =>
    stories([item("v1", "09:00", { slugline: "Norda Quay" }, brief)]).stories[0]?.slug;
  expect(slugOf({ headline: "Quay burns", lead: "A quay is on fire." })).toBe("quay-burns");
  const lead = "A quay is on fire, the fire brigade of Norda says.";
  expect(slugOf({ headline: lead, lead })).toBe("norda-quay");
  expect(slugOf({ headline: "A quay is on fire, the …", lead })).toBe("norda-quay");
});
