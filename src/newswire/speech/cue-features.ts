import { TRAITS } from "../tokens/lexicon.ts";
import type { Token } from "../tokens/tokens.ts";
import { SORTS } from "../tokens/word-sorts.ts";
import { type Hints, hintAt } from "./hints.ts";
import { type FeatureRows, Templates } from "./templates.ts";
import { MARGIN, type TokenIds } from "./token-ids.ts";

/** Bits of a row number in the table of cue weights. */
export const CUE_BITS = 16;

/** Traits that make a word more or less likely a cue. */
const CUE_TRAITS =
  TRAITS.speech |
  TRAITS.judgement |
  TRAITS.participle |
  TRAITS.past |
  TRAITS.base |
  TRAITS.addressed |
  TRAITS.noun |
  TRAITS.verb;

/** Facts about a whole statement that apply to each of its tokens. */
export interface Outline {
  firstStretch: number;
  lastStretch: number;
}

/** The outline of a statement. */
export function outlineOf(tokens: Token[]): Outline {
  return {
    firstStretch: tokens.findIndex(({ stretch }) => stretch !== null),
    lastStretch: tokens.findLastIndex(({ stretch }) => stretch !== null),
  };
}

/** Tests whether a word is neither a function word, a number nor a name inside a sentence. */
export function mayBeCue({ sorts: of }: TokenIds, number: number): boolean {
  const sort = of[number + MARGIN] ?? 0;
  const before = of[number + MARGIN - 1] ?? 0;
  if (sort === SORTS.capital || sort === SORTS.capitalCue) return before <= SORTS.mark;
  return sort === SORTS.colon || sort === SORTS.dash || sort > SORTS.own;
}

/** Facts about a token, by their numbers. */
const FACTS = {
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

/** Features of a word that tell whether it reports speech or thought, by the facts in each. */
export const cueTemplates = new Templates(
  CUE_BITS,
  FACTS,
  `sort | id | id marked | idBefore | idAfter | id idBefore | id idAfter | id sortAfter | id sortBefore |
  sortBefore sort sortAfter | secondBefore sortBefore sort | sort sortAfter secondAfter | ending sortBefore |
  ending sortAfter | ending | sort near | id near | sort marked | traits sortBefore sortAfter | traits marked |
  idSecondBefore sortBefore sort | idSecondAfter sortAfter sort | sort place marked | idAfter idSecondAfter sort |
  idBefore idSecondBefore sort | idBefore sort sortAfter | idAfter sort sortBefore | sortBefore sortAfter marked |
  id sortBefore sortAfter | traits idAfter | traits idBefore | endingAfter sort endingBefore | idThirdBefore sort |
  idThirdAfter sort | hint marked sort | hint id | hint hintBefore hintAfter marked | hint sortBefore sortAfter`,
);

/** Tests whether a sort is that of a stretch in quotation marks. */
const isStretch = (sort: number): number =>
  sort === SORTS.sentence || sort === SORTS.fragment ? 1 : 0;

/** Finds the rows of the features of a word as a cue. */
export function fillCueRows(
  t: FeatureRows,
  { ids, endings, sorts: of, length }: TokenIds,
  tokens: Token[],
  { firstStretch, lastStretch }: Outline,
  hints: Hints,
  number: number,
): void {
  const at = number + MARGIN;
  const [secondBefore, before] = [of[at - 2] as number, of[at - 1] as number];
  const [after, secondAfter] = [of[at + 1] as number, of[at + 2] as number];
  const edge = number === 0 ? 0 : number < 3 ? 1 : number > length - 4 ? 2 : 3;
  t.note(FACTS.id, ids[at] as number);
  t.note(FACTS.idBefore, ids[at - 1] as number);
  t.note(FACTS.idAfter, ids[at + 1] as number);
  t.note(FACTS.idSecondBefore, ids[at - 2] as number);
  t.note(FACTS.idSecondAfter, ids[at + 2] as number);
  t.note(FACTS.idThirdBefore, ids[at - 3] as number);
  t.note(FACTS.idThirdAfter, ids[at + 3] as number);
  t.note(FACTS.sort, of[at] as number);
  t.note(FACTS.sortBefore, before);
  t.note(FACTS.sortAfter, after);
  t.note(FACTS.secondBefore, secondBefore);
  t.note(FACTS.secondAfter, secondAfter);
  t.note(FACTS.ending, endings[at] as number);
  t.note(FACTS.endingBefore, endings[at - 1] as number);
  t.note(FACTS.endingAfter, endings[at + 1] as number);
  t.note(FACTS.traits, (tokens[number]?.traits ?? 0) & CUE_TRAITS);
  t.note(FACTS.place, edge);
  t.note(
    FACTS.marked,
    (firstStretch >= 0 && firstStretch < number ? 1 : 0) + (lastStretch > number ? 2 : 0),
  );
  t.note(
    FACTS.near,
    isStretch(before) +
      2 * isStretch(after) +
      4 * isStretch(secondBefore) +
      8 * isStretch(secondAfter),
  );
  t.note(FACTS.hint, hintAt(hints, number));
  t.note(FACTS.hintBefore, hintAt(hints, number - 1));
  t.note(FACTS.hintAfter, hintAt(hints, number + 1));
  t.fill(t.count);
}

/** Sum of the weights of some rows. */
export function sumOfRows(weights: ArrayLike<number>, { rows, count }: FeatureRows): number {
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum += weights[rows[at] as number] as number;
  return sum;
}

/** Sum of a word that cannot be a cue. */
const NO_CUE = -(2 ** 31);

/**
 * Sum of the weights of each word as a cue, in 1/32 of a logit; above 0 it is more likely a cue
 * than not.
 */
export function cueSums(
  features: FeatureRows,
  weights: ArrayLike<number>,
  numbers: TokenIds,
  tokens: Token[],
  outline: Outline,
  hints: Hints,
): Int32Array {
  const sums = new Int32Array(tokens.length).fill(NO_CUE);
  for (let number = 0; number < tokens.length; number += 1) {
    if (!mayBeCue(numbers, number)) continue;
    fillCueRows(features, numbers, tokens, outline, hints, number);
    sums[number] = sumOfRows(weights, features);
  }
  return sums;
}
