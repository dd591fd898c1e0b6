import { COMMON_WORDS } from "../languages/en/common-words.ts";
import { bearersOf } from "../tokens/first-names.ts";
import { TRAITS, traitsOf } from "../tokens/lexicon.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import { singular } from "./mentions.ts";
import { BODIES, UNNAMED_PERSONS } from "./speakers.ts";
import { TITLES } from "./titles.ts";

/** Traits of closed-class words, which are never names. */
const CLOSED =
  TRAITS.determiner |
  TRAITS.pronoun |
  TRAITS.preposition |
  TRAITS.subordinator |
  TRAITS.coordinator |
  TRAITS.auxiliary |
  TRAITS.negation |
  TRAITS.adverb |
  TRAITS.time |
  TRAITS.object;
/** Indefinite pronouns for people, after Quirk et al., 6.45–6.48. */
const INDEFINITE =
  /^(?:(?:every|some|any)(?:one|body)|nobody|those|these|others|all|many|most|some|several|few|both|none|neither|either|each)$/;
/** Endings of verbs, adverbs and abstract nouns, after Quirk et al., I.45–I.48, and single letters. */
const DERIVED = /\p{L}{3}(?:ing|ed|ally|tion|ment|ness|ity|ance|ence)s?$|^\p{L}$/u;

/** Class of a capitalised word that may not be a name. */
export type Ordinary = "closed" | "people" | "common" | null;

/**
 * Class of a word that may have its capital from the start of a sentence: a closed-class word, an
 * indefinite pronoun for people, or a common word; null where it may be a name.
 */
export function ordinaryWord(text: string): Ordinary {
  const lower = text.toLowerCase().replace(/’/g, "'");
  if (/^\p{Lu}[\p{Lu}.&]+$/u.test(text)) return null;
  if (INDEFINITE.test(lower)) return "people";
  if (traitsOf(lower) & CLOSED && !bearersOf(lower)) return "closed";
  if ([lower, singular(lower), lower.replace(/es$/, "")].some((word) => COMMON_WORDS.has(word)))
    return "common";
  const verb = traitsOf(lower) & ~TRAITS.noun;
  return (verb !== 0 || DERIVED.test(lower)) && !bearersOf(lower) ? "common" : null;
}

/**
 * Tests whether capitalised words that open a sentence are a label or the beginning of a headline,
 * and not a name: "Key Facts", "Road Closed". Titles, first names and nouns for bodies may be part
 * of names.
 */
export function isOrdinaryPhrase([first = "", ...others]: string[]): boolean {
  const words = [first, ...others].map((word) => word.toLowerCase().replace(/[.]$/, ""));
  return (
    others.length > 0 &&
    bearersOf(first) === null &&
    !words.some((word) => TITLES.has(word)) &&
    !BODIES.has(words.at(-1) ?? "") &&
    [first, ...others].every(
      (word, at) =>
        ordinaryWord(word) !== null ||
        UNNAMED_PERSONS.has(words[at] ?? "") ||
        BODIES.has(words[at] ?? ""),
    )
  );
}

/**
 * Tests whether words begin their sentence, or follow a closed-class word that does: "In |Brief|",
 * "Saturday |Night|".
 */
export const isOpening = (tokens: Token[], at: number): boolean =>
  !isWord(tokens[at - 1]) ||
  (!isWord(tokens[at - 2]) &&
    is(tokens[at - 1], TRAITS.capital) &&
    ordinaryWord(tokens[at - 1]?.text ?? "") === "closed");
