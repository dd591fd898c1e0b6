import { sortOf } from "./word-sorts.ts";
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

/** FNV-1a over the UTF-16 code units of a word from number `from`. */
export function hashOfWord(lower: string, from = 0): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < lower.length; at += 1)
    hash = Math.imul(hash ^ lower.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** Numbers the words of a statement. */
export function numbered(words: Word[]): Numbered {
  const size = words.length + 2 * margin;
  const [ids, endings, sorts] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  for (const [number, word] of words.entries()) {
    const at = number + margin;
    sorts[at] = sortOf(word);
    if (word.stretch) {
      const inside = /[.?!,…]["”'’»]*$/.test(word.text) ? 1 : 0;
      const opens = /^\W*\p{Lu}/u.test(word.text) ? 2 : 0;
      ids[at] = 8 + inside + opens + 4 * Math.min(7, word.text.split(" ", 8).length);
      endings[at] = inside + opens;
    } else {
      ids[at] = hashOfWord(word.lower);
      endings[at] = hashOfWord(word.lower, Math.max(0, word.lower.length - 3));
    }
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
}
