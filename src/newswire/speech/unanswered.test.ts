import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

/** Cues of the quotations in a story. */
const cues = (sentence: string) =>
  readCopy(`Council closes bridge\n\n${sentence}`).article.quotations.map(({ cue }) => cue?.text);

test.each([
  "The minister declined to comment on the suit.",
  "Maria Prado refused to comment on the suit.",
  "Maria Prado has repeatedly declined to publicly comment about the suit.",
  "Maria Prado declined to comment on whether the bridge was closed.",
  "The ministry did not respond to requests for comment on the suit.",
  "The ministry did not immediately respond to a request for comment.",
  "The ministry didn’t reply to repeated requests for comment on the suit.",
])("nothing is said: %s", (sentence) => {
  expect(cues(sentence)).toEqual([]);
});

test.each([
  ["Maria Prado declined to comment on the suit but said the bridge was safe.", "said"],
  ["“We had to,” said Maria Prado, who declined to comment on the suit.", "said"],
  ["Maria Prado said she would decline to comment on the suit.", "said"],
])("what else is said stays: %s", (sentence, cue) => {
  expect(cues(sentence)).toEqual([cue]);
});
