import type { Outline } from "./cue-features.ts";
import { type Features, margin, type Numbered } from "./features.ts";
import { type Hints, hintBeside } from "./hints.ts";
import { isVerbal, sorts } from "./word-sorts.ts";

/** What a word is to a cue: nothing, first or further word of the source, first or further word of what is reported. */
export const roles = 5;

/** Words further than this from a cue are nothing to it. */
export const reach = 64;

/** A cue and what lies around it; word number n of the statement is at n - from. */
export interface Vantage {
  cue: number;
  /** The words within reach. */
  from: number;
  to: number;
  /** What the rules take each word for beside the cue, and the one after the last. */
  hints: Int8Array;
  /** Punctuation and verbs between each word and the cue. */
  commas: Int8Array;
  verbs: Int8Array;
  /** How likely each word is another cue, 0 to 3, and how many likely ones stand between it and this one. */
  cues: Int8Array;
  rivals: Int8Array;
  /** Which sides of the cue have a stretch in quotation marks, and what stands right beside it. */
  around: number;
  beside: number;
}

/** What lies around a cue. */
export function vantageOf(
  { sorts: of, length }: Numbered,
  { firstStretch, lastStretch }: Outline,
  hints: Hints,
  sums: Int32Array,
  cue: number,
): Vantage {
  const from = Math.max(0, cue - reach);
  const to = Math.min(length, cue + reach);
  const size = to - from;
  const [commas, verbs, own] = [new Int8Array(size), new Int8Array(size), new Int8Array(size + 1)];
  const [cues, rivals] = [new Int8Array(size + 1), new Int8Array(size)];
  for (let at = 0; at < size; at += 1)
    cues[at] = from + at === cue ? 4 : likely(sums[from + at] ?? 0);
  for (let step = -1; step <= 1; step += 2) {
    let [comma, verb, rival] = [0, 0, 0];
    for (let at = cue + step; at >= from && at < to; at += step) {
      commas[at - from] = comma;
      verbs[at - from] = verb;
      rivals[at - from] = rival;
      if (rival < 3 && (cues[at - from] ?? 0) > 1) rival += (cues[at - from] ?? 0) - 1;
      const sort = of[at + margin] ?? 0;
      if (comma < 3 && sort >= sorts.comma && sort <= sorts.closing) comma += 1;
      if (verb < 3 && isVerbal(sort)) verb += 1;
    }
  }
  for (let at = 0; at <= size; at += 1) own[at] = hintBeside(hints, cue, from + at);
  const around = (firstStretch >= 0 && firstStretch < cue ? 1 : 0) + (lastStretch > cue ? 2 : 0);
  const beside = (of[cue + margin - 1] ?? 0) * 64 + (of[cue + margin + 1] ?? 0);
  return { cue, from, to, hints: own, commas, verbs, cues, rivals, around, beside };
}

/** How likely a sum makes a cue: not, hardly, rather, very. */
const likely = (sum: number): number => (sum < -48 ? 0 : sum < 0 ? 1 : sum < 64 ? 2 : 3);

/** Signed distance from a cue in steps that widen. */
function stepsFrom(distance: number): number {
  const far = Math.abs(distance);
  const steps = far < 6 ? far : far < 9 ? 6 : far < 14 ? 7 : far < 22 ? 8 : 9;
  return distance < 0 ? -steps : steps;
}

/** Features that tell what word number `number` is to a cue. */
export function roleFeatures(
  features: Features,
  { ids, endings, sorts, length }: Numbered,
  { cue, from, hints, commas, verbs, cues, rivals, around, beside }: Vantage,
  number: number,
): void {
  const at = number + margin;
  const id = (offset: number) => ids[at + offset] ?? 0;
  const sort = (offset: number) => sorts[at + offset] ?? 0;
  const said = ids[cue + margin] ?? 0;
  const saying = sorts[cue + margin] ?? 0;
  const distance = number - cue;
  const side = distance < 0 ? 1 : distance > 0 ? 2 : 0;
  const steps = stepsFrom(distance);
  const place = number - from;
  const comma = (commas[place] ?? 0) * 4 + side;
  const verb = (verbs[place] ?? 0) * 4 + side;
  const edge = number === 0 ? 1 : number === length - 1 ? 2 : number === length - 2 ? 3 : 0;
  features.count = 0;
  features.add(0, side, around);
  features.add(1, id(0), side);
  features.add(2, sort(0), steps);
  features.add(3, sort(-1), sort(0), sort(1) * 4 + side);
  features.add(4, id(-1), side);
  features.add(5, id(1), side);
  features.add(6, steps, said);
  features.add(7, sort(0), said, side);
  features.add(8, sort(-1) * 64 + sort(0), steps);
  features.add(9, sort(0) * 64 + sort(1), steps);
  features.add(10, comma, sort(0), verbs[place]);
  features.add(11, comma, around, said);
  features.add(12, comma, around, saying * 64 + sort(0));
  features.add(13, verb, sort(0), around);
  features.add(14, sorts[cue + margin + 1] ?? 0, sort(0), comma);
  features.add(15, sorts[cue + margin - 1] ?? 0, sort(0), comma);
  features.add(16, edge, sort(0), side + around * 4);
  features.add(17, endings[at] ?? 0, side);
  features.add(18, id(0), id(1), side);
  features.add(19, id(-1), id(0), side);
  features.add(20, said, id(0), side);
  features.add(21, sort(-2) * 64 + sort(-1), side, sort(0));
  features.add(22, sort(2) * 64 + sort(1), side, sort(0));
  features.add(23, beside, steps);
  features.add(24, beside, comma, verb);
  features.add(25, said, beside, side);
  features.add(26, sort(-1) * 64 + sort(0), comma, verb);
  features.add(27, sort(1) * 64 + sort(0), comma, verb);
  features.add(28, id(-1), sort(0), comma);
  features.add(29, id(1), sort(0), comma);
  features.add(30, steps, saying, around);
  features.add(31, said, comma * 4 + around, sort(0));
  const rival = (rivals[place] ?? 0) * 4 + side;
  const cueHere = (cues[place] ?? 0) * 8 + (place > 0 ? (cues[place - 1] ?? 0) : 7);
  features.add(41, cueHere * 8 + (cues[place + 1] ?? 0), side, around);
  features.add(42, rival, cueHere, around);
  features.add(43, rival, sort(0), comma);
  features.add(44, rival, sort(-1) * 64 + sort(0), around);
  features.add(45, rival, said, verb);
  features.add(46, rival, saying, sort(0));
  const hint = (hints[place] ?? 0) * 8 + (place > 0 ? (hints[place - 1] ?? 0) : 8);
  features.add(35, hint, hints[place + 1]);
  features.add(36, hint, side, sort(0));
  features.add(37, hint, said, side);
  features.add(38, hint, steps, around);
  features.add(39, hint, hints[place + 1], beside);
  features.add(40, hint, sort(-1) * 64 + sort(0), comma);
  features.add(47, hint, rival, around);
  if (Math.abs(distance) <= 5) {
    let path = distance;
    for (let step = Math.min(number, cue); step <= Math.max(number, cue); step += 1)
      path = Math.imul(path ^ (sorts[step + margin] ?? 0), 0x01000193);
    features.add(32, path);
    features.add(33, path, said);
    features.add(34, path, sort(-1), sort(1));
  }
}
