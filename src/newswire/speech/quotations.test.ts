import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

/** Quotations of copy as [kind, words, attribution, name of source]. */
function read(...paragraphs: string[]) {
  const copy = ["Council closes bridge", ...paragraphs].join("\n\n");
  const { quotations, sources } = readCopy(copy).article;
  return quotations.map(({ kind, spans, attribution, source }) => [
    kind,
    spans.map(([start, end]) => copy.slice(start, end)).join(" + "),
    attribution?.text ?? null,
    sources.find(({ id }) => id === source)?.name ?? null,
  ]);
}

test.each([
  ["“We had to,” mayor Ana Prado said.", "“We had to,”", "mayor Ana Prado", "Ana Prado"],
  ['"We had to," said Ana Prado, 51, the mayor.', '"We had to,"', "Ana Prado", "Ana Prado"],
  ["Ana Prado said: “We had to.”", "“We had to.”", "Ana Prado", "Ana Prado"],
  [
    "“We had to,” said Ana Prado, “and we did.”",
    "“We had to,” + “and we did.”",
    "Ana Prado",
    "Ana Prado",
  ],
  ["“We had to,” said Ana Prado. “We did.”", "“We had to,” + “We did.”", "Ana Prado", "Ana Prado"],
  ["“Did we have to?” Ana Prado asked.", "“Did we have to?”", "Ana Prado", "Ana Prado"],
  [
    "“We had to,” Ana Prado, who runs the town, told reporters.",
    "“We had to,”",
    "Ana Prado",
    "Ana Prado",
  ],
  ["“We had to,” Ana Prado (D-Porto) wrote.", "“We had to,”", "Ana Prado", "Ana Prado"],
  [
    "Ana Prado told a meeting in Porto on Monday: “We had to.”",
    "“We had to.”",
    "Ana Prado",
    "Ana Prado",
  ],
  [
    "“We had to,” a spokesman for the town said.",
    "“We had to,”",
    "a spokesman for the town",
    "a spokesman for the town",
  ],
  ["''We had to,'' said Ana Prado.", "''We had to,''", "Ana Prado", "Ana Prado"],
  ["”We had to,“ said Ana Prado.", "”We had to,“", "Ana Prado", "Ana Prado"],
])("direct: %s", (sentence, words, attribution, source) => {
  expect(read(sentence)).toEqual([["direct", words, attribution, source]]);
});

test("the title of a memoir is no part of what its author wrote", () => {
  const [written, title] = read(
    "“We never slept,” Prado wrote in her memoir, “Ice Road”. “Never.”",
  );
  expect(written).toEqual(["direct", "“We never slept,” + “Never.”", "Prado", "Prado"]);
  expect(title?.[0]).toBe("scare");
});

test.each([
  ["The minister said the bridge was “a danger”.", "the bridge was “a danger”", "The minister"],
  ["The bridge is “a danger,” the minister said.", "The bridge is “a danger,”", "the minister"],
  ["The minister called the bridge “a danger” on Monday.", "the bridge “a danger”", "The minister"],
  [
    "The minister referred to the bridge as “a danger”.",
    "the bridge as “a danger”",
    "The minister",
  ],
  [
    "According to the minister, the bridge is “a danger”.",
    "the bridge is “a danger”",
    "the minister",
  ],
  [
    "The minister was quoted by a paper as saying that it was “a danger”.",
    "that it was “a danger”",
    "The minister",
  ],
])("mixed: %s", (sentence, words, attribution) => {
  expect(read(sentence)[0]?.slice(0, 3)).toEqual(["mixed", words, attribution]);
});

test.each([
  ["The bridge is closed, police said.", "The bridge is closed", "police"],
  ["Police said on Monday that the bridge was closed.", "that the bridge was closed", "Police"],
  ["The bridge is closed, according to police.", "The bridge is closed", "police"],
  ["The bridge, police said, is closed.", "The bridge + is closed", "police"],
  ["With police insisting the bridge is closed, they left.", "the bridge is closed", "police"],
  ["Police went on to say that the bridge was closed.", "that the bridge was closed", "Police"],
])("indirect: %s", (sentence, words, attribution) => {
  expect(read(sentence)[0]?.slice(0, 3)).toEqual(["indirect", words, attribution]);
});

test.fails.each([
  [
    "The minister’s claim that it is “a danger” was new.",
    [["mixed", "that it is “a danger”", "The minister’s", null]],
  ],
])("not read rightly yet: %s", (sentence, quotations) => {
  expect(read(sentence)).toEqual(quotations);
});

test.each([
  "No official has never said that.",
  "She was told to leave.",
  "The report fell on the floor.",
  "He moved to say it.",
])("reports nothing: %s", (sentence) => {
  expect(read(sentence)).toEqual([]);
});

test("marks around a name report nobody’s speech", () => {
  expect(read("The film “Rain” opens in June.")).toEqual([["scare", "“Rain”", null, null]]);
});

test("a quotation over several paragraphs is one", () => {
  expect(read("“We had to,” said Ana Prado. “It rained.", "“It rained for days.”")).toEqual([
    ["direct", "“We had to,” + “It rained. + “It rained for days.”", "Ana Prado", "Ana Prado"],
  ]);
});

test("the parts of a quotation stand in the order of the copy, whatever they were found by", () => {
  const copy = `12:10, text: "All safe." date: text: "The gale." sample: true --- Storm Ada, `;
  const [quotation] = readCopy(copy).article.quotations;
  const starts = quotation?.spans.map(([start]) => start) ?? [];
  expect(starts.length).toBeGreaterThan(2);
  expect(starts).toEqual(starts.toSorted((one, other) => one - other));
});

test("a floating quotation is the last speaker’s, and nobody’s where paragraphs lie between", () => {
  expect(read("“We had to,” said Ana Prado.", "“It rained for days.”")[1]).toEqual([
    "direct",
    "“It rained for days.”",
    null,
    "Ana Prado",
  ]);
  expect(
    read("“We had to,” said Ana Prado.", "The sun came out.", "“It rained for days.”")[1]?.[3],
  ).toBeNull();
});

test("a quotation without a cue is whom its paragraph is about", () => {
  expect(read("Ana Prado is tired of the rain. “It goes on for days.”")).toEqual([
    ["direct", "“It goes on for days.”", "Ana Prado", "Ana Prado"],
  ]);
});
