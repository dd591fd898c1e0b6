import { isAmpersand, isCompanyComma } from "./company-names.ts";
import { TRAITS } from "./lexicon.ts";
import { is, isWord, type Token } from "./tokens.ts";

/** A run of words by their numbers in the statement, end-exclusive. */
export interface Phrase {
  from: number;
  to: number;
}

const CLOSED =
  TRAITS.pronoun |
  TRAITS.subordinator |
  TRAITS.auxiliary |
  TRAITS.negation |
  TRAITS.preposition |
  TRAITS.coordinator |
  TRAITS.time;
/** Prepositions that link another noun to the one before: "a spokesman for the ministry". */
const LINKING = new Set("of for at from in with on to against under between behind".split(" "));
const LINKING_AFTER = new Set("of for from with".split(" "));

/** Most words in brackets after a name, brackets included. */
const MAX_BRACKET_WORDS = 8;

/** Tests whether a word can be part of a noun phrase: a noun, an adjective, a name, a figure. */
function isNominal(token: Token | undefined, before: Token | undefined): boolean {
  if (!isWord(token) || is(token, TRAITS.determiner)) return false;
  if (is(token, CLOSED))
    return (
      is(token, TRAITS.capital) && before !== undefined && !is(token, TRAITS.time | TRAITS.pronoun)
    );
  if (is(token, TRAITS.capital | TRAITS.possessive | TRAITS.number)) return true;
  if (is(token, TRAITS.adverb | TRAITS.verb)) return false;
  const led = is(before, TRAITS.determiner | TRAITS.possessive);
  if (is(token, TRAITS.speech | TRAITS.judgement)) return led || is(token, TRAITS.noun);
  if (/(?:ed|ing)$/.test(token.lower))
    return led || token.lower.includes("-") || /^(?:.?e|un|hundr)ed$/.test(token.lower);
  return true;
}

/** Tests whether a clause can begin after this word. */
export function isBoundary(token: Token | undefined): boolean {
  if (token === undefined || token.stretch !== null) return true;
  return !isWord(token) || is(token, TRAITS.subordinator | TRAITS.coordinator);
}

/** Prepositions that also open clauses: "closed |after| Ana Prado, the mayor, said". */
const CONJUNCTIONS = new Set("after before as since until".split(" "));
const opensClause = (token: Token | undefined): boolean =>
  isBoundary(token) || CONJUNCTIONS.has(token?.lower ?? "");

/** Noun phrase that ends directly before word number `end`, or null. */
export function phraseBefore(tokens: Token[], end: number): Phrase | null {
  if (is(tokens[end - 1], TRAITS.pronoun)) return { from: end - 1, to: end };
  if (tokens[end - 1]?.text === ")") {
    const from = Math.max(0, end - MAX_BRACKET_WORDS);
    const open = from + tokens.slice(from, end).findLastIndex(({ text }) => text === "(");
    const named = open > from ? phraseBefore(tokens, open) : null;
    return named && { from: named.from, to: end };
  }
  let at = end;
  while (at > 0) {
    const [before, token] = [tokens[at - 2], tokens[at - 1]];
    if (
      isNominal(token, before) ||
      is(token, TRAITS.determiner) ||
      isCompanyComma(tokens, at - 1) ||
      (at < end && isAmpersand(tokens, at - 1))
    )
      at -= 1;
    else if (
      is(token, TRAITS.preposition) &&
      LINKING.has(token?.lower ?? "") &&
      isNominal(before, tokens[at - 3]) &&
      at < end
    )
      at -= 1;
    else if (at < end && is(token, TRAITS.coordinator) && isNominal(before, tokens[at - 3])) {
      const joined = phraseBefore(tokens, at - 1);
      if (joined && isBoundary(tokens[joined.from - 1])) return { from: joined.from, to: end };
      break;
    } else break;
    if (
      is(tokens[at], TRAITS.determiner) &&
      !is(tokens[at - 1], TRAITS.determiner | TRAITS.preposition | TRAITS.coordinator)
    )
      break;
  }
  return at < end ? { from: at, to: end } : null;
}

/** Noun phrase that begins with word number `from`, or null. */
export function phraseAfter(tokens: Token[], from: number): Phrase | null {
  if (is(tokens[from], TRAITS.pronoun | TRAITS.object) && !is(tokens[from], TRAITS.determiner))
    return { from, to: from + 1 };
  let at = from;
  while (at < tokens.length) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    const before = at > from ? tokens[at - 1] : undefined;
    if (
      is(token, TRAITS.determiner) &&
      (at === from || is(before, TRAITS.determiner | TRAITS.preposition | TRAITS.coordinator))
    )
      at += 1;
    else if (isNominal(token, before)) at += 1;
    else if (at === from) break;
    else if (isCompanyComma(tokens, at) || isAmpersand(tokens, at)) at += 2;
    else if (
      LINKING_AFTER.has(token?.lower ?? "") &&
      (isNominal(next, token) || is(next, TRAITS.determiner))
    )
      at += 1;
    else if (is(token, TRAITS.coordinator) && is(next, TRAITS.capital | TRAITS.determiner)) at += 1;
    else break;
  }
  return at > from ? { from, to: at } : null;
}

const ASIDES =
  /^(?:who|which|a|an|the|his|her|their|its|one|of|in|at|citing|quoting|speaking|\d+|now|then|both|also)$/;

/**
 * Tests whether a phrase is only an age, in a separate aside: "Ana Prado, |51|, a farmer, said".
 */
const isAge = (tokens: Token[], { from, to }: Phrase): boolean =>
  to - from === 1 && tokens[from - 1]?.text === "," && /^\d{1,3}$/.test(tokens[from]?.text ?? "");

/**
 * Noun phrase before an aside in commas, brackets or dashes that ends directly before word number
 * `end`: "Ana Prado, a farmer, |said".
 */
export function phraseBeforeAside(tokens: Token[], end: number): Phrase | null {
  let fallback: Phrase | null = null;
  for (let at = end - 2; at > 0 && end - at < 45; at -= 1) {
    const token = tokens[at];
    if (token?.stretch) break;
    if (!/^(?:,|[-–—]+|\()$/.test(token?.text ?? "") || isCompanyComma(tokens, at)) continue;
    const phrase = phraseBefore(tokens, at);
    const inside = tokens[at + 1];
    if (!phrase || !opensClause(tokens[phrase.from - 1]) || isAge(tokens, phrase)) continue;
    const likely =
      ASIDES.test(inside?.lower ?? "") || is(inside, TRAITS.number) || !is(inside, TRAITS.capital);
    if (likely || token?.text === "(") return phrase;
    fallback = phrase;
  }
  return fallback;
}

/** Subject at the start of a statement, after opening adverbials, or null. */
export function leadingPhrase(tokens: Token[]): Phrase | null {
  let at = 0;
  while (
    at < tokens.length &&
    (is(tokens[at], TRAITS.coordinator | TRAITS.adverb) || tokens[at]?.text === ",")
  )
    at += 1;
  const first = tokens[at];
  const adverbial =
    is(first, TRAITS.preposition | TRAITS.subordinator | TRAITS.time) ||
    /(?:ing|ed)$/.test(first?.lower ?? "");
  if (adverbial) {
    const comma = tokens.findIndex((token, number) => number > at && token.text === ",");
    if (comma < 0) return null;
    at = comma + 1;
  }
  const phrase = phraseAfter(tokens, at);
  const aside =
    phrase && is(tokens[phrase.to], TRAITS.adverb) && tokens[phrase.to + 1]?.text === ",";
  return aside ? phraseAfter(tokens, phrase.to + 2) : phrase;
}
