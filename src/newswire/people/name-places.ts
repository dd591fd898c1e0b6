import type { Name } from "./names.ts";

/** Finds names, which must be in order, by their offsets. */
export class NamePlaces {
  readonly #names: Name[];

  constructor(names: Name[]) {
    this.#names = names;
  }

  /** The names that begin at `start` or after it, and before `end`. */
  within(start: number, end: number): Name[] {
    return this.#names.slice(this.#firstAfter(start), this.#firstAfter(end));
  }

  /** The last name that begins before an offset. */
  before(offset: number): Name | undefined {
    return this.#names[this.#firstAfter(offset) - 1];
  }

  /** The first name that begins at an offset or after it. */
  after(offset: number): Name | undefined {
    return this.#names[this.#firstAfter(offset)];
  }

  #firstAfter(offset: number): number {
    let [low, high] = [0, this.#names.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#names[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
