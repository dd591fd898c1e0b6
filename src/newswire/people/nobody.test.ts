import fc from "fast-check";
import { expect, test } from "vitest";
import * as grammar from "../languages/en/grammar-words.ts";
import { readCopy } from "../read-copy.ts";
import { bearersOf } from "../tokens/first-names.ts";

/** Names of the named sources of copy. */
const named = (copy: string) =>
  readCopy(`Depot opens\n\n${copy}\n\nThe depot was open on Monday.`)
    .article.sources.filter(({ kind }) => kind !== "unnamed")
    .map(({ name }) => name);

/** Sentences whose first word looks like a speaker. */
const SENTENCES = [
  (word: string) => `${word} said it was open.`,
  (word: string) => `${word} says the depot is open.`,
  (word: string) => `${word}: “It was a long day in the depot.”`,
  (word: string) => `${word} added: “It was a long day in the depot.”`,
  (word: string) => `“It was a long day.” ${word} said the bus was late.`,
  (word: string) => `${word}, the depot was full and said “it is late”.`,
];

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const closedClass = [
  ...[grammar.DETERMINERS, grammar.PRONOUNS, grammar.PREPOSITIONS, grammar.SUBORDINATORS],
  ...[grammar.COORDINATORS, grammar.AUXILIARIES, grammar.ADVERBS, grammar.TIMES],
]
  .flat()
  .filter((word) => /^[a-z]{2,}$/.test(word) && bearersOf(word) === null)
  .map(capital);
const open =
  `Admittedly Undoubtedly Visibly Sportingly Harvest Breakfast Verdict Summer Easter Love Traffic Laughter
  Encouragement Darkness Closing Delayed Translated Yours Nowhere Alas Hello Re Q Rumours Hopes Doubts Weddings Injuries`.split(
    /\s+/,
  );

test("a word that begins a sentence is no named source", () => {
  const words = fc.constantFrom(...closedClass, ...open);
  fc.assert(
    fc.property(words, fc.constantFrom(...SENTENCES), (word, sentence) => {
      expect(named(sentence(word))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test.each([
  "Road Works",
  "Full Stop",
  "In Summary",
  "Saturday Evening",
  "Boy Rescued",
  "Bank Rate",
  "Quiet Weekend",
])("a label of common words is no named source: %s", (label) => {
  for (const sentence of SENTENCES) expect(named(sentence(label))).toEqual([]);
});

test("a common word that the copy has as a name is one", () => {
  expect(named("Anna Bridge came in. Bridge said it was open.")).toEqual(["Anna Bridge"]);
  expect(named("Bridge said it was open. He thanked Mr Bridge.")).toEqual(["Bridge"]);
  expect(named("“It is open,” said Bridge.")).toEqual(["Bridge"]);
});
