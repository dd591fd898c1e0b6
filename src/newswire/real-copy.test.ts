import { expect, test } from "vitest";
import { readCopy } from "./read-copy.ts";

/** Speech in copy as [words, name of source]. */
function heard(...paragraphs: string[]) {
  const copy = ["Ferry stays in port", ...paragraphs].join("\n\n");
  const { quotations, sources } = readCopy(copy).article;
  return quotations
    .filter(({ kind }) => kind !== "scare")
    .map(({ spans, source }) => [
      spans.map(([start, end]) => copy.slice(start, end)).join(" + "),
      sources.find(({ id }) => id === source)?.name ?? null,
    ]);
}

test.each([
  ["“The ice was too thick for us,” Rosa Lindqvist said.", "“The ice was too thick for us,”"],
  ["“The ice was too thick for us,” said Rosa Lindqvist.", "“The ice was too thick for us,”"],
  ["Rosa Lindqvist said “the ice was too thick for us”.", "“the ice was too thick for us”"],
  ["Rosa Lindqvist: “The ice was too thick for us.”", "“The ice was too thick for us.”"],
  ["In the words of Rosa Lindqvist, “the ice was too thick.”", "“the ice was too thick.”"],
  ["According to Rosa Lindqvist, the crew saw “a wall of ice”.", "the crew saw “a wall of ice”"],
  ["“The ice was too thick for us,” boomed Rosa Lindqvist.", "“The ice was too thick for us,”"],
  [
    "“The ice,” said Rosa Lindqvist, “was too thick for us.”",
    "“The ice,” + “was too thick for us.”",
  ],
  [
    "Rosa Lindqvist was quoted by a daily newspaper as saying the ice was “too thick”.",
    "the ice was “too thick”",
  ],
  [
    "Rosa Lindqvist wrote in an email that the ice was “too thick”.",
    "that the ice was “too thick”",
  ],
  ["Rosa Lindqvist called the ice “a wall”.", "the ice “a wall”"],
  ["''The ice was too thick for us,'' Rosa Lindqvist warned.", "''The ice was too thick for us,''"],
  [
    "“The ice was too thick for us,” said Rosa Lindqvist, who, like the crew, had stayed ashore.",
    "“The ice was too thick for us,”",
  ],
  [
    "“The ice was too thick for us,” Rosa Lindqvist told the “Harbour” show. “We turned back at once.”",
    "“The ice was too thick for us,” + “We turned back at once.”",
  ],
  ["Rosa Lindqvist said:\n\n“The ice was too thick for us.”", "“The ice was too thick for us.”"],
  ["A tweet quoted Rosa Lindqvist as saying “the ice is a wall”.", "“the ice is a wall”"],
  ["Interfax quoted Rosa Lindqvist as saying the ice was “a wall”.", "the ice was “a wall”"],
  ["“The ice was too thick for us” – Rosa Lindqvist", "“The ice was too thick for us”"],
  ["“Is the ice thick?”\n\n– Rosa Lindqvist, skipper", "“Is the ice thick?”"],
  ["“Is the ice thick?” Rosa Lindqvist, a skipper, asked on Monday.", "“Is the ice thick?”"],
  ["Rosa Lindqvist said,\n\n“The ice was too thick for us.”", "“The ice was too thick for us.”"],
  ["“The ice,” in the words of Rosa Lindqvist, “is a wall”.", "“The ice,” + “is a wall”"],
  ["The ice is too thick, Rosa Lindqvist said.", "The ice is too thick"],
  ["The ice, Rosa Lindqvist said, is too thick.", "The ice + is too thick"],
  ["Rosa Lindqvist insisted that the ice was too thick.", "that the ice was too thick"],
  ["Rosa Lindqvist denied that the ice was too thick.", "that the ice was too thick"],
  ["According to Rosa Lindqvist, the ice is too thick.", "the ice is too thick"],
  ["The ice is too thick, according to Rosa Lindqvist.", "The ice is too thick"],
  ["The ice, said Rosa Lindqvist, is too thick.", "The ice + is too thick"],
  ["Rosa Lindqvist left early, saying the ice was too thick.", "the ice was too thick"],
  [
    "The port closed, with Rosa Lindqvist insisting that the ice was too thick.",
    "that the ice was too thick",
  ],
  ["‘The ice was too thick for us,’ said Rosa Lindqvist.", "‘The ice was too thick for us,’"],
  ["'The crews' ice isn't thick,' Rosa Lindqvist said.", "'The crews' ice isn't thick,'"],
  ["``The ice was too thick for us,'' said Rosa Lindqvist.", "``The ice was too thick for us,''"],
  ["“The ice was too thick for us,“ Rosa Lindqvist said.", "“The ice was too thick for us,“"],
  [
    "“The ice was too thick for us.” — Rosa Lindqvist, harbour master",
    "“The ice was too thick for us.”",
  ],
  ["In a tweet, Rosa Lindqvist wrote: “The ice is a wall.”", "“The ice is a wall.”"],
  ["“The ice is a wall,” Rosa Lindqvist was quoted by Interfax as saying.", "“The ice is a wall,”"],
  [
    "“The ice,” Rosa Lindqvist, who runs the port, said on Monday, “was too thick for us.”",
    "“The ice,” + “was too thick for us.”",
  ],
  [
    "“The ice was too thick for us,” said Rosa Lindqvist, head of the crew, whose boat sank in May.",
    "“The ice was too thick for us,”",
  ],
  ["“The ice,” in the words of Rosa Lindqvist, “is a wall”.", "“The ice,” + “is a wall”"],
  ["Asked about the ice, Rosa Lindqvist laughed. “It is a wall.”", "“It is a wall.”"],
])("Rosa Lindqvist speaks: %s", (sentence, words) => {
  expect(heard(...sentence.split("\n\n"))).toContainEqual([words, "Rosa Lindqvist"]);
});

