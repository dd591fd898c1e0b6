import { TRAITS } from "../tokens/lexicon.ts";
import { type Phrase, phraseAfter } from "../tokens/noun-phrases.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import type { Attribution } from "./attributions.ts";

const ADVERBIAL_START = TRAITS.preposition | TRAITS.time | TRAITS.adverb | TRAITS.subordinator;

/** Most words of an adverbial between a cue and its "that". */
const MAX_ADVERBIAL_WORDS = 16;

/** Tests whether a token is a stretch in quotation marks. */
export const isQuotation = (token: Token | undefined): boolean =>
  token !== undefined && token.stretch !== null;

/** Content on both sides of an attribution between commas: "The plan, she said, is dead". */
export function parenthetical(
  tokens: Token[],
  { from, to, form, inverted }: Attribution,
  free: number,
): Phrase | null {
  if (form !== "finite" || inverted || tokens[from - 1]?.text !== "," || tokens[to]?.text !== ",")
    return null;
  const next = tokens[to + 1];
  const goes =
    isQuotation(next) ||
    is(next, TRAITS.auxiliary | TRAITS.verb | TRAITS.preposition) ||
    (isWord(next) &&
      !/ing$/.test(next.lower) &&
      !is(
        next,
        TRAITS.coordinator |
          TRAITS.pronoun |
          TRAITS.subordinator |
          TRAITS.adverb |
          TRAITS.determiner,
      ));
  let end = tokens.length;
  while (end > to && !isWord(tokens[end - 1]) && !isQuotation(tokens[end - 1])) end -= 1;
  return goes && end > to + 1 && from > free + 1 ? { from: to + 1, to: end } : null;
}

/** Content on the left of an attribution: "…," she said. */
export function contentBefore(
  tokens: Token[],
  { from, form }: Attribution,
  free: number,
): Phrase | null {
  let to = from;
  while (to > free && !isWord(tokens[to - 1]) && !isQuotation(tokens[to - 1])) to -= 1;
  if (to === from && !isQuotation(tokens[to - 1]) && form !== "according") return null;
  let start = free;
  while (
    start < to &&
    (is(tokens[start], TRAITS.coordinator) ||
      (!isWord(tokens[start]) && !isQuotation(tokens[start])))
  )
    start += 1;
  if (start >= to) return null;
  const clause = tokens.slice(start, to);
  if (clause.some(isQuotation)) return { from: start, to };
  const adverbial =
    is(clause[0], TRAITS.preposition | TRAITS.subordinator | TRAITS.time) && clause.length < 8;
  return clause.length > 3 && !adverbial ? { from: start, to } : null;
}

/** Content on the right of an attribution: he said that … */
export function contentAfter(
  tokens: Token[],
  attribution: Attribution,
  following: Attribution[],
): Phrase | null {
  const from = contentStart(tokens, attribution);
  if (from === null) return null;
  let to = tokens.length;
  if (tokens[attribution.from]?.lower === "with") to = parallel(tokens, from);
  for (const next of following) {
    if (next.from <= from) continue;
    const joint = tokens[next.from - 1];
    const cuts =
      next.form === "participle"
        ? joint?.text === "," || isQuotation(joint)
        : joint &&
          is(joint, TRAITS.coordinator) &&
          (next.shared ||
            tokens[next.from - 2]?.text === "," ||
            isQuotation(tokens[next.from - 2]));
    if (cuts) {
      to = next.from - 1;
      if (isQuotation(tokens[to])) to += 1;
      break;
    }
    if (next.form === "finite" && next.shared && is(tokens[next.from - 1], TRAITS.coordinator)) {
      to = next.from - 1;
      break;
    }
  }
  while (to > from && !isWord(tokens[to - 1]) && !isQuotation(tokens[to - 1])) to -= 1;
  return to > from ? { from, to } : null;
}

