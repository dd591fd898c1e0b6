import type { Span } from "./article.ts";
import type { Attribution } from "./attributions.ts";
import { phraseAfter } from "./noun-phrases.ts";
import type { Word } from "./words.ts";

const passing = /^(?:citing|quoting)$/;
const passive = /^(?:quoted|cited|reported|carried)$/;

/** Who passed a quotation on, from the words of its attribution: "citing a military source", "quoted by a newspaper". */
export function viaOf(
  words: Word[],
  { from, to, cue }: Pick<Attribution, "from" | "to" | "cue">,
): Span | null {
  const last = Math.max(to, cue.to) + 6;
  for (let at = from; at < Math.min(last, words.length); at += 1) {
    const lower = words[at]?.lower ?? "";
    const named = passing.test(lower)
      ? at + 1
      : passive.test(lower) && words[at + 1]?.lower === "by"
        ? at + 2
        : 0;
    const phrase = named > 0 ? phraseAfter(words, named) : null;
    const [first, end] = [words[at], phrase && words[phrase.to - 1]];
    if (first && end) return { start: first.start, end: end.end };
  }
  return null;
}
