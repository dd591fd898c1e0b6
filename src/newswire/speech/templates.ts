/** Most facts in a feature. */
const MAX_FACTS = 4;

/** An odd number of 32 bits that is unlike those of neighbouring inputs. */
function scrambled(number: number): number {
  let mixed = Math.imul(number + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 1;
}

/**
 * Features by the facts that each is made of. The row of a feature in a table of weights is a
 * multilinear hash of its facts, after Dietzfelbinger: a fact is multiplied once, however many
 * features it is part of.
 */
export class Templates {
  readonly count: number;
  /** Number of the facts that features are made of. */
  readonly facts: number;
  /** Facts of each template, `width` for each; the number after the last means none. */
  readonly parts: Int32Array;
  readonly salts: Int32Array;
  readonly factors: Int32Array;
  readonly shift: number;

  /**
   * Row numbers have `bits` bits; `made` lists facts by name with spaces between them, and |
   * between templates.
   */
  constructor(bits: number, facts: Record<string, number>, made: string) {
    const none = Object.keys(facts).length;
    const templates = made.split("|").map((parts) => parts.trim().split(/\s+/));
    this.count = templates.length;
    this.facts = none;
    this.parts = new Int32Array(this.count * MAX_FACTS).fill(none);
    for (const [number, parts] of templates.entries())
      this.parts.set(
        parts.map((name) => facts[name] ?? none),
        number * MAX_FACTS,
      );
    this.salts = Int32Array.from(templates, (_, number) => scrambled(none + number));
    this.factors = Int32Array.from({ length: none }, (_, fact) => scrambled(fact));
    this.shift = 32 - bits;
  }
}

/** Features of one token at a time: first its facts are noted, then rows are filled. */
export class FeatureRows {
  readonly count: number;
  /** Rows of the features filled last, in the order of their templates. */
  readonly rows: Int32Array;
  readonly #parts: Int32Array;
  readonly #salts: Int32Array;
  readonly #factors: Int32Array;
  readonly #shift: number;
  /** Facts noted, multiplied. */
  readonly #noted: Int32Array;

  constructor({ count, facts, parts, salts, factors, shift }: Templates) {
    this.count = count;
    this.rows = new Int32Array(count);
    this.#parts = parts;
    this.#salts = salts;
    this.#factors = factors;
    this.#shift = shift;
    this.#noted = new Int32Array(facts + 1);
  }

  note(fact: number, value: number): void {
    this.#noted[fact] = Math.imul(value + 1, this.#factors[fact] as number);
  }

  /** Finds the rows of the first `count` templates by the noted facts. */
  fill(count: number): void {
    const [rows, parts, noted, salts] = [this.rows, this.#parts, this.#noted, this.#salts];
    const shift = this.#shift;
    for (let number = 0; number < count; number += 1) {
      const part = number * MAX_FACTS;
      const sum =
        (noted[parts[part] as number] as number) +
        (noted[parts[part + 1] as number] as number) +
        (noted[parts[part + 2] as number] as number) +
        (noted[parts[part + 3] as number] as number);
      const salt = salts[number] as number;
      rows[number] = (Math.imul(sum, salt) + (salt >>> 1)) >>> shift;
    }
  }
}
