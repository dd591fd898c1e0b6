import type { RoleWeights } from "./roles.ts";

/** Mask for two of the four bytes of a number, with room for sums of some hundreds of them. */
const LANES = 0x00ff00ff;

/**
 * Weights of roles, four bytes a row: one for each role, relative to no role. The halves of a row
 * are added to separate sums, two roles at a time.
 */
export class PackedWeights implements RoleWeights {
  readonly joints: ArrayLike<number>;
  /** Rows, each byte 128 more than its weight, so that none is negative. */
  readonly #rows: Int32Array;

  constructor(features: Int8Array, joints: ArrayLike<number>) {
    this.joints = joints;
    this.#rows = new Int32Array(features.length / 4);
    for (let row = 0; row < this.#rows.length; row += 1) {
      const byte = (role: number) => ((features[row * 4 + role] ?? 0) + 128) << (8 * role);
      this.#rows[row] = byte(0) | byte(1) | byte(2) | byte(3);
    }
  }

  sum(rows: Int32Array, count: number, sums: Float64Array, at: number): void {
    const weights = this.#rows;
    let [odd, even] = [0, 0];
    for (let number = 0; number < count; number += 1) {
      const row = weights[rows[number] as number] as number;
      odd += row & LANES;
      even += (row >>> 8) & LANES;
    }
    const surplus = 128 * count;
    sums[at] = 0;
    sums[at + 1] = (odd & 0xffff) - surplus;
    sums[at + 2] = (even & 0xffff) - surplus;
    sums[at + 3] = (odd >>> 16) - surplus;
    sums[at + 4] = (even >>> 16) - surplus;
  }
}
