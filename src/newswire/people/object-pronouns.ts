import { TRAITS } from "../tokens/lexicon.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";

/** Traits of words that no possessive precedes. */
const AFTER_OBJECT =
  TRAITS.determiner |
  TRAITS.pronoun |
  TRAITS.preposition |
  TRAITS.subordinator |
  TRAITS.coordinator;

/**
 * Object pronoun for a person in the clause whose subject ends at an offset, "him" or "her". It
 * means somebody else than the subject (principle B of Chomsky's binding theory).
 */
export function objectAfter(tokens: Token[], end: number): Token | undefined {
  const from = tokens.findIndex(({ start }) => start >= end);
  for (let at = from; at > 0 && at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!isWord(token) || is(token, TRAITS.subordinator | TRAITS.coordinator)) return undefined;
    if (isObject(tokens, at)) return token;
  }
  return undefined;
}

/** Tests whether "him" or "her" is a verb's object, and no possessive: "told |her| so". */
function isObject(tokens: Token[], at: number): boolean {
  const { lower = "" } = tokens[at] ?? {};
  if (!/^(?:him|her)$/.test(lower) || is(tokens[at - 1], TRAITS.preposition)) return false;
  const next = tokens[at + 1];
  return lower === "him" || !isWord(next) || is(next, AFTER_OBJECT);
}
