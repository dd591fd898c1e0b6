import { isVerbal, sorts } from "../tokens/word-sorts.ts";
import type { Outline } from "./cue-features.ts";
import { type Hints, hintBeside } from "./hints.ts";
import { margin, type Numbered } from "./numbered.ts";
import { type FeatureRows, Templates } from "./templates.ts";

/** What a word is to a cue: nothing, first or further word of the source, first or further word of what is reported. */
export const roles = 5;

/** Rows of the table of weights of roles are numbers of so many bits. */
export const roleBits = 17;

/** Words further than this from a cue are nothing to it. */
export const reach = 64;

/** Room for the words within reach and the one after the last. */
const room = 2 * reach + 1;

/** A cue and what lies around it; word number n of the statement is at n - from. */
export class Vantage {
  cue = 0;
  /** The words within reach. */
  from = 0;
  to = 0;
  /** What the rules take each word for beside the cue, and the one after the last. */
  readonly hints = new Int8Array(room);
  /** Punctuation and verbs between each word and the cue. */
  readonly commas = new Int8Array(room);
  readonly verbs = new Int8Array(room);
  /** How likely each word is another cue, 0 to 3, and how many likely ones stand between it and this one. */
  readonly cues = new Int8Array(room);
  readonly rivals = new Int8Array(room);
  /** Which sides of the cue have a stretch in quotation marks. */
  around = 0;
}

/** Puts what lies around a cue into a vantage, in place of what lay around the last one. */
export function takeVantage(
  vantage: Vantage,
  numbers: Numbered,
  { firstStretch, lastStretch }: Outline,
  hints: Hints,
  sums: Int32Array,
  cue: number,
): void {
  const { hints: own, cues } = vantage;
  const from = Math.max(0, cue - reach);
  const to = Math.min(numbers.length, cue + reach);
  vantage.cue = cue;
  vantage.from = from;
  vantage.to = to;
  vantage.around = (firstStretch >= 0 && firstStretch < cue ? 1 : 0) + (lastStretch > cue ? 2 : 0);
  for (let at = from; at < to; at += 1) {
    own[at - from] = hintBeside(hints, cue, at);
    cues[at - from] = at === cue ? 4 : likely(sums[at] as number);
  }
  own[to - from] = hintBeside(hints, cue, to);
  cues[to - from] = 0;
  count(numbers, vantage, -1);
  count(numbers, vantage, 1);
}

/** Counts what stands between a cue and each word on one side of it. */
function count({ sorts: of }: Numbered, vantage: Vantage, step: -1 | 1): void {
  const { cue, from, to, commas, verbs, cues, rivals } = vantage;
  let [comma, verb, rival] = [0, 0, 0];
  commas[cue - from] = 0;
  verbs[cue - from] = 0;
  rivals[cue - from] = 0;
  for (let at = cue + step; at >= from && at < to; at += step) {
    const place = at - from;
    commas[place] = comma;
    verbs[place] = verb;
    rivals[place] = rival;
    const likeliness = cues[place] as number;
    if (rival < 3 && likeliness > 1) rival += likeliness - 1;
    const sort = of[at + margin] as number;
    if (comma < 3 && sort >= sorts.comma && sort <= sorts.closing) comma += 1;
    if (verb < 3 && isVerbal(sort)) verb += 1;
  }
}

/** How likely a sum makes a cue: not, hardly, rather, very. */
const likely = (sum: number): number => (sum < -48 ? 0 : sum < 0 ? 1 : sum < 64 ? 2 : 3);

/** Signed distance from a cue in steps that widen. */
function stepsFrom(distance: number): number {
  const far = Math.abs(distance);
  const steps = far < 6 ? far : far < 9 ? 6 : far < 14 ? 7 : far < 22 ? 8 : 9;
  return distance < 0 ? -steps : steps;
}

/** What is known of a word beside a cue. */
const fact = {
  side: 0,
  steps: 1,
  around: 2,
  comma: 3,
  verb: 4,
  verbs: 5,
  rival: 6,
  edge: 7,
  path: 8,
  id: 9,
  idBefore: 10,
  idAfter: 11,
  ending: 12,
  sort: 13,
  sortBefore: 14,
  sortAfter: 15,
  secondBefore: 16,
  secondAfter: 17,
  said: 18,
  saying: 19,
  saidBefore: 20,
  saidAfter: 21,
  hint: 22,
  hintBefore: 23,
  hintAfter: 24,
  cueHere: 25,
  cueBefore: 26,
  cueAfter: 27,
};

