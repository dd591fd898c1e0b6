import { SORT_COUNT } from "../tokens/word-sorts.ts";
import type { Outline } from "./cue-features.ts";
import type { Hints } from "./hints.ts";
import {
  CueWindow,
  MAX_CUE_DISTANCE,
  noteCue,
  ROLE_COUNT,
  roleRows,
  roleTemplates,
  takeVantage,
} from "./role-features.ts";
import { FeatureRows } from "./templates.ts";
import { MARGIN, TokenIds } from "./token-ids.ts";

/** Weights of role features, and of one role after another. */
export interface RoleWeights {
  /** Writes the sums of some rows, one for each role, into a list at a place. */
  sum: (rows: Int32Array, count: number, sums: Float64Array, at: number) => void;
  joints: ArrayLike<number>;
}

/** Role in `joints` of words after reported content, until the next cue or source. */
export const GAP = ROLE_COUNT;
/** Each row of `joints` has a weight for every role after every role, gaps included. */
export const RANK_COUNT = ROLE_COUNT + 1;
export const PAIR_COUNT = RANK_COUNT * RANK_COUNT;
/**
 * Rows of `joints`: three for each sort of word, before the cue, after it and for the cue itself.
 */
export const JOINT_ROWS = SORT_COUNT * 3;

const IMPOSSIBLE = -1e9;
/** Row of `joints` for a word and the one before it. */
export function jointRow({ sorts }: TokenIds, { cue }: CueWindow, number: number): number {
  return (sorts[number + MARGIN] ?? 0) * 3 + (number < cue ? 0 : number > cue ? 1 : 2);
}

/**
 * Roles that may precede each role and a gap. Further tokens of a source or of reported content
 * only follow others of it, and reported content continues after the cue or the source, never after
 * a mere gap.
 */
const ALLOWED_BEFORE = [
  [0, 1, 2],
  [0, 3, 4, GAP],
  [1, 2],
  [0, 1, 2],
  [3, 4],
  [3, 4, GAP],
];
/** Roles that may precede the cue itself. */
const ALLOWED_BEFORE_CUE = [0, 1, 2, 3, 4, GAP];

/** Roles that a path must have, as bits. */
export const REQUIRED = { haveSource: 1, haveContent: 2 } as const;

const bitOf = (role: number): number =>
  role % GAP === 0 ? 0 : role < 3 ? REQUIRED.haveSource : REQUIRED.haveContent;

/** Size for the words within reach, in every state. */
const STATE_COUNT = (2 * MAX_CUE_DISTANCE + 1) * RANK_COUNT * 4;

/** Finds the roles of the words around one cue at a time; reuses its buffers. */
export class RoleScorer {
  /** The cue weighed last and its surroundings. */
  readonly window = new CueWindow();
  readonly #weights: RoleWeights;
  readonly #features = new FeatureRows(roleTemplates);
  /** Sums of the feature weights of the words within reach, `roles` for each word. */
  readonly #sums = new Float64Array(2 * MAX_CUE_DISTANCE * ROLE_COUNT);
  readonly #best = new Float64Array(STATE_COUNT);
  readonly #came = new Uint8Array(STATE_COUNT);
  /** Best sums of the words after each place, for each rank. */
  readonly #rest = new Float64Array((2 * MAX_CUE_DISTANCE + 1) * RANK_COUNT);
  #numbers = new TokenIds();
  /** Requirements of the best paths computed last; null where there are none. */
  #asked: number | null = null;

  constructor(weights: RoleWeights) {
    this.#weights = weights;
  }

