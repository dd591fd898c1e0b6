import { bearersOf } from "../tokens/first-names.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import type { Phrase } from "../tokens/noun-phrases.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import { PARTICLES, plain, SUFFIXES, titled } from "./name-runs.ts";

/**
 * Shortest words that are always capitalised in titles, after The Chicago Manual of Style, 8.159.
 */
const MIN_CAPITAL_LENGTH = 5;
/** Fewest words of a title, and fewest long words among them. */
const MIN_WORDS = 5;
const MIN_LONG_WORDS = 3;

/** Words that are never in lower case in a title. */
const SENTENCE =
  TRAITS.speech |
  TRAITS.judgement |
  TRAITS.verb |
  TRAITS.auxiliary |
  TRAITS.pronoun |
  TRAITS.negation;

/**
 * Tests whether a statement is in title case, so that capitals do not show names: "Firm Names Ana
 * Prado Chair".
 */
export function isTitleCase(tokens: Token[]): boolean {
  const words = tokens.filter(isWord);
  const long = words.filter(
    ({ text }) => /^\p{L}/u.test(text) && text.length >= MIN_CAPITAL_LENGTH,
  );
  return (
    words.length >= MIN_WORDS &&
    long.length >= MIN_LONG_WORDS &&
    long.every((token) => is(token, TRAITS.capital)) &&
    !words.some((token) => is(token, SENTENCE) && !is(token, TRAITS.capital))
  );
}

/**
 * Person's name in a run of title case: titles, a first name, initials, particles and a last name;
 * or null.
 */
export function personIn(tokens: Token[], { from, to }: Phrase): Phrase | null {
  let first = from;
  while (first < to - 1 && (!bearersOf(plain(tokens[first])) || titled(tokens[first]))) first += 1;
  let last = first + 1;
  const isJoint = ({ text, lower }: Token) => /^\p{Lu}\.?$/u.test(text) || PARTICLES.has(lower);
  while (last < to && tokens.slice(last, last + 1).some(isJoint)) last += 1;
  if (last >= to) return null;
  const suffixed = SUFFIXES.has(tokens[last + 1]?.lower ?? "");
  let start = first;
  while (start > from && titled(tokens[start - 1])) start -= 1;
  return { from: start, to: Math.min(to, suffixed ? last + 2 : last + 1) };
}
