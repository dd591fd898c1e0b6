import type { Span } from "../article.ts";
import { type Phrase, phraseAfter, phraseBefore } from "../tokens/noun-phrases.ts";
import type { Word } from "../tokens/words.ts";
import type { Attribution } from "./attributions.ts";

const passing = /^(?:citing|quoting)$/;
const passive = /^(?:quoted|cited|reported|carried)$/;

/** Who quotes a source: "|a newspaper| quoted the minister as saying". */
export function quoterOf(words: Word[], { from, to }: Phrase): Phrase | null {
  const quotes = /^(?:quote|cite)[sd]$/.test(words[from - 1]?.lower ?? "");
  return quotes && words[to]?.lower === "as" ? phraseBefore(words, from - 1) : null;
}

/** Who passed a quotation on, from the words of its attribution: "citing a military source", "quoted by a newspaper". */
export function viaOf(
  words: Word[],
  { source, from, to, cue }: Pick<Attribution, "source" | "from" | "to" | "cue">,
): Span | null {
  const quoter = source && quoterOf(words, source);
  const [begin, verb] = [words[quoter?.from ?? -1], words[(source?.from ?? 0) - 1]];
  if (begin && verb) return { start: begin.start, end: verb.end };
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
