import type { Root } from "mdast";
import { unified } from "unified";
import { blocksOf } from "../newswire/copy/blocks.ts";
import { parseCopy } from "../newswire/copy/parse-copy.ts";
import { structureOf } from "../newswire/parts/structure.ts";
import { type Outline, outlineOf } from "../newswire/speech/cue-features.ts";
import { type Hints, hintsOf } from "../newswire/speech/hints.ts";
import { Numbered } from "../newswire/speech/numbered.ts";
import { reportsByRule } from "../newswire/speech/reported-speech.ts";
import { trait } from "../newswire/tokens/lexicon.ts";
import { type Statement, statementsIn } from "../newswire/tokens/statements.ts";
import { is, type Word } from "../newswire/tokens/words.ts";
import type { Label, LabelledCopy } from "./labelled-copy.ts";

/** One cue of a statement and what each word is to it. */
export interface Frame {
  cue: number;
  roles: Uint8Array;
}

/** A statement with what people labelled in it. */
export interface Lesson {
  words: Word[];
  numbers: Numbered;
  outline: Outline;
  hints: Hints;
  /** Sums of each word as a cue. */
  sums: Int32Array;
  frames: Frame[];
  /** Words that are reported: a cue among them is part of what is said. */
  reported: boolean[];
}

/** The statements that the reader finds in plain copy. */
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

/** The words of a cue in lower case without the punctuation around them, or its punctuation where it is nothing else. */
function cueParts(cue: string | null): string[] {
  const parts = (cue ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  return parts.map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "") || part);
}

/** How often each word is the whole of a cue. */
export function cueCounts(articles: LabelledCopy[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { gold } of articles)
    for (const { cue } of gold.quotes ?? []) {
      const [lower, more] = cueParts(cue);
      if (lower && !more) counts.set(lower, (counts.get(lower) ?? 0) + 1);
    }
  return counts;
}

/** Words that are seldom the head of a longer cue. */
const slight =
  trait.preposition |
  trait.auxiliary |
  trait.be |
  trait.determiner |
  trait.pronoun |
  trait.negation |
  trait.coordinator |
  trait.subordinator |
  trait.object;

const meets = (word: Word, start: number, end: number) => word.start < end && start < word.end;

/** The lessons of an article. */
export function lessonsOf({ text, gold }: LabelledCopy, counts: Map<string, number>): Lesson[] {
  const labels = (gold.quotes ?? []).map((label) => inUnits(label, text));
  return statementsOf(text).map(({ words, start, end }) => {
    const lesson: Lesson = {
      words,
      numbers: new Numbered().number(words),
      outline: outlineOf(words),
      hints: hintsOf(reportsByRule(words), words.length),
      sums: new Int32Array(words.length),
      frames: [],
      reported: words.map((word) =>
        labels.some(({ spans }) => spans.some(([from, to]) => meets(word, from, to))),
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
      const frame = frameOf(label, lesson, counts, low, high);
      if (frame) lesson.frames.push(frame);
    }
    return lesson;
  });
}

/** What each word of a lesson is to the cue of a label; null where the lesson has no part in it. */
function frameOf(
  label: Label,
  { words, reported }: Lesson,
  counts: Map<string, number>,
  low: number,
  high: number,
): Frame | null {
  const roles = new Uint8Array(words.length);
  let content = false;
  for (const [at, word] of words.entries()) {
    const speaks = label.speaker && meets(word, label.speaker_start, label.speaker_end);
    const said = label.spans.some(([from, to]) => meets(word, from, to));
    if (said) {
      roles[at] = roles[at - 1] === 3 || roles[at - 1] === 4 ? 4 : 3;
      content = true;
    } else if (speaks) roles[at] = roles[at - 1] === 1 || roles[at - 1] === 2 ? 2 : 1;
  }
  if (!content) return null;
  const parts = cueParts(label.cue);
  let best = -1;
  let bestScore = -Infinity;
  for (const [at, word] of words.entries()) {
    const lower = word.lower;
    if (reported[at] || roles[at] || !lower || !parts.includes(lower)) continue;
    const away = word.start < low ? low - word.end : word.end > high ? word.start - high : 0;
    const side = [at - 1, at + 1].filter((next) =>
      parts.includes(words[next]?.lower ?? "-"),
    ).length;
    const light = is(word, slight) || (is(word, trait.adverb) && !is(word, trait.speech));
    const heads = light ? -3 : Math.log(1 + (counts.get(lower) ?? 0));
    const score = heads + side * 0.8 - away / 12;
    if (away < 60 && score > bestScore) [best, bestScore] = [at, score];
  }
  return best < 0 ? null : { cue: best, roles };
}