test.each(
  "tweeted continued warned acknowledged conceded recalled replied shouted joked predicted".split(
    " ",
  ),
)("“…,” Rosa Lindqvist %s", (cue) => {
  expect(heard(`“The ice is a wall,” Rosa Lindqvist ${cue}.`)).toEqual([
    ["“The ice is a wall,”", "Rosa Lindqvist"],
  ]);
});

test.each([
  [
    "“The ice is a wall,” said a longtime adviser, who like many spoke on condition of anonymity.",
    "a longtime adviser",
  ],
  [
    "“The ice is a wall,” said a longtime adviser, who, like many in the port, spoke on condition of anonymity because she was not allowed to speak to the press.",
    "a longtime adviser",
  ],
  ["“The ice is a wall,” Lindqvist’s spokesman, Karl Holm, said on Tuesday.", "Karl Holm"],
])("an aside between source and cue leaves the source whole: %s", (sentence, name) => {
  expect(heard(sentence)).toEqual([["“The ice is a wall,”", name]]);
});

test("a paragraph without a cue belongs to the last speaker, who may have spoken in between", () => {
  const float = "“We turned back at once and waited.”";
  const first = "“The ice is a wall,” said Rosa Lindqvist.";
  const last = (...between: string[]) => heard(first, ...between, float).at(-1)?.[1];
  expect(last()).toBe("Rosa Lindqvist");
  expect(last("The port was shut, said Karl Holm.")).toBe("Karl Holm");
  expect(last("The ferry lay in port all day.")).toBeNull();
});

test.each([
  ["“It goes on for miles.", "“Nobody could sail there.", "“We turned back.”"],
  ["‘It goes on for miles.", "‘Nobody could sail there.", "‘We turned back.’"],
])("over several paragraphs each is opened and the last alone closed: %s", (...parts) => {
  const [first = "", ...rest] = parts;
  expect(heard(`Rosa Lindqvist told the paper: ${first}`, ...rest)).toEqual([
    [parts.join(" + "), "Rosa Lindqvist"],
  ]);
});

test("what a headline quotes is said again in the story, and is counted there alone", () => {
  const copy =
    "“The ice is a wall”, says harbour master\n\n“The ice is a wall,” said Rosa Lindqvist.";
  const { headline, quotations } = readCopy(copy).article;
  expect(headline?.text).toBe("“The ice is a wall”, says harbour master");
  expect(quotations).toHaveLength(1);
});

test("a spokesman after a comma speaks, not who he speaks for", () => {
  expect(heard("Lindqvist’s spokesman, Karl Holm, said the ice was “too thick”.")).toEqual([
    ["the ice was “too thick”", "Karl Holm"],
  ]);
});

test.each([
  "No captain has ever said “the ice is thin”.",
  "The novel “Ice and Iron” opens in the port.",
  "The so-called “ice tax” was dropped.",
  "The so-called ‘ice tax’ was dropped.",
  "No one said the ice was thin.",
  "She never said “the ice is thin”.",
  "The mayor did not say whether “the ice is thin”.",
  "The “Otter” sank.",
  "If the mayor says “the ice is thin”, nobody will sail.",
  "His book, “Ice and Iron,” opens in May.",
  "He sang “Winter Song” at the party.",
  "“Ice,” “snow” and “wind” are words he knows.",
])("nobody speaks: %s", (sentence) => {
  expect(heard(sentence)).toEqual([]);
});

test.fails.each([["“It is a wall.” Those were the words of Rosa Lindqvist.", "“It is a wall.”"]])(
  "not read rightly yet: %s",
  (sentence, words) => {
    expect(heard(sentence)).toEqual([[words, "Rosa Lindqvist"]]);
  },
);

test.fails.each(["They call him “the Otter”.", "The mayor, nicknamed “the Otter”, left."])(
  "nobody speaks, yet somebody is heard: %s",
  (sentence) => {
    expect(heard(sentence)).toEqual([]);
  },
);