/** The features that tell what a word is to a cue, by the facts in each; the last few only of words near the cue. */
export const roleTemplates = new Templates(
  roleBits,
  fact,
  `side around | id side | sort steps | sortBefore sort sortAfter side | idBefore side | idAfter side |
  steps said | sort said side | sortBefore sort steps | sort sortAfter steps | comma sort verbs |
  comma around said | comma around saying sort | verb sort around | saidAfter sort comma | saidBefore sort comma |
  edge sort side around | ending side | id idAfter side | idBefore id side | said id side |
  secondBefore sortBefore side sort | secondAfter sortAfter side sort | saidBefore saidAfter steps |
  saidBefore saidAfter comma verb | said saidBefore saidAfter side | sortBefore sort comma verb |
  sortAfter sort comma verb | idBefore sort comma | idAfter sort comma | steps saying around | said comma around sort |
  cueHere cueBefore cueAfter side | rival cueHere cueBefore around | rival sort comma | rival sortBefore sort around |
  rival said verb | rival saying sort | hint hintBefore hintAfter | hint hintBefore side sort |
  hint hintBefore said side | hint hintBefore steps around | hint hintBefore sort comma |
  hint hintBefore rival around |
  path | path said | path sortBefore sortAfter`,
);
const ofPaths = 3;

/** Notes what is the same for every word beside a cue. */
export function noteCue(t: FeatureRows, { ids, sorts }: Numbered, { cue, around }: Vantage): void {
  t.note(fact.around, around);
  t.note(fact.said, ids[cue + margin] ?? 0);
  t.note(fact.saying, sorts[cue + margin] ?? 0);
  t.note(fact.saidBefore, sorts[cue + margin - 1] ?? 0);
  t.note(fact.saidAfter, sorts[cue + margin + 1] ?? 0);
}

/** Finds the rows of the features of a word beside the cue noted; gives how many they are. */
export function roleRows(
  t: FeatureRows,
  { ids, endings, sorts, length }: Numbered,
  { cue, from, hints, commas, verbs, cues, rivals }: Vantage,
  number: number,
): number {
  const [at, place] = [number + margin, number - from];
  const distance = number - cue;
  const side = distance < 0 ? 1 : distance > 0 ? 2 : 0;
  const edge = number === 0 ? 1 : number === length - 1 ? 2 : number === length - 2 ? 3 : 0;
  t.note(fact.side, side);
  t.note(fact.steps, stepsFrom(distance));
  t.note(fact.comma, (commas[place] as number) * 4 + side);
  t.note(fact.verb, (verbs[place] as number) * 4 + side);
  t.note(fact.verbs, verbs[place] as number);
  t.note(fact.rival, (rivals[place] as number) * 4 + side);
  t.note(fact.edge, edge);
  t.note(fact.id, ids[at] as number);
  t.note(fact.idBefore, ids[at - 1] as number);
  t.note(fact.idAfter, ids[at + 1] as number);
  t.note(fact.ending, endings[at] as number);
  t.note(fact.sort, sorts[at] as number);
  t.note(fact.sortBefore, sorts[at - 1] as number);
  t.note(fact.sortAfter, sorts[at + 1] as number);
  t.note(fact.secondBefore, sorts[at - 2] as number);
  t.note(fact.secondAfter, sorts[at + 2] as number);
  t.note(fact.hint, hints[place] as number);
  t.note(fact.hintBefore, place > 0 ? (hints[place - 1] as number) : 8);
  t.note(fact.hintAfter, hints[place + 1] as number);
  t.note(fact.cueHere, cues[place] as number);
  t.note(fact.cueBefore, place > 0 ? (cues[place - 1] as number) : 7);
  t.note(fact.cueAfter, cues[place + 1] as number);
  const isNear = Math.abs(distance) <= 5;
  if (isNear) t.note(fact.path, pathTo(sorts, number, cue));
  const count = isNear ? t.count : t.count - ofPaths;
  t.fill(count);
  return count;
}

/** A hash of the sorts of the words from one to a cue, both included. */
function pathTo(sorts: Int32Array, number: number, cue: number): number {
  let path = number - cue;
  for (let step = Math.min(number, cue); step <= Math.max(number, cue); step += 1)
    path = Math.imul(path ^ (sorts[step + margin] as number), 0x01000193);
  return path;
}
