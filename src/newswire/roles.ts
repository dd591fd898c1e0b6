import { Features, margin, type Numbered } from "./features.ts";
import { roleFeatures, roles, type Vantage } from "./role-features.ts";
import { sorts } from "./word-sorts.ts";

/** Weights of role features, a row of `roles` a feature, and of one role after another. */
export interface RoleWeights {
  features: ArrayLike<number>;
  joints: ArrayLike<number>;
}

export const roleBits = 17;
export const pairs = roles * roles;
/** Rows of `joints`: one for each sort of word, before the cue, behind it and for itself. */
export const jointRows = sorts * 3;

const never = -1e9;
const sums = new Float64Array(roles);
export const roleWords = new Features(roleBits);

/** Row of `joints` for a word and the one before it. */
export function jointRow({ sorts: of }: Numbered, { cue }: Vantage, number: number): number {
  return (of[number + margin] ?? 0) * 3 + (number < cue ? 0 : number > cue ? 1 : 2);
}

/** Further words of a source or of what is reported stand only behind others of it. */
const follows = (last: number, role: number): boolean =>
  role === 2 ? last === 1 || last === 2 : role === 4 ? last === 3 || last === 4 : true;

function sumsOf(weights: RoleWeights, numbers: Numbered, vantage: Vantage, number: number): void {
  roleFeatures(roleWords, numbers, vantage, number);
  sums.fill(0);
  for (let at = 0; at < roleWords.count; at += 1) {
    const row = (roleWords.rows[at] ?? 0) * roles;
    for (let role = 0; role < roles; role += 1)
      sums[role] = (sums[role] ?? 0) + (weights.features[row + role] ?? 0);
  }
}

/** Adds up the weights of every word's features, `roles` sums a word. */
function scoresOf(weights: RoleWeights, numbers: Numbered, vantage: Vantage): Float64Array {
  const scores = new Float64Array(numbers.length * roles);
  for (let number = 0; number < numbers.length; number += 1) {
    sumsOf(weights, numbers, vantage, number);
    scores.set(sums, number * roles);
  }
  return scores;
}

/** What must be among the roles, as bits. */
export const must = { haveSource: 1, haveContent: 2 } as const;

/**
 * What each word of a statement most likely is to a cue: the best path through the weights, after Viterbi. A state is a
 * role together with the bits of what came so far, where those matter.
 */
export function rolesAround(
  weights: RoleWeights,
  numbers: Numbered,
  vantage: Vantage,
  musts = 0,
): Uint8Array {
  const scores = scoresOf(weights, numbers, vantage);
  const { length } = numbers;
  const states = (musts + 1) * roles;
  const best = new Float64Array((length + 1) * states).fill(never);
  const came = new Uint8Array((length + 1) * states);
  best[0] = 0;
  for (let number = 0; number < length; number += 1) {
    const row = jointRow(numbers, vantage, number) * pairs;
    for (let before = 0; before < states; before += 1) {
      const until = best[number * states + before] ?? never;
      if (until <= never) continue;
      const last = before % roles;
      for (let role = 0; role < (number === vantage.cue ? 1 : roles); role += 1) {
        if (!follows(last, role)) continue;
        const state = stateAfter(before, role, musts);
        const at = (number + 1) * states + state;
        const score =
          until +
          (weights.joints[row + last * roles + role] ?? 0) +
          (scores[number * roles + role] ?? 0);
        if (score > (best[at] ?? never)) {
          best[at] = score;
          came[at] = before;
        }
      }
    }
  }
  return pathOf(best, came, length, states);
}

function stateAfter(before: number, role: number, musts: number): number {
  const seen = (before - (before % roles)) / roles;
  const now = role === 1 || role === 2 ? must.haveSource : role >= 3 ? must.haveContent : 0;
  return ((seen | now) & musts) * roles + role;
}

function pathOf(best: Float64Array, came: Uint8Array, length: number, states: number): Uint8Array {
  const path = new Uint8Array(length);
  const ends = best.subarray(length * states);
  let state = states - roles;
  for (let end = state; end < states; end += 1)
    if ((ends[end] ?? never) > (ends[state] ?? never)) state = end;
  for (let number = length; number > 0; number -= 1) {
    path[number - 1] = state % roles;
    state = came[number * states + state] ?? 0;
  }
  return path;
}
