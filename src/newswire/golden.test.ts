import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCopy } from "./read-copy.ts";

const copy = readFileSync(
  new URL("../../content/articles/2015-10-15-syria-regime-in-new-offensive.txt", import.meta.url),
  "utf8",
);
const { article, messages } = readCopy(copy, {
  published: "2015-10-15",
  timeZone: "Europe/London",
});
const words = (spans: [number, number][]) => spans.map(([start, end]) => copy.slice(start, end));
const nameOf = (id: string | null) => article.sources.find((source) => source.id === id)?.name;

test("the commissioned article has a headline and two sections, and neither byline nor dateline", () => {
  expect(article.headline?.text).toBe("Syria regime in new offensive as Putin blasts US");
  expect(article.byline).toBeNull();
  expect(article.dateline).toBeNull();
  expect(article.signoff).toBeNull();
  expect(
    article.sections.map(({ crosshead, paragraphs }) => [crosshead?.text, paragraphs.length]),
  ).toEqual([
    [undefined, 10],
    ["EU talks on refugees", 15],
  ]);
  expect(article.furniture.map(({ kind, text }) => [kind, text])).toEqual([
    ["prompt", "Please enter your comment!"],
    ["prompt", "Please enter your name here"],
  ]);
});

test("each marked quotation has its words, its kind, its attribution and its source", () => {
  const marked = article.quotations.filter(({ kind }) => kind !== "indirect");
  expect(
    marked.map((quotation) => [
      words(quotation.quoted).map((part) => part.split(" ").slice(0, 4).join(" ")),
      quotation.kind,
      quotation.attribution?.text ?? null,
      quotation.via?.text ?? null,
      nameOf(quotation.source),
    ]),
  ).toEqual([
    [
      ["with the goal of"],
      "mixed",
      "Syrian state television",
      "citing a military source",
      "Syrian state television",
    ],
    [["The operation will continue"], "direct", "a military source", null, "a military source"],
    [["terrorists"], "mixed", "Moscow", null, "Moscow"],
    [
      ["We are nearing completion", "It could be signed"],
      "direct",
      "the official",
      null,
      "a US defence official",
    ],
    [["I believe this is"], "direct", "he", null, "Vladimir Putin"],
    [["It looks like they"], "direct", null, null, "Vladimir Putin"],
  ]);
});

test.each([
  ["Russian warplanes launched", "a monitoring group", "a monitoring group"],
  ["its forces had taken", "It", "Syrian state television"],
  [
    "at least 10 people",
    "The Syrian Observatory for Human Rights",
    "Syrian Observatory for Human Rights",
  ],
  ["its forces had seized", "Syrian state television", "Syrian state television"],
  [
    "Russia’s intervention is intended",
    "rebels and their international backers",
    "rebels and their international backers",
  ],
  ["the two sides were", "a US defence official", "a US defence official"],
  ["Assad must step down", "Washington", "Washington"],
])("“%s …” is reported without marks, attributed to %s", (opening, attribution, source) => {
  const found = article.quotations.find(({ spans }) => words(spans)[0]?.startsWith(opening));
  expect(found?.kind).toBe("indirect");
  expect(found?.attribution?.text).toBe(attribution);
  expect(nameOf(found?.source ?? null)).toBe(source);
});

test("every source has its kind and its description", () => {
  expect(article.sources.map(({ id, kind, description }) => [id, kind, description])).toEqual([
    ["a-monitoring-group", "unnamed", null],
    ["syrian-state-television", "organisation", null],
    ["syrian-observatory-for-human-rights", "organisation", "a Britain-based monitor"],
    ["a-military-source", "unnamed", null],
    ["moscow", "place", null],
    ["rebels-and-their-international-backers", "unnamed", null],
    ["a-us-defence-official", "unnamed", "speaking on condition of anonymity"],
    ["washington", "place", null],
    ["vladimir-putin", "person", "President"],
  ]);
});

test("every day is a date", () => {
  expect(article.days.map(({ text, date }) => `${text} ${date}`)).toEqual([
    "Thursday 2015-10-15",
    "September 30 2015-09-30",
    "Thursday 2015-10-15",
    "Wednesday 2015-10-14",
    "Thursday 2015-10-15",
    "March 2011 2011-03",
    "Thursday 2015-10-15",
    "Sunday 2015-10-18",
    "Wednesday 2015-10-14",
  ]);
});

test("the whole article is as read by hand, without a doubt", async () => {
  const fixture = new URL("fixtures/syria-regime-in-new-offensive.json", import.meta.url);
  expect(article).toEqual(JSON.parse(readFileSync(fixture, "utf8")));
  expect(messages).toEqual([]);
});
