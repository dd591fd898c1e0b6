import type { Token } from "../tokens/tokens.ts";

/** Empty words on either side of a statement, so that features can look past its edges. */
export const MARGIN = 3;

/** A statement as numbers that features are made from; word number n is at n + margin. */
export class TokenIds {
  length = 0;
  /** Hashes of words in lower case, of their last three letters, and their sorts. */
  ids = new Int32Array(0);
  endings = new Int32Array(0);
  sorts = new Int32Array(0);

  /** Numbers the words of a statement, in place of those of the last one. */
  number(tokens: Token[]): this {
    const size = tokens.length + 2 * MARGIN;
    if (size > this.ids.length) {
      this.ids = new Int32Array(2 * size);
      this.endings = new Int32Array(2 * size);
      this.sorts = new Int32Array(2 * size);
    }
    let at = MARGIN;
    for (const { id, ending, sort } of tokens) {
      this.ids[at] = id;
      this.endings[at] = ending;
      this.sorts[at] = sort;
      at += 1;
    }
    for (const list of [this.ids, this.endings, this.sorts]) list.fill(0, at, at + MARGIN);
    this.length = tokens.length;
    return this;
  }
}
