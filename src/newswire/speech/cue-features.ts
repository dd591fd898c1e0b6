import { trait } from "../tokens/lexicon.ts";
import { sorts } from "../tokens/word-sorts.ts";
import type { Word } from "../tokens/words.ts";
import { type Hints, hintAt } from "./hints.ts";
import { margin, type Numbered } from "./numbered.ts";
import { type FeatureRows, Templates } from "./templates.ts";

/** Rows of the table of weights of cues are numbers of so many bits. */
export const cueBits = 16;

/** Traits that bear on a word being a cue. */
const cueTraits =
  trait.speech |
  trait.judgement |
  trait.participle |
  trait.past |
  trait.base |
  trait.addressed |
  trait.noun |
  trait.verb;

/** What a whole statement has that bears on each of its words. */
export interface Outline {
  firstStretch: number;
  lastStretch: number;
}

/** The outline of a statement. */
export function outlineOf(words: Word[]): Outline {
  return {
    firstStretch: words.findIndex(({ stretch }) => stretch !== null),
    lastStretch: words.findLastIndex(({ stretch }) => stretch !== null),
  };
}

/** Whether a word is neither a function word, a figure nor a name inside a sentence. */
export function mayBeCue({ sorts: of }: Numbered, number: number): boolean {
  const sort = of[number + margin] ?? 0;
  const before = of[number + margin - 1] ?? 0;
  if (sort === sorts.capital || sort === sorts.capitalCue) return before <= sorts.mark;
  return sort === sorts.colon || sort === sorts.dash || sort > sorts.own;
}

/** What is known of a word. */
const fact = {
  id: 0,
  idBefore: 1,
  idAfter: 2,
  idSecondBefore: 3,
  idSecondAfter: 4,
  idThirdBefore: 5,
  idThirdAfter: 6,
  sort: 7,
  sortBefore: 8,
  sortAfter: 9,
  secondBefore: 10,
  secondAfter: 11,
  ending: 12,
  endingBefore: 13,
  endingAfter: 14,
  traits: 15,
  place: 16,
  marked: 17,
  near: 18,
  hint: 19,
  hintBefore: 20,
  hintAfter: 21,
};

/** The features that tell whether a word reports speech or thought, by the facts in each. */
export const cueTemplates = new Templates(
  cueBits,
  fact,
  `sort | id | id marked | idBefore | idAfter | id idBefore | id idAfter | id sortAfter | id sortBefore |
  sortBefore sort sortAfter | secondBefore sortBefore sort | sort sortAfter secondAfter | ending sortBefore |
  ending sortAfter | ending | sort near | id near | sort marked | traits sortBefore sortAfter | traits marked |
  idSecondBefore sortBefore sort | idSecondAfter sortAfter sort | sort place marked | idAfter idSecondAfter sort |
  idBefore idSecondBefore sort | idBefore sort sortAfter | idAfter sort sortBefore | sortBefore sortAfter marked |
  id sortBefore sortAfter | traits idAfter | traits idBefore | endingAfter sort endingBefore | idThirdBefore sort |
  idThirdAfter sort | hint marked sort | hint id | hint hintBefore hintAfter marked | hint sortBefore sortAfter`,
);

/** Whether a sort is that of a stretch in quotation marks. */
const isStretch = (sort: number): number =>
  sort === sorts.sentence || sort === sorts.fragment ? 1 : 0;

/** Finds the rows of the features of a word as a cue. */
export function fillCueRows(
  t: FeatureRows,
  { ids, endings, sorts: of, length }: Numbered,
  words: Word[],
  { firstStretch, lastStretch }: Outline,
  hints: Hints,
  number: number,
): void {
  const at = number + margin;
  const [secondBefore, before] = [of[at - 2] as number, of[at - 1] as number];
  const [after, secondAfter] = [of[at + 1] as number, of[at + 2] as number];
  const edge = number === 0 ? 0 : number < 3 ? 1 : number > length - 4 ? 2 : 3;
  t.note(fact.id, ids[at] as number);
  t.note(fact.idBefore, ids[at - 1] as number);
  t.note(fact.idAfter, ids[at + 1] as number);
  t.note(fact.idSecondBefore, ids[at - 2] as number);
  t.note(fact.idSecondAfter, ids[at + 2] as number);
  t.note(fact.idThirdBefore, ids[at - 3] as number);
  t.note(fact.idThirdAfter, ids[at + 3] as number);
  t.note(fact.sort, of[at] as number);
  t.note(fact.sortBefore, before);
  t.note(fact.sortAfter, after);
  t.note(fact.secondBefore, secondBefore);
  t.note(fact.secondAfter, secondAfter);
  t.note(fact.ending, endings[at] as number);
  t.note(fact.endingBefore, endings[at - 1] as number);
  t.note(fact.endingAfter, endings[at + 1] as number);
  t.note(fact.traits, (words[number]?.traits ?? 0) & cueTraits);
  t.note(fact.place, edge);
  t.note(
    fact.marked,
    (firstStretch >= 0 && firstStretch < number ? 1 : 0) + (lastStretch > number ? 2 : 0),
  );
  t.note(
    fact.near,
    isStretch(before) +
      2 * isStretch(after) +
      4 * isStretch(secondBefore) +
      8 * isStretch(secondAfter),
  );
  t.note(fact.hint, hintAt(hints, number));
  t.note(fact.hintBefore, hintAt(hints, number - 1));
  t.note(fact.hintAfter, hintAt(hints, number + 1));
  t.fill(t.count);
}

/** The sum of the weights of some rows. */
export function sumOfRows(weights: ArrayLike<number>, { rows, count }: FeatureRows): number {
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum += weights[rows[at] as number] as number;
  return sum;
}

/** The sum of a word that is no cue at all. */
const never = -(2 ** 31);

/** The sum of the weights of each word as a cue, in 1/32 of a logit: above 0 it is more likely a cue than not. */
export function cueSums(
  features: FeatureRows,
  weights: ArrayLike<number>,
  numbers: Numbered,
  words: Word[],
  outline: Outline,
  hints: Hints,
): Int32Array {
  const sums = new Int32Array(words.length).fill(never);
  for (let number = 0; number < words.length; number += 1) {
    if (!mayBeCue(numbers, number)) continue;
    fillCueRows(features, numbers, words, outline, hints, number);
    sums[number] = sumOfRows(weights, features);
  }
  return sums;
}
