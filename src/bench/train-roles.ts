import { PackedWeights } from "../newswire/speech/packed-weights.ts";
import {
  noteCue,
  ROLE_BITS,
  ROLE_COUNT,
  roleRows,
  roleTemplates,
} from "../newswire/speech/role-features.ts";
import {
  GAP,
  JOINT_ROWS,
  jointRow,
  PAIR_COUNT,
  RANK_COUNT,
  RoleScorer,
  type RoleWeights,
} from "../newswire/speech/roles.ts";
import { FeatureRows } from "../newswire/speech/templates.ts";
import type { CueRoles, Lesson } from "./lessons.ts";
import { shuffled } from "./train-cues.ts";

/** Numbers of passes over the lessons in each order, and of orders. */
const ROUNDS = 5;
const ORDERS = 4;

/** Weights during training. */
class Sums implements RoleWeights {
  readonly features = new Float64Array((1 << ROLE_BITS) * ROLE_COUNT);
  readonly joints = new Float64Array(JOINT_ROWS * PAIR_COUNT);

  sum(rows: Int32Array, count: number, sums: Float64Array, at: number): void {
    sums.fill(0, at, at + ROLE_COUNT);
    for (let number = 0; number < count; number += 1)
      for (let role = 0; role < ROLE_COUNT; role += 1)
        sums[at + role] =
          (sums[at + role] as number) +
          (this.features[(rows[number] as number) * ROLE_COUNT + role] as number);
  }
}

/**
 * Weights of role features: the mean of averaged structured perceptrons that saw the lessons in
 * different orders.
 */
export function trainRoles(lessons: Lesson[], tests: Lesson[]) {
  const items = lessons.flatMap((lesson) => lesson.frames.map((frame) => ({ lesson, frame })));
  const mean = new Sums();
  for (let order = 0; order < ORDERS; order += 1) {
    const { features, joints } = learned(items, order);
    for (const [at, weight] of features.entries())
      mean.features[at] = (mean.features[at] ?? 0) + weight;
    for (const [at, weight] of joints.entries()) mean.joints[at] = (mean.joints[at] ?? 0) + weight;
  }
  const against = againstNothing(mean.features);
  const sorted = against
    .map(Math.abs)
    .filter((weight) => weight > 0)
    .sort();
  const top = Math.max(
    sorted[Math.floor(sorted.length * 0.9999)] ?? 1,
    ...mean.joints.map(Math.abs),
  );
  const small = (table: Float64Array) =>
    Int8Array.from(table, (weight) =>
      Math.max(-127, Math.min(127, Math.round((weight * 127) / top))),
    );
  const out = { features: small(against), joints: small(mean.joints) };
  if (tests.length)
    console.log("roles", tryRoles(new PackedWeights(out.features, out.joints), tests));
  return { roles: out.features, joints: out.joints };
}

/**
 * Weights of all roles but the first, less those of the first: only differences count, so it needs
 * none.
 */
function againstNothing(features: Float64Array): Float64Array {
  const others = ROLE_COUNT - 1;
  return Float64Array.from({ length: (features.length / ROLE_COUNT) * others }, (_, at) => {
    const row = Math.floor(at / others) * ROLE_COUNT;
    return (features[row + 1 + (at % others)] ?? 0) - (features[row] ?? 0);
  });
}

/** Role of a word in `joints`, by the one before it: a gap is not a role after reported content. */
const rankOf = (role: number, before: number, isCue: boolean): number =>
  role === 0 && before > 2 && !isCue ? GAP : role;

/** Trains one averaged structured perceptron. */
function learned(
  items: { lesson: Lesson; frame: CueRoles }[],
  order: number,
): Pick<Sums, "features" | "joints"> {
  const [now, sum] = [new Sums(), new Sums()];
  const [scorer, features] = [new RoleScorer(now), new FeatureRows(roleTemplates)];
  let clock = 1;
  const bump = (table: "features" | "joints", at: number, by: number) => {
    now[table][at] = (now[table][at] ?? 0) + by;
    sum[table][at] = (sum[table][at] ?? 0) + by * clock;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { lesson, frame } of shuffled(items, order * ROUNDS + round + 1)) {
      const { numbers, outline, hints, sums } = lesson;
      scorer.weigh(numbers, outline, hints, sums, frame.cue);
      const { window } = scorer;
      const got = scorer.roles(0);
      clock += 1;
      let [wasGot, wasGold] = [0, 0];
      for (let at = 0; at < got.length; at += 1) {
        const [guess, gold] = [got[at] ?? 0, frame.roles[at] ?? 0];
        const joint = jointRow(numbers, window, at) * PAIR_COUNT;
        const isCue = at === frame.cue;
        const [gotRank, goldRank] = [rankOf(guess, wasGot, isCue), rankOf(gold, wasGold, isCue)];
        if (gotRank !== goldRank || wasGot !== wasGold) {
          bump("joints", joint + wasGot * RANK_COUNT + gotRank, -1);
          bump("joints", joint + wasGold * RANK_COUNT + goldRank, 1);
        }
        if (guess !== gold) {
          noteCue(features, numbers, window);
          const count = roleRows(features, numbers, window, at);
          for (let row = 0; row < count; row += 1) {
            const base = (features.rows[row] ?? 0) * ROLE_COUNT;
            bump("features", base + guess, -1);
            bump("features", base + gold, 1);
          }
        }
        [wasGot, wasGold] = [gotRank, goldRank];
      }
    }
  }
  const mean = (table: "features" | "joints") =>
    now[table].map((weight, at) => weight - (sum[table][at] ?? 0) / clock);
  return { features: mean("features"), joints: mean("joints") };
}

/** Precision and recall of the roles of labelled cues, as text. */
function tryRoles(weights: RoleWeights, tests: Lesson[]): string {
  const scorer = new RoleScorer(weights);
  const n = [0, 0, 0, 0, 0, 0];
  const bump = (k: number) => {
    n[k] = (n[k] ?? 0) + 1;
  };
  let [exact, all] = [0, 0];
  for (const { numbers, outline, hints, sums, frames } of tests)
    for (const frame of frames) {
      scorer.weigh(numbers, outline, hints, sums, frame.cue);
      const got = scorer.roles(0);
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
