import { diffArrays, diffWords } from "diff";

/** Words that two versions of a text share, or that only one of them has. */
export interface Run {
  kind: "same" | "added" | "removed";
  words: string;
}

/** A changed paragraph, or a number of unchanged ones in a row. */
export type Change = { runs: Run[] } | { unchanged: number };

/** Least share of common words by which a paragraph is a version of another. */
const SAME_PARAGRAPH = 0.4;

/** Most pairs of paragraphs that are compared; with more, changes would be unreadable. */
const MAX_PAIRS = 10_000;

/** Most differences between versions of a text. */
const MAX_DIFFERENCES = 4_000;

/**
 * Compares the paragraphs of two versions of a text, and the words in changed ones.
 *
 * @param language - BCP 47 tag, for word boundaries
 */
export function changesBetween(
  before: readonly string[],
  after: readonly string[],
  language: string,
): Change[] {
  const words = new Intl.Segmenter(language, { granularity: "word" });
  const parts = diffArrays([...before], [...after], { maxEditLength: MAX_DIFFERENCES }) ?? [
    { removed: true, added: false, value: [...before] },
    { removed: false, added: true, value: [...after] },
  ];
  const changes: Change[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    changes.push(...changedParagraphs(removed, added, words));
    [removed, added] = [[], []];
  };
  for (const part of parts) {
    if (part.removed) removed.push(...part.value);
    else if (part.added) added.push(...part.value);
    else {
      flush();
      changes.push({ unchanged: part.value.length });
    }
  }
  flush();
  return changes;
}

/** Changes of some paragraphs, in order. */
function changedParagraphs(
  removed: readonly string[],
  added: readonly string[],
  words: Intl.Segmenter,
): Change[] {
  const changes: Change[] = [];
  let [at, to] = [0, 0];
  const ends = [removed.length, added.length] as const;
  for (const [old, now] of [...pairsIn(removed, added, words), ends]) {
    for (; at < old; at += 1) changes.push(whole("removed", removed[at] ?? ""));
    for (; to < now; to += 1) changes.push(whole("added", added[to] ?? ""));
    const [before, after] = [removed[old], added[now]];
    if (before !== undefined && after !== undefined)
      changes.push({ runs: runsOf(before, after, words) });
    [at, to] = [old + 1, now + 1];
  }
  return changes;
}

const whole = (kind: Run["kind"], words: string): Change => ({ runs: [{ kind, words }] });

/**
 * Pairs of paragraphs that are versions of one another, in order: those with most in common
 * (longest common subsequence, weighted).
 */
function pairsIn(
  removed: readonly string[],
  added: readonly string[],
  words: Intl.Segmenter,
): [old: number, now: number][] {
  if (removed.length * added.length > MAX_PAIRS) return [];
  const [olds, news] = [removed, added].map((texts) => texts.map((text) => wordsIn(text, words)));
  const likeness = (old: number, now: number) => {
    const share = sharedBy(olds?.[old] ?? [], news?.[now] ?? []);
    return share >= SAME_PARAGRAPH ? share : 0;
  };
  const likenesses = removed.map((_, old) => added.map((__, now) => likeness(old, now)));
  const best = sums(likenesses, added.length);
  const from = (old: number, now: number) => best[old]?.[now] ?? 0;
  const pairs: [number, number][] = [];
  for (let [old, now] = [0, 0]; old < removed.length && now < added.length; ) {
    if (from(old, now) === from(old + 1, now)) old += 1;
    else if (from(old, now) === from(old, now + 1)) now += 1;
    else {
      pairs.push([old, now]);
      [old, now] = [old + 1, now + 1];
    }
  }
  return pairs;
}

/** Highest sum of similarity for pairs in order, from each pair on. */
function sums(likenesses: readonly (readonly number[])[], width: number): number[][] {
  const rows: number[][] = [];
  let below = Array<number>(width + 1).fill(0);
  for (const likeness of likenesses.toReversed()) {
    const row = [0];
    for (let now = width - 1; now >= 0; now -= 1) {
      const paired = (likeness[now] ?? 0) + (below[now + 1] ?? 0);
      row.unshift(Math.max(paired, below[now] ?? 0, row[0] ?? 0));
    }
    rows.unshift(row);
    below = row;
  }
  return rows;
}

const wordsIn = (text: string, words: Intl.Segmenter) =>
  [...words.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? segment : []));

/** Share of words that two texts have in common, from 0 to 1. */
function sharedBy(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const count = counts.get(word) ?? 0;
    if (count > 0) shared += 1;
    counts.set(word, count - 1);
  }
  return one.length + other.length === 0 ? 1 : (2 * shared) / (one.length + other.length);
}

/** Runs of words of a changed paragraph. */
function runsOf(before: string, after: string, intlSegmenter: Intl.Segmenter): Run[] {
  const parts = diffWords(before, after, { intlSegmenter, maxEditLength: MAX_DIFFERENCES }) ?? [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ];
  return parts.flatMap(({ removed, added, value }): Run[] => {
    if (!removed && !added) return [{ kind: "same", words: value }];
    // Spaces around changed words are not part of the change.
    const words = value.trim();
    const [before = "", after = ""] = words === "" ? [value] : value.split(words);
    const runs: Run[] = [
      { kind: "same", words: before },
      { kind: removed ? "removed" : "added", words },
      { kind: "same", words: after },
    ];
    return runs.filter((run) => run.words !== "");
  });
}
