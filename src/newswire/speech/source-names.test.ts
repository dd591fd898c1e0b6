import { describe, expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

const read = (...paragraphs: string[]) =>
  readCopy(["Council closes bridge", ...paragraphs].join("\n\n")).article;
const sources = (...paragraphs: string[]) =>
  read(...paragraphs).sources.map(({ name, kind }) => `${name}: ${kind}`);

describe("nobody is called", () => {
  test.each([
    ["an adverb", "Nevertheless, it was said on Monday that the lock “was unsafe”."],
    ["an adverb in -ly", "Incidentally, in 1998, the board was told to mend the gate."],
    ["a pronoun", "That meant the lock would close for a year."],
    ["a request", "Please remember that parking is free after six."],
    ["an imperative", "Remember the gates close at dusk."],
    ["a label", "Contact: the harbour office said “ring first”."],
    ["a letter that stands for a question", "Q: Is the lock safe?"],
    ["a date", "It was reported on 3 May 2024 that the lock was shut."],
    ["a month", "The licence was renewed in April."],
    ["the end of a company’s name", "Ltd. said."],
    ["those who are spoken to", "Drivers are advised to take the ring road."],
    ["what a person is said to be", "She is described as tall, with red hair."],
  ])("%s: %s", (_, sentence) => {
    const named = sources(sentence);
    expect(named.filter((name) => !name.endsWith("unnamed"))).toEqual([]);
    expect(named.join()).not.toMatch(/Drivers|as tall/);
  });

  test("quotations: the words stay, nobody’s", () => {
    const { quotations, sources: named } = read("The game is up, but “all is well”, says skipper.");
    expect(named.map(({ name }) => name)).not.toContain("“all is well”");
    expect(quotations.map(({ kind }) => kind)).not.toContain("indirect");
  });
});

describe("somebody is called", () => {
  test.each([
    ["Kelly said the lock was shut.", /^Kelly:/],
    ["Finally, Ana Prado said the lock was shut.", /^Ana Prado: person$/],
    ["Mark Prado said the lock was shut.", /^Mark Prado: person$/],
    ["Three boatmen said the lock was shut.", /^Three boatmen: unnamed$/],
  ])("%s", (sentence, name) => {
    expect(sources(sentence)).toEqual([expect.stringMatching(name)]);
  });
});

describe("a company", () => {
  test.each([
    ["Prado Ropes, Inc. said the rope was new.", "Prado Ropes, Inc.: organisation"],
    ["“It is new,” said Prado Ropes, Ltd.", "Prado Ropes, Ltd: organisation"],
    ["Prado Corp. said the rope was new.", "Prado Corp.: organisation"],
    ["Prado Bros. said the rope was new.", "Prado Bros.: organisation"],
    ["Prado Ropes, Inc. (NYSE: PRD) announced a plan to sell.", "Prado Ropes, Inc.: organisation"],
  ])("keeps its ending: %s", (sentence, source) => {
    expect(sources(sentence)).toEqual([source]);
  });
});

test.each([
  "Christmas markets were on the list after Ana Prado, who chairs the board, said they “must wait”.",
  "The lock shut after Ana Prado, keeper of St Olave’s lower lock, said it “must wait”.",
  "River walls were on the list before Ana Prado, the keeper, said the town “must wait”.",
])("a name with an aside before its cue is whose the words are: %s", (sentence) => {
  expect(sources(sentence)).toEqual(["Ana Prado: person"]);
});

test.each([
  ["Cllr Ana Prado said it was late.", "Cllr"],
  ["Det Insp Ana Prado said it was late.", "Det Insp"],
  ["Coun. Ana Prado said it was late.", "Coun."],
])("a post stands before a name and not in it: %s", (sentence, description) => {
  expect(read(sentence).sources).toMatchObject([{ name: "Ana Prado", description }]);
});

test("what stands behind a name is not in it", () => {
  expect(sources("Ana Prado MP said it was late.")).toEqual(["Ana Prado: person"]);
});

test.each([
  "The boatman had just entered the shop and was buying bread.",
  "Ana Prado adored dancing and played the flute. She enjoyed long walks by the lock.",
  "The van was taken from outside the house.",
])("what was done is not what was said: %s", (sentence) => {
  expect(read(sentence).quotations).toEqual([]);
});

test.each([
  "This story was amended on 3 May 2024 to say that four boats sank.",
  "CORRECTION: The lock is in Wex. An earlier story said it was in Marlow.",
  "An earlier version of this report said Ana Prado had resigned.",
])("a correction is nobody’s statement: %s", (note) => {
  const { corrections, quotations } = read("Snow fell on the lock for days.", note);
  expect(corrections).toMatchObject([{ text: note }]);
  expect(quotations).toEqual([]);
});

test.each([
  ["“It is shut,” the Porto Times quoted Ana Prado as saying.", "the Porto Times quoted"],
  ["“It is shut,” Reuters cited Ana Prado as saying.", "Reuters cited"],
])("whoever quotes somebody else passes the words on: %s", (sentence, via) => {
  const { quotations, sources: named } = read(sentence);
  expect(named).toMatchObject([{ name: "Ana Prado", kind: "person" }]);
  expect(quotations).toMatchObject([{ kind: "direct", via: { text: via } }]);
});