  /** Weighs the words around a cue. Their roles can be read afterwards. */
  weigh(numbers: TokenIds, outline: Outline, hints: Hints, cueSums: Int32Array, cue: number): void {
    this.#numbers = numbers;
    this.#asked = null;
    takeVantage(this.window, numbers, outline, hints, cueSums, cue);
    const { from, to } = this.window;
    noteCue(this.#features, numbers, this.window);
    for (let number = from; number < to; number += 1) {
      const count = roleRows(this.#features, numbers, this.window, number);
      this.#weights.sum(this.#features.rows, count, this.#sums, (number - from) * ROLE_COUNT);
    }
  }

  /**
   * Roles of the words of the statement on the best path through their sums, by Viterbi's
   * algorithm; `musts` are roles that the path must have. A state is a role and, where it matters,
   * the bits of the roles so far.
   */
  roles(musts: number): Uint8Array {
    this.#asked = musts;
    const [numbers, window, sums] = [this.#numbers, this.window, this.#sums];
    const { cue, from, to } = window;
    const states = (musts + 1) * RANK_COUNT;
    const [best, came, { joints }] = [this.#best, this.#came, this.#weights];
    best.fill(IMPOSSIBLE, 0, (to - from + 1) * states);
    best[0] = 0;
    for (let number = from; number < to; number += 1) {
      const row = jointRow(numbers, window, number) * PAIR_COUNT;
      const place = number - from;
      const most = number === cue ? 1 : RANK_COUNT;
      for (let seen = 0; seen <= musts; seen += 1) {
        const base = place * states + seen * RANK_COUNT;
        for (let role = 0; role < most; role += 1) {
          let [top, last] = [IMPOSSIBLE, 0];
          for (const old of number === cue
            ? ALLOWED_BEFORE_CUE
            : (ALLOWED_BEFORE[role] as number[])) {
            const score =
              (best[base + old] as number) + (joints[row + old * RANK_COUNT + role] as number);
            if (score > top) [top, last] = [score, old];
          }
          const at = (place + 1) * states + (seen | (bitOf(role) & musts)) * RANK_COUNT + role;
          top += sums[place * ROLE_COUNT + (role % GAP)] as number;
          if (top > (best[at] as number)) {
            best[at] = top;
            came[at] = seen * RANK_COUNT + last;
          }
        }
      }
    }
    return this.#pathOf(numbers.length, window, states);
  }

  /**
   * Computes the sums of the best paths after each word around the cue, as in Viterbi from the end,
   * for `margin`.
   */
  weighMargins(): void {
    if (this.#asked !== 0) this.roles(0);
    const [numbers, window, sums, rest] = [this.#numbers, this.window, this.#sums, this.#rest];
    const { cue, from, to } = window;
    const { joints } = this.#weights;
    rest.fill(0, (to - from) * RANK_COUNT, (to - from + 1) * RANK_COUNT);
    for (let number = to - 1; number >= from; number -= 1) {
      const row = jointRow(numbers, window, number) * PAIR_COUNT;
      const place = number - from;
      rest.fill(IMPOSSIBLE, place * RANK_COUNT, (place + 1) * RANK_COUNT);
      const most = number === cue ? 1 : RANK_COUNT;
      for (let role = 0; role < most; role += 1) {
        const behind =
          (sums[place * ROLE_COUNT + (role % GAP)] as number) +
          (rest[(place + 1) * RANK_COUNT + role] as number);
        for (const old of number === cue
          ? ALLOWED_BEFORE_CUE
          : (ALLOWED_BEFORE[role] as number[])) {
          const score = behind + (joints[row + old * RANK_COUNT + role] as number);
          const at = place * RANK_COUNT + old;
          if (score > (rest[at] as number)) rest[at] = score;
        }
      }
    }
  }

  /**
   * Difference between the best path and the best on which a word is neither `role` nor the next
   * one; 0 where the best path itself is such a path.
   */
  margin(number: number, role: number): number {
    const { from, to } = this.window;
    if (number < from || number >= to) return 0;
    const base = (number - from + 1) * RANK_COUNT;
    let other = IMPOSSIBLE;
    for (let rank = 0; rank < RANK_COUNT; rank += 1) {
      const sum = (this.#best[base + rank] as number) + (this.#rest[base + rank] as number);
      if (rank !== role && rank !== role + 1) other = Math.max(other, sum);
    }
    return (this.#rest[0] as number) - other;
  }

  #pathOf(length: number, { from, to }: CueWindow, states: number): Uint8Array {
    const path = new Uint8Array(length);
    const [came, ends] = [
      this.#came,
      this.#best.subarray((to - from) * states, (to - from + 1) * states),
    ];
    let state = states - RANK_COUNT;
    for (let end = state; end < states; end += 1)
      if ((ends[end] as number) > (ends[state] as number)) state = end;
    for (let place = to - from; place > 0; place -= 1) {
      path[from + place - 1] = (state % RANK_COUNT) % GAP;
      state = came[place * states + state] as number;
    }
    return path;
  }
}
