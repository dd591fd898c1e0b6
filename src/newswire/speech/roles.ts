import { sortCount } from "../tokens/word-sorts.ts";
import type { Outline } from "./cue-features.ts";
import type { Hints } from "./hints.ts";
import { margin, Numbered } from "./numbered.ts";
import {
  noteCue,
  reach,
  roleRows,
  roles,
  roleTemplates,
  takeVantage,
  Vantage,
} from "./role-features.ts";
import { FeatureRows } from "./templates.ts";

/** Weights of role features and of one role after another. */
export interface RoleWeights {
  /** Puts the sums of some rows, one for each role, into a list from a place on. */
  sum: (rows: Int32Array, count: number, sums: Float64Array, at: number) => void;
  joints: ArrayLike<number>;
}

/** A role of its own in `joints`: nothing, behind reported content that no cue and no source has parted since. */
export const gap = roles;
/** Each row of `joints` has a weight for every role after every role, gaps included. */
export const ranks = roles + 1;
export const pairs = ranks * ranks;
/** Rows of `joints`: one for each sort of word, before the cue, behind it and for itself. */
export const jointRows = sortCount * 3;

const never = -1e9;
/** Row of `joints` for a word and the one before it. */
export function jointRow({ sorts }: Numbered, { cue }: Vantage, number: number): number {
  return (sorts[number + margin] ?? 0) * 3 + (number < cue ? 0 : number > cue ? 1 : 2);
}

/**
 * What may stand before each role and a gap: further words of a source or of what is reported stand only behind others of
 * it, and what is reported goes on behind the cue or the source, never behind a mere gap.
 */
const before = [
  [0, 1, 2],
  [0, 3, 4, gap],
  [1, 2],
  [0, 1, 2],
  [3, 4],
  [3, 4, gap],
];
/** What may stand before the cue itself. */
const beforeCue = [0, 1, 2, 3, 4, gap];

/** What must be among the roles, as bits. */
export const must = { haveSource: 1, haveContent: 2 } as const;

const bitOf = (role: number): number =>
  role % gap === 0 ? 0 : role < 3 ? must.haveSource : must.haveContent;

/** Room for the words within reach, in every state. */
const room = (2 * reach + 1) * ranks * 4;

/** Finds what the words around one cue at a time are to it, in buffers of its own. */
export class RoleScorer {
  /** The cue weighed last and what lies around it. */
  readonly vantage = new Vantage();
  readonly #weights: RoleWeights;
  readonly #features = new FeatureRows(roleTemplates);
  /** Sums of the weights of the features of the words within reach, `roles` a word. */
  readonly #sums = new Float64Array(2 * reach * roles);
  readonly #best = new Float64Array(room);
  readonly #came = new Uint8Array(room);
  #numbers = new Numbered();

  constructor(weights: RoleWeights) {
    this.#weights = weights;
  }

  /** Weighs the words around a cue, whose roles can then be asked for. */
  weigh(numbers: Numbered, outline: Outline, hints: Hints, cueSums: Int32Array, cue: number): void {
    this.#numbers = numbers;
    takeVantage(this.vantage, numbers, outline, hints, cueSums, cue);
    const { from, to } = this.vantage;
    noteCue(this.#features, numbers, this.vantage);
    for (let number = from; number < to; number += 1) {
      const count = roleRows(this.#features, numbers, this.vantage, number);
      this.#weights.sum(this.#features.rows, count, this.#sums, (number - from) * roles);
    }
  }

  /**
   * Roles of the words of the statement, some of which `musts` may ask for: the best path through their sums, after Viterbi.
   * A state is a role together with the bits of what came so far, where those matter.
   */
  roles(musts: number): Uint8Array {
    const [numbers, vantage, sums] = [this.#numbers, this.vantage, this.#sums];
    const { cue, from, to } = vantage;
    const states = (musts + 1) * ranks;
    const [best, came, { joints }] = [this.#best, this.#came, this.#weights];
    best.fill(never, 0, (to - from + 1) * states);
    best[0] = 0;
    for (let number = from; number < to; number += 1) {
      const row = jointRow(numbers, vantage, number) * pairs;
      const place = number - from;
      const most = number === cue ? 1 : ranks;
      for (let seen = 0; seen <= musts; seen += 1) {
        const base = place * states + seen * ranks;
        for (let role = 0; role < most; role += 1) {
          let [top, last] = [never, 0];
          for (const old of number === cue ? beforeCue : (before[role] as number[])) {
            const score =
              (best[base + old] as number) + (joints[row + old * ranks + role] as number);
            if (score > top) [top, last] = [score, old];
          }
          const at = (place + 1) * states + (seen | (bitOf(role) & musts)) * ranks + role;
          top += sums[place * roles + (role % gap)] as number;
          if (top > (best[at] as number)) {
            best[at] = top;
            came[at] = seen * ranks + last;
          }
        }
      }
    }
    return this.#pathOf(numbers.length, vantage, states);
  }

  #pathOf(length: number, { from, to }: Vantage, states: number): Uint8Array {
    const path = new Uint8Array(length);
    const [came, ends] = [
      this.#came,
      this.#best.subarray((to - from) * states, (to - from + 1) * states),
    ];
    let state = states - ranks;
    for (let end = state; end < states; end += 1)
      if ((ends[end] as number) > (ends[state] as number)) state = end;
    for (let place = to - from; place > 0; place -= 1) {
      path[from + place - 1] = (state % ranks) % gap;
      state = came[place * states + state] as number;
    }
    return path;
  }
}
