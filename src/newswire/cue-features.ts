import { Features, margin, type Numbered } from "./features.ts";
import { type Hints, hintAt } from "./hints.ts";
import { sorts } from "./word-sorts.ts";
import type { Word } from "./words.ts";

/** Rows of the table of weights of cues are numbers of so many bits. */
export const cueBits = 16;

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

/** Features that tell whether word number `number` reports speech or thought. */
export function cueFeatures(
  features: Features,
  { ids, endings, sorts: of, length }: Numbered,
  words: Word[],
  { firstStretch, lastStretch }: Outline,
  hints: Hints,
  number: number,
): void {
  const at = number + margin;
  const id = (offset: number) => ids[at + offset] ?? 0;
  const sort = (offset: number) => of[at + offset] ?? 0;
  const before = firstStretch >= 0 && firstStretch < number ? 1 : 0;
  const after = lastStretch > number ? 1 : 0;
  const near =
    (sort(-1) <= 2 && sort(-1) > 0 ? 1 : 0) +
    (sort(1) <= 2 && sort(1) > 0 ? 2 : 0) +
    (sort(-2) <= 2 && sort(-2) > 0 ? 4 : 0) +
    (sort(2) <= 2 && sort(2) > 0 ? 8 : 0);
  const marked = before + 2 * after;
  const traits = (words[number]?.traits ?? 0) & 0x3fc00;
  const place = number === 0 ? 0 : number < 3 ? 1 : number > length - 4 ? 2 : 3;
  features.count = 0;
  features.add(0, 0);
  features.add(1, id(0));
  features.add(2, id(0), marked);
  features.add(3, id(-1));
  features.add(4, id(1));
  features.add(5, id(0), id(-1));
  features.add(6, id(0), id(1));
  features.add(7, id(0), sort(1));
  features.add(8, id(0), sort(-1));
  features.add(9, sort(-1), sort(0), sort(1));
  features.add(10, sort(-2), sort(-1), sort(0));
  features.add(11, sort(0), sort(1), sort(2));
  features.add(12, endings[at] ?? 0, sort(-1));
  features.add(13, endings[at] ?? 0, sort(1));
  features.add(14, endings[at] ?? 0);
  features.add(15, sort(0), near);
  features.add(16, id(0), near);
  features.add(17, sort(0), marked);
  features.add(18, traits, sort(-1), sort(1));
  features.add(19, traits, marked);
  features.add(20, id(-2), sort(-1), sort(0));
  features.add(21, id(2), sort(1), sort(0));
  features.add(22, sort(0), place, marked);
  features.add(23, id(1), id(2), sort(0));
  features.add(24, id(-1), id(-2), sort(0));
  features.add(25, id(-1), sort(0), sort(1));
  features.add(26, id(1), sort(0), sort(-1));
  features.add(27, sort(-1), sort(1), marked);
  features.add(28, id(0), sort(-1), sort(1));
  features.add(29, traits, id(1));
  features.add(30, traits, id(-1));
  features.add(31, endings[at + 1] ?? 0, sort(0), endings[at - 1] ?? 0);
  features.add(32, id(-3), sort(0));
  const hint = hintAt(hints, number);
  features.add(34, hint, marked, sort(0));
  features.add(35, hint, id(0));
  features.add(36, hint, hintAt(hints, number - 1) * 4 + hintAt(hints, number + 1), marked);
  features.add(37, hint, sort(-1), sort(1));
  features.add(33, id(3), sort(0));
}

/** The sum of a word that is no cue at all. */
export const never = -(2 ** 31);

const cueWords = new Features(cueBits);

/** The sum of the weights of each word as a cue, in 1/32 of a logit: above 0 it is more likely a cue than not. */
export function cueSums(
  weights: ArrayLike<number>,
  numbers: Numbered,
  words: Word[],
  outline: Outline,
  hints: Hints,
): Int32Array {
  const sums = new Int32Array(words.length).fill(never);
  for (let number = 0; number < words.length; number += 1) {
    if (!mayBeCue(numbers, number)) continue;
    cueFeatures(cueWords, numbers, words, outline, hints, number);
    sums[number] = cueWords.sum(weights);
  }
  return sums;
}
