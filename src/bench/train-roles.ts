import { roleFeatures, roles, type Vantage, vantageOf } from "../newswire/role-features.ts";
import {
  jointRow,
  jointRows,
  pairs,
  type RoleWeights,
  roleBits,
  rolesAround,
  roleWords,
} from "../newswire/roles.ts";
import type { Lesson } from "./lessons.ts";
import { shuffled } from "./train-cues.ts";

const rounds = 8;

/** Weights of role features by an averaged structured perceptron. */
export function trainRoles(lessons: Lesson[], tests: Lesson[]) {
  const size = (1 << roleBits) * roles;
  const weights = new Float64Array(size);
  const totals = new Float64Array(size);
  const joints = new Float64Array(jointRows * pairs);
  const jointTotals = new Float64Array(jointRows * pairs);
  let clock = 1;
  const items = lessons.flatMap((lesson) => lesson.frames.map((frame) => ({ lesson, frame })));
  for (let round = 0; round < rounds; round += 1) {
    for (const { lesson, frame } of shuffled(items, round + 1)) {
      const { numbers } = lesson;
      const vantage: Vantage = vantageOf(numbers, lesson.words, lesson.hints, frame.cue);
      const got = rolesAround({ features: weights, joints }, numbers, vantage);
      clock += 1;
      let [wasGot, wasGold] = [0, 0];
      for (let at = 0; at < got.length; at += 1) {
        const [guess, gold] = [got[at] ?? 0, frame.roles[at] ?? 0];
        const joint = jointRow(numbers, vantage, at) * pairs;
        if (guess !== gold || wasGot !== wasGold) {
          bump(joints, jointTotals, joint + wasGot * roles + guess, -1, clock);
          bump(joints, jointTotals, joint + wasGold * roles + gold, 1, clock);
        }
        if (guess !== gold) {
          roleFeatures(roleWords, numbers, vantage, at);
          for (let row = 0; row < roleWords.count; row += 1) {
            const base = (roleWords.rows[row] ?? 0) * roles;
            bump(weights, totals, base + guess, -1, clock);
            bump(weights, totals, base + gold, 1, clock);
          }
        }
        [wasGot, wasGold] = [guess, gold];
      }
    }
    if (tests.length && round > 2)
      console.log(
        "round",
        round,
        tryRoles(
          {
            features: averaged(weights, totals, clock),
            joints: averaged(joints, jointTotals, clock),
          },
          tests,
        ),
      );
  }
  const [mean, jointMean] = [
    averaged(weights, totals, clock),
    averaged(joints, jointTotals, clock),
  ];
  const sorted = mean
    .map(Math.abs)
    .filter((w) => w > 0)
    .sort();
  let topJoint = 0;
  for (const weight of jointMean) topJoint = Math.max(topJoint, Math.abs(weight));
  const scale = 127 / Math.max(sorted[Math.floor(sorted.length * 0.9999)] ?? 1, topJoint);
  const small = (table: Float64Array) =>
    Int8Array.from(table, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale))));
  const out = { features: small(mean), joints: small(jointMean) };
  if (tests.length) console.log("rounded", scale, sorted.length, tryRoles(out, tests));
  return { roles: out.features, joints: out.joints };
}

function bump(
  weights: Float64Array,
  totals: Float64Array,
  at: number,
  by: number,
  clock: number,
): void {
  weights[at] = (weights[at] ?? 0) + by;
  totals[at] = (totals[at] ?? 0) + by * clock;
}

const averaged = (weights: Float64Array, totals: Float64Array, clock: number) =>
  weights.map((weight, at) => weight - (totals[at] ?? 0) / clock);

function tryRoles(weights: RoleWeights, tests: Lesson[]): string {
  const n = [0, 0, 0, 0, 0, 0];
  const bump = (k: number) => {
    n[k] = (n[k] ?? 0) + 1;
  };
  let [exact, all] = [0, 0];
  for (const { numbers, words, hints, frames } of tests)
    for (const frame of frames) {
      const got = rolesAround(weights, numbers, vantageOf(numbers, words, hints, frame.cue));
      let same = true;
      for (const [at, guess] of got.entries()) {
        const gold = frame.roles[at] ?? 0;
        for (const [k, low, high] of [
          [0, 1, 2],
          [3, 3, 4],
        ] as const) {
          const [g, p] = [gold >= low && gold <= high, guess >= low && guess <= high];
          if (g) bump(k);
          if (p) bump(k + 1);
          if (g && p) bump(k + 2);
          if (g !== p) same = false;
        }
      }
      all += 1;
      if (same) exact += 1;
    }
  const f = (k: number) => ((2 * (n[k + 2] ?? 0)) / ((n[k] ?? 0) + (n[k + 1] ?? 0))).toFixed(4);
  return `source F ${f(0)} content F ${f(3)} exact ${(exact / all).toFixed(4)}`;
}
