import type { Span } from "../article.ts";
import { phraseAfter } from "../tokens/noun-phrases.ts";
import type { Token } from "../tokens/tokens.ts";
import { type Attribution, quoterOf } from "./attributions.ts";

const PASSING = /^(?:citing|quoting)$/;
const PASSIVE = /^(?:quoted|cited|reported|carried)$/;

/**
 * Source that passed a quotation on, from the words of its attribution: "citing a military source",
 * "quoted by a newspaper".
 */
export function viaOf(
  tokens: Token[],
  { source, from, to, cue }: Pick<Attribution, "source" | "from" | "to" | "cue">,
): Span | null {
  const quoter = source && quoterOf(tokens, source);
  const [begin, verb] = [tokens[quoter?.from ?? -1], tokens[(source?.from ?? 0) - 1]];
  if (begin && verb) return { start: begin.start, end: verb.end };
  const last = Math.max(to, cue.to) + 6;
  for (let at = from; at < Math.min(last, tokens.length); at += 1) {
    const lower = tokens[at]?.lower ?? "";
    const named = PASSING.test(lower)
      ? at + 1
      : PASSIVE.test(lower) && tokens[at + 1]?.lower === "by"
        ? at + 2
        : 0;
    const phrase = named > 0 ? phraseAfter(tokens, named) : null;
    const [first, end] = [tokens[at], phrase && tokens[phrase.to - 1]];
    if (first && end) return { start: first.start, end: end.end };
  }
  return null;
}
