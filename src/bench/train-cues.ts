import {
  CUE_BITS,
  cueTemplates,
  fillCueRows,
  mayBeCue,
  sumOfRows,
} from "../newswire/speech/cue-features.ts";
import { FeatureRows } from "../newswire/speech/templates.ts";
import type { Lesson } from "./lessons.ts";

/** Passes over the lessons. */
const ROUNDS = 8;
/** Denominator of the weights, which are stored as whole numbers. */
const SCALE = 32;

/** Deterministic pseudo-random order (xorshift). */
export function shuffled<Item>(items: Item[], seed: number): Item[] {
  const order = [...items];
  let state = seed * 2654435761 + 1;
  for (let at = order.length - 1; at > 0; at -= 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const other = (state >>> 0) % (at + 1);
    [order[at], order[other]] = [order[other] as Item, order[at] as Item];
  }
  return order;
}

/** Weights of cue features by logistic regression with AdaGrad; a sum above 0 is a cue. */
export function trainCues(lessons: Lesson[], tests: Lesson[]): Int8Array<ArrayBuffer> {
  const size = 1 << CUE_BITS;
  const features = new FeatureRows(cueTemplates);
  const [weights, squares] = [new Float64Array(size), new Float64Array(size).fill(1)];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const lesson of shuffled(lessons, round + 1)) {
      for (const isCue of examples(features, lesson)) {
        const wrong = (isCue ? 1 : 0) - 1 / (1 + Math.exp(-sumOfRows(weights, features)));
        if (Math.abs(wrong) < 0.002) continue;
        for (const number of features.rows) {
          const grad = wrong - 1e-5 * (weights[number] ?? 0);
          squares[number] = (squares[number] ?? 0) + grad * grad;
          weights[number] = (weights[number] ?? 0) + (0.2 * grad) / Math.sqrt(squares[number] ?? 1);
        }
      }
    }
    if (tests.length) console.log("round", round, tryCues(weights, tests));
  }
  const out = Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight * SCALE))),
  );
  if (tests.length) console.log("rounded", tryCues(out, tests));
  return out;
}

/** Features of each word of a lesson that may be a cue, in `features`; yields whether it is one. */
function* examples(
  features: FeatureRows,
  { tokens, numbers, outline, hints, frames, reported }: Lesson,
): Generator<boolean> {
  const cues = new Set(frames.map(({ cue }) => cue));
  for (let at = 0; at < tokens.length; at += 1) {
    if (!mayBeCue(numbers, at) || (reported[at] && !cues.has(at))) continue;
    fillCueRows(features, numbers, tokens, outline, hints, at);
    yield cues.has(at);
  }
}

/** Precision and recall of cues at several thresholds, as text. */
function tryCues(weights: ArrayLike<number>, tests: Lesson[]): string {
  const features = new FeatureRows(cueTemplates);
  const whole = weights instanceof Int8Array ? SCALE : 1;
  return [-1, -0.5, 0, 0.5]
    .map((threshold) => {
      let [right, found, all] = [0, 0, 0];
      for (const lesson of tests) {
        all += new Set(lesson.frames.map(({ cue }) => cue)).size;
        for (const isCue of examples(features, lesson)) {
          if (sumOfRows(weights, features) <= threshold * whole) continue;
          found += 1;
          if (isCue) right += 1;
        }
      }
      const [p, r] = [right / found, right / all];
      return `${threshold}: P ${p.toFixed(3)} R ${r.toFixed(3)} F ${((2 * p * r) / (p + r)).toFixed(3)}`;
    })
    .join("  ");
}
