import { isVerbal, SORTS } from "../tokens/word-sorts.ts";
import type { Outline } from "./cue-features.ts";
import { type Hints, hintBeside } from "./hints.ts";
import { type FeatureRows, Templates } from "./templates.ts";
import { MARGIN, type TokenIds } from "./token-ids.ts";

/**
 * Number of roles of a token for a cue: none, first or further token of the source, first or
 * further token of what is reported.
 */
export const ROLE_COUNT = 5;

/** Bits of a row number in the table of role weights. */
export const ROLE_BITS = 17;

/** Farthest word from a cue that can have a role. */
export const MAX_CUE_DISTANCE = 64;

/** Size for the words within reach and the one after the last. */
const WINDOW_SIZE = 2 * MAX_CUE_DISTANCE + 1;

/** A cue and its surroundings; word number n of the statement is at n - from. */
export class CueWindow {
  cue = 0;
  /** Number of the first word within reach. */
  from = 0;
  to = 0;
  /** Roles of each token by the rules, beside the cue, with one more after the last token. */
  readonly hints = new Int8Array(WINDOW_SIZE);
  /** Punctuation and verbs between each word and the cue. */
  readonly commas = new Int8Array(WINDOW_SIZE);
  readonly verbs = new Int8Array(WINDOW_SIZE);
  /**
   * Likelihood that each word is another cue, 0 to 3, and the number of likely ones between it and
   * this one.
   */
  readonly cues = new Int8Array(WINDOW_SIZE);
  readonly rivals = new Int8Array(WINDOW_SIZE);
  /** Sides of the cue with a stretch in quotation marks. */
  around = 0;
}

/** Loads the surroundings of a cue into a window, in place of those of the last one. */
export function takeVantage(
  window: CueWindow,
  numbers: TokenIds,
  { firstStretch, lastStretch }: Outline,
  hints: Hints,
  sums: Int32Array,
  cue: number,
): void {
  const { hints: own, cues } = window;
  const from = Math.max(0, cue - MAX_CUE_DISTANCE);
  const to = Math.min(numbers.length, cue + MAX_CUE_DISTANCE);
  window.cue = cue;
  window.from = from;
  window.to = to;
  window.around = (firstStretch >= 0 && firstStretch < cue ? 1 : 0) + (lastStretch > cue ? 2 : 0);
  for (let at = from; at < to; at += 1) {
    own[at - from] = hintBeside(hints, cue, at);
    cues[at - from] = at === cue ? 4 : likely(sums[at] as number);
  }
  own[to - from] = hintBeside(hints, cue, to);
  cues[to - from] = 0;
  count(numbers, window, -1);
  count(numbers, window, 1);
}

/** Counts punctuation and cues between a cue and each word on one side of it. */
function count({ sorts: of }: TokenIds, window: CueWindow, step: -1 | 1): void {
  const { cue, from, to, commas, verbs, cues, rivals } = window;
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
    const sort = of[at + MARGIN] as number;
    if (comma < 3 && sort >= SORTS.comma && sort <= SORTS.closing) comma += 1;
    if (verb < 3 && isVerbal(sort)) verb += 1;
  }
}

/** Likelihood of a cue by its sum: not, hardly, rather, very. */
const likely = (sum: number): number => (sum < -48 ? 0 : sum < 0 ? 1 : sum < 64 ? 2 : 3);

/** Signed distance from a cue in growing steps. */
function stepsFrom(distance: number): number {
  const far = Math.abs(distance);
  const steps = far < 6 ? far : far < 9 ? 6 : far < 14 ? 7 : far < 22 ? 8 : 9;
  return distance < 0 ? -steps : steps;
}

/** Facts about a token beside a cue, by their numbers. */
const FACTS = {
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

/**
 * Features of a word that tell its role for a cue, by the facts in each; the last few only for
 * words near the cue.
 */
export const roleTemplates = new Templates(
  ROLE_BITS,
  FACTS,
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
const PATH_TEMPLATES = 3;

/** Notes the facts that are the same for every word beside a cue. */
export function noteCue(
  t: FeatureRows,
  { ids, sorts }: TokenIds,
  { cue, around }: CueWindow,
): void {
  t.note(FACTS.around, around);
  t.note(FACTS.said, ids[cue + MARGIN] ?? 0);
  t.note(FACTS.saying, sorts[cue + MARGIN] ?? 0);
  t.note(FACTS.saidBefore, sorts[cue + MARGIN - 1] ?? 0);
  t.note(FACTS.saidAfter, sorts[cue + MARGIN + 1] ?? 0);
}

/** Finds the rows of the features of a word beside the noted cue; returns their number. */
export function roleRows(
  t: FeatureRows,
  { ids, endings, sorts, length }: TokenIds,
  { cue, from, hints, commas, verbs, cues, rivals }: CueWindow,
  number: number,
): number {
  const [at, place] = [number + MARGIN, number - from];
  const distance = number - cue;
  const side = distance < 0 ? 1 : distance > 0 ? 2 : 0;
  const edge = number === 0 ? 1 : number === length - 1 ? 2 : number === length - 2 ? 3 : 0;
  t.note(FACTS.side, side);
  t.note(FACTS.steps, stepsFrom(distance));
  t.note(FACTS.comma, (commas[place] as number) * 4 + side);
  t.note(FACTS.verb, (verbs[place] as number) * 4 + side);
  t.note(FACTS.verbs, verbs[place] as number);
  t.note(FACTS.rival, (rivals[place] as number) * 4 + side);
  t.note(FACTS.edge, edge);
  t.note(FACTS.id, ids[at] as number);
  t.note(FACTS.idBefore, ids[at - 1] as number);
  t.note(FACTS.idAfter, ids[at + 1] as number);
  t.note(FACTS.ending, endings[at] as number);
  t.note(FACTS.sort, sorts[at] as number);
  t.note(FACTS.sortBefore, sorts[at - 1] as number);
  t.note(FACTS.sortAfter, sorts[at + 1] as number);
  t.note(FACTS.secondBefore, sorts[at - 2] as number);
  t.note(FACTS.secondAfter, sorts[at + 2] as number);
  t.note(FACTS.hint, hints[place] as number);
  t.note(FACTS.hintBefore, place > 0 ? (hints[place - 1] as number) : 8);
  t.note(FACTS.hintAfter, hints[place + 1] as number);
  t.note(FACTS.cueHere, cues[place] as number);
  t.note(FACTS.cueBefore, place > 0 ? (cues[place - 1] as number) : 7);
  t.note(FACTS.cueAfter, cues[place + 1] as number);
  const isNear = Math.abs(distance) <= 5;
  if (isNear) t.note(FACTS.path, pathTo(sorts, number, cue));
  const count = isNear ? t.count : t.count - PATH_TEMPLATES;
  t.fill(count);
  return count;
}

/** Hash of the sorts of the words from one word to a cue, both included. */
function pathTo(sorts: Int32Array, number: number, cue: number): number {
  let path = number - cue;
  for (let step = Math.min(number, cue); step <= Math.max(number, cue); step += 1)
    path = Math.imul(path ^ (sorts[step + MARGIN] as number), 0x01000193);
  return path;
}