/** Object of a verb of judgement and a preposition: "referred to the plan as “…”". */
export function afterParticle(
  tokens: Token[],
  attribution: Attribution,
  following: Attribution[],
): Phrase | null {
  if (attribution.strength !== "judgement" || !is(tokens[attribution.to], TRAITS.preposition))
    return null;
  return contentAfter(tokens, { ...attribution, to: attribution.to + 1 }, following);
}

/**
 * Number of the "and" before a parallel clause: with one side insisting this| and the other seeking
 * that.
 */
function parallel(tokens: Token[], from: number): number {
  for (let at = from; at < tokens.length; at += 1) {
    if (!is(tokens[at], TRAITS.coordinator)) continue;
    const phrase = phraseAfter(tokens, at + 1);
    if (phrase && tokens[phrase.to]?.lower.endsWith("ing")) return at;
  }
  return tokens.length;
}

/** Number of the first word of the content after an attribution, or null. */
export function contentStart(tokens: Token[], { to, form, inverted }: Attribution): number | null {
  const next = tokens[to];
  if (next === undefined) return null;
  if (form === "according") return next.text === "," ? to + 1 : null;
  const counted = next.lower === "at" && /^(?:least|most)$/.test(tokens[to + 1]?.lower ?? "");
  if (next.text === ":" || next.text === "," || (is(next, ADVERBIAL_START) && !counted)) {
    const infinitive =
      next.lower === "to" &&
      isWord(tokens[to + 1]) &&
      !is(tokens[to + 1], TRAITS.determiner | TRAITS.capital | TRAITS.object | TRAITS.pronoun);
    if (infinitive || next.lower === "that" || /^(?:if|whether|how|why|what|as)$/.test(next.lower))
      return to;
    for (let at = to; at < tokens.length && at - to < MAX_ADVERBIAL_WORDS; at += 1) {
      const token = tokens[at];
      if (
        isQuotation(token) &&
        (tokens[at - 1]?.text === ":" || tokens[at - 1]?.text === "," || at === to)
      )
        return at;
      if (token?.text === ":" && at > to) return at + 1;
      if (at > to && is(token, TRAITS.speech) && !is(token, TRAITS.participle | TRAITS.noun)) break;
      if (token?.lower === "that" && at > to && !is(tokens[at + 1], TRAITS.auxiliary)) return at;
    }
    if (next.text === ":") return to + 1;
    return is(next, TRAITS.time) &&
      isWord(tokens[to + 1]) &&
      !is(tokens[to + 1], ADVERBIAL_START | TRAITS.coordinator)
      ? to + 1
      : null;
  }
  return isWord(next) || isQuotation(next) ? (inverted && !isQuotation(next) ? null : to) : null;
}

/** Tests whether an attribution with content on its left has none on its right. */
export function tailOnly(tokens: Token[], { to, inverted }: Attribution): boolean {
  const next = tokens[to];
  return (
    inverted ||
    next === undefined ||
    (!isWord(next) && !isQuotation(next) && next.text !== ":" && next.text !== ",")
  );
}

/** The rest of a quotation that an attribution interrupts: "…," she said, "…" */
export function goesOn(tokens: Token[], { to }: Attribution, right: Phrase): Phrase | null {
  const at = tokens.findIndex((token, number) => number >= to && token.stretch !== null);
  if (at < 0) return null;
  const between = tokens.slice(to, at);
  const joined = /^[,:;–—-]+$/.test(tokens[at - 1]?.text ?? "");
  return at <= right.from ||
    (joined &&
      between.every(
        (token) => !is(token, TRAITS.speech | TRAITS.judgement) && !/ing$/.test(token.lower),
      ))
    ? { from: at, to: at + 1 }
    : null;
}

/** Content of a verb of judgement, up to the last quotation after it. */
export function lastQuotation(tokens: Token[], { from, to }: Phrase): Phrase[] {
  const last = tokens.findLastIndex((token, at) => at < to && token.stretch !== null);
  return last >= from ? [{ from, to: last + 1 }] : [];
}
