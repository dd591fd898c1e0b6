import { expect, test } from "vitest";
import { missedWords, suggestedWords } from "./suggested-words.ts";

const KNOWN = ["port", "harbour", "referendum", "Putin", "Québec", "الميناء"];

test.each([
  ["a letter is left out", "referndum", "referendum"],
  ["a letter is added", "harbbour", "harbour"],
  ["a letter is wrong", "Pitin", "Putin"],
  ["the first letter is wrong", "teferendum", "referendum"],
  ["neighbours are swapped", "refernedum", "referendum"],
  ["the word is one of several", "port referndum", "port referendum"],
  ["two words are wrong", "pott referndum", "port referendum"],
  ["accents are missing as well", "Quebc", "Québec"],
  ["the script is another", "المينا", "الميناء"],
])("a known word is suggested where %s: %s", (_, typed, suggested) => {
  expect(suggestedWords(typed, missedWords(typed, []), KNOWN)).toBe(suggested);
});

test.each([
  ["is known", "referendum"],
  ["is known but for accents and case", "quebec"],
  ["differs by two letters", "refrndum"],
  ["has neighbours of which one is wrong", "refernexum"],
  ["is too short to be told from others", "por"],
  ["is no word", "2026"],
])("nothing is suggested for what %s: %s", (_, typed) => {
  expect(suggestedWords(typed, missedWords(typed, []), KNOWN)).toBeUndefined();
});

test("the most usual of several near words is suggested", () => {
  expect(suggestedWords("poet", ["poet"], ["port", "poem"])).toBe("port");
});

test("nothing is suggested for words that were found", () => {
  expect(suggestedWords("Marl referndum", ["referndum"], ["Mark", "referendum"])).toBe(
    "Marl referendum",
  );
});

test.each([
  ["with the ending of another form", "harbours voted", ["“Harbour”", "votes"], []],
  ["as the beginning of a longer one", "refer", ["referendum"], []],
  ["for its first letters alone", "Pitin ofensive", ["pity", "of"], ["Pitin", "ofensive"]],
  ["by no other of several words", "port referndum", ["Port"], ["referndum"]],
])("a word that is found %s is told from one that is missed", (_, typed, found, missed) => {
  expect(missedWords(typed, found)).toEqual(missed);
});
