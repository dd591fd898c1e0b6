import type { Word } from "./words.ts";

/** Blank words on either side of a statement, so that features may look beyond its edges. */
export const margin = 3;

/** A statement as numbers that features are made from; word number n is at n + margin. */
export interface Numbered {
  length: number;
  /** Hashes of words in lower case, of their last three letters, and their sorts. */
  ids: Int32Array;
  endings: Int32Array;
  sorts: Int32Array;
}

/** Numbers the words of a statement. */
export function numbered(words: Word[]): Numbered {
  const size = words.length + 2 * margin;
  const [ids, endings, sorts] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  for (let number = 0; number < words.length; number += 1) {
    const word = words[number];
    if (!word) break;
    ids[number + margin] = word.id;
    endings[number + margin] = word.ending;
    sorts[number + margin] = word.sort;
  }
  return { length: words.length, ids, endings, sorts };
}

/** The features of one word as rows of a table of weights. */
export class Features {
  readonly rows = new Int32Array(80);
  count = 0;
  readonly #shift: number;

  /** Rows are numbers of `bits` bits. */
  constructor(bits: number) {
    this.#shift = 32 - bits;
  }

  /** Adds the feature that a template makes of up to three numbers. */
  add(template: number, first: number, second = 0, third = 0): void {
    let hash = Math.imul(template + 1, 0x9e3779b1) ^ first;
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) + second;
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) + third;
    hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
    this.rows[this.count] = (hash ^ (hash >>> 15)) >>> this.#shift;
    this.count += 1;
  }

  /** The sum of the weights of the features. */
  sum(weights: ArrayLike<number>): number {
    let sum = 0;
    for (let at = 0; at < this.count; at += 1) sum += weights[this.rows[at] as number] as number;
    return sum;
  }
}
