import type { Word } from "../tokens/words.ts";

/** Blank words on either side of a statement, so that features may look beyond its edges. */
export const margin = 3;

/** A statement as numbers that features are made from; word number n is at n + margin. */
export class Numbered {
  length = 0;
  /** Hashes of words in lower case, of their last three letters, and their sorts. */
  ids = new Int32Array(0);
  endings = new Int32Array(0);
  sorts = new Int32Array(0);

  /** Numbers the words of a statement, in place of those of the last one. */
  number(words: Word[]): this {
    const size = words.length + 2 * margin;
    if (size > this.ids.length) {
      this.ids = new Int32Array(2 * size);
      this.endings = new Int32Array(2 * size);
      this.sorts = new Int32Array(2 * size);
    }
    let at = margin;
    for (const { id, ending, sort } of words) {
      this.ids[at] = id;
      this.endings[at] = ending;
      this.sorts[at] = sort;
      at += 1;
    }
    for (const list of [this.ids, this.endings, this.sorts]) list.fill(0, at, at + margin);
    this.length = words.length;
    return this;
  }
}
