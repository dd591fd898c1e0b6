import type { Name } from "./names.ts";

/** Finds names, which must be in order, by their offsets. */
export class NamePlaces {
  readonly #names: Name[];

  constructor(names: Name[]) {
    this.#names = names;
  }

  /** Names that begin at `start` or after it, and before `end`. */
  within(start: number, end: number): Name[] {
    return this.#names.slice(this.#firstAfter(start), this.#firstAfter(end));
  }

  /** Last name in the list that begins before an offset. */
  before(offset: number): Name | undefined {
    return this.#names[this.#firstAfter(offset) - 1];
  }

  /** First name in the list that begins at an offset or after it. */
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
