import type { Root } from "mdast";
import { unified } from "unified";
import { blocksOf } from "../newswire/copy/blocks.ts";
import { parseCopy } from "../newswire/copy/parse-copy.ts";
import { structureOf } from "../newswire/parts/structure.ts";
import { type Outline, outlineOf } from "../newswire/speech/cue-features.ts";
import { type Hints, hintsOf } from "../newswire/speech/hints.ts";
import { reportsByRule } from "../newswire/speech/reported-speech.ts";
import { TokenIds } from "../newswire/speech/token-ids.ts";
import { TRAITS } from "../newswire/tokens/lexicon.ts";
import { type Statement, statementsIn } from "../newswire/tokens/statements.ts";
import { is, type Token } from "../newswire/tokens/tokens.ts";
import type { Label, LabelledCopy } from "./labelled-copy.ts";

/** A cue of a statement, with the role of each word for it. */
export interface CueRoles {
  cue: number;
  roles: Uint8Array;
}

/** A statement with its human labels. */
export interface Lesson {
  tokens: Token[];
  numbers: TokenIds;
  outline: Outline;
  hints: Hints;
  /** Sum of each word as a cue. */
  sums: Int32Array;
  frames: CueRoles[];
  /** True for words of reported content: a cue among them is part of the speech. */
  reported: boolean[];
}

/** Statements that the parser finds in plain copy. */
function statementsOf(text: string): Statement[] {
  const tree = unified().use(parseCopy).parse(text) as Root;
  const structure = structureOf(blocksOf(tree, text), null);
  const { dateline } = structure;
  return statementsIn(
    structure.paragraphs.map((block) => {
      const skip = dateline?.start === block.start ? dateline.end - block.start : 0;
      return { ...block, start: block.start + skip, text: block.text.slice(skip) };
    }),
  );
}

/** A label with UTF-16 offsets. */
function inUnits(label: Label, text: string): Label {
  const points = [...text];
  if (points.length === text.length) return label;
  const offsets: number[] = [];
  let at = 0;
  for (const point of points) {
    offsets.push(at);
    at += point.length;
  }
  offsets.push(at);
  const unit = (offset: number) => offsets[offset] ?? at;
  return {
    ...label,
    spans: label.spans.map(([start, end]) => [unit(start), unit(end)]),
    speaker_start: unit(label.speaker_start),
    speaker_end: unit(label.speaker_end),
  };
}

/**
 * Words of a cue in lower case without punctuation around them, or its punctuation if it has no
 * words.
 */
function cueParts(cue: string | null): string[] {
  const parts = (cue ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  return parts.map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "") || part);
}

/** Counts of words that are a whole cue. */
export function cueCounts(articles: LabelledCopy[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { gold } of articles)
    for (const { cue } of gold.quotes ?? []) {
      const [lower, more] = cueParts(cue);
      if (lower && !more) counts.set(lower, (counts.get(lower) ?? 0) + 1);
    }
  return counts;
}

/** Words that are rarely the head of a longer cue. */
const SELDOM_HEADS =
  TRAITS.preposition |
  TRAITS.auxiliary |
  TRAITS.be |
  TRAITS.determiner |
  TRAITS.pronoun |
  TRAITS.negation |
  TRAITS.coordinator |
  TRAITS.subordinator |
  TRAITS.object;

const meets = (token: Token, start: number, end: number) => token.start < end && start < token.end;

/** Lessons of an article. */
export function lessonsOf({ text, gold }: LabelledCopy, counts: Map<string, number>): Lesson[] {
  const labels = (gold.quotes ?? []).map((label) => inUnits(label, text));
  return statementsOf(text).map(({ tokens, start, end }) => {
    const lesson: Lesson = {
      tokens,
      numbers: new TokenIds().number(tokens),
      outline: outlineOf(tokens),
      hints: hintsOf(reportsByRule(tokens), tokens.length),
      sums: new Int32Array(tokens.length),
      frames: [],
      reported: tokens.map((token) =>
        labels.some(({ spans }) => spans.some(([from, to]) => meets(token, from, to))),
      ),
    };
    for (const label of labels) {
      const low = Math.min(
        ...label.spans.map(([from]) => from),
        label.speaker ? label.speaker_start : Infinity,
      );
      const high = Math.max(
        ...label.spans.map(([, to]) => to),
        label.speaker ? label.speaker_end : 0,
      );
      if (low > end + 50 || high < start - 50) continue;
      const frame = cueRolesOf(label, lesson, counts, low, high);
      if (frame) lesson.frames.push(frame);
    }
    return lesson;
  });
}

/**
 * Roles of a lesson's tokens for the cue of a label; null where the lesson has no part of the
 * label.
 */
function cueRolesOf(
  label: Label,
  { tokens, reported }: Lesson,
  counts: Map<string, number>,
  low: number,
  high: number,
): CueRoles | null {
  const roles = new Uint8Array(tokens.length);
  let content = false;
  for (const [at, token] of tokens.entries()) {
    const speaks = label.speaker && meets(token, label.speaker_start, label.speaker_end);
    const said = label.spans.some(([from, to]) => meets(token, from, to));
    if (said) {
      roles[at] = roles[at - 1] === 3 || roles[at - 1] === 4 ? 4 : 3;
      content = true;
    } else if (speaks) roles[at] = roles[at - 1] === 1 || roles[at - 1] === 2 ? 2 : 1;
  }
  if (!content) return null;
  const parts = cueParts(label.cue);
  let best = -1;
  let bestScore = -Infinity;
  for (const [at, token] of tokens.entries()) {
    const lower = token.lower;
    if (reported[at] || roles[at] || !lower || !parts.includes(lower)) continue;
    const away = token.start < low ? low - token.end : token.end > high ? token.start - high : 0;
    const side = [at - 1, at + 1].filter((next) =>
      parts.includes(tokens[next]?.lower ?? "-"),
    ).length;
    const light =
      is(token, SELDOM_HEADS) || (is(token, TRAITS.adverb) && !is(token, TRAITS.speech));
    const heads = light ? -3 : Math.log(1 + (counts.get(lower) ?? 0));
    const score = heads + side * 0.8 - away / 12;
    if (away < 60 && score > bestScore) [best, bestScore] = [at, score];
  }
  return best < 0 ? null : { cue: best, roles };
}
