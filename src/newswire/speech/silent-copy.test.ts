import { expect, test } from "vitest";
import { readCopy } from "../read-copy.ts";

/** Reports in copy, as [words, name of source]. */
function reported(copy: string) {
  const { quotations, sources } = readCopy(copy).article;
  return quotations
    .filter(({ kind }) => kind !== "scare")
    .map(({ spans, source }) => [
      spans.map(([start, end]) => copy.slice(start, end)).join(" + "),
      sources.find(({ id }) => id === source)?.name ?? null,
    ]);
}

const DEATH = `Olga Brandt

Olga Brandt, 88, of Kelso, passed away on Monday at home. She is survived by two sons. A funeral will be held on Friday.`;

const APPEAL = `Bicycle stolen

Officers are appealing for witnesses after a bicycle was stolen in Kelso. The thief was last seen near the quay.`;

test.each([
  "Olga loved her garden and was known for her jam.",
  "She considered every guest a friend and felt most at home by the sea.",
  "She planned each journey for months, and promised never to fly.",
  "She reported to the yard at six and continued the family trade.",
  "She described herself as “a stubborn mule” and called the cat “sir”.",
  "She believed in hard work and always thought of others.",
  "She told every child to sit up and said goodbye to each at the gate.",
  "Her motto was “Row on.”",
])("a notice of a death reports nobody’s words: %s", (copy) => {
  expect(reported(`${DEATH}\n\n${copy}`)).toEqual([]);
});

test.each([
  "He is described as tall, with a grey coat.",
  "The bicycle is described as blue with a bell.",
  "He is believed to have left on foot.",
  "Anyone who saw him is asked to call 101.",
  "Officers believe he knows the harbour well.",
])("an appeal by the police reports nobody’s words: %s", (copy) => {
  expect(reported(`${APPEAL}\n\n${copy}`)).toEqual([]);
});

test.each([
  [DEATH, "“She fed us all,” said Karin Brandt.", ["“She fed us all,”", "Karin Brandt"]],
  [DEATH, "The family said that she died in her sleep.", ["that she died in her sleep", "family"]],
  [APPEAL, "Sgt Ivo Lang said: “We need names.”", ["“We need names.”", "Ivo Lang"]],
  [APPEAL, "Ivo Lang said the thief had a hat.", ["the thief had a hat", "Ivo Lang"]],
])("who speaks in a notice is heard", (notice, copy, quotation) => {
  expect(reported(`${notice}\n\n${copy}`)).toEqual([quotation]);
});

test("a story with one sign of a notice is no notice", () => {
  const copy = "Mill closes\n\nThe founder died in May. Ivo Lang considered the mill a friend.";
  expect(reported(copy)).toEqual([["the mill a friend", "Ivo Lang"]]);
});
