import { isCompanyComma } from "./company-names.ts";
import { trait } from "./lexicon.ts";
import { is, isWord, type Word } from "./words.ts";

/** A run of words by their numbers in the statement, end-exclusive. */
export interface Phrase {
  from: number;
  to: number;
}

const closed =
  trait.pronoun |
  trait.subordinator |
  trait.auxiliary |
  trait.negation |
  trait.preposition |
  trait.coordinator |
  trait.time;
/** Prepositions that tie a further noun to the one before: "a spokesman for the ministry". */
const linking = new Set("of for at from in with on to against under between behind".split(" "));
const linkingAfter = new Set("of for from with".split(" "));

/** Words in brackets after a name are at most this many, brackets included. */
const longestBrackets = 8;

/** Whether a word can be part of a noun phrase: a noun, an adjective, a name, a figure. */
export function isNominal(word: Word | undefined, before: Word | undefined): boolean {
  if (!isWord(word) || is(word, trait.determiner)) return false;
  if (is(word, closed))
    return is(word, trait.capital) && before !== undefined && !is(word, trait.time | trait.pronoun);
  if (is(word, trait.capital | trait.possessive | trait.number)) return true;
  if (is(word, trait.adverb | trait.verb)) return false;
  const led = is(before, trait.determiner | trait.possessive);
  if (is(word, trait.speech | trait.judgement)) return led || is(word, trait.noun);
  if (/(?:ed|ing)$/.test(word.lower))
    return led || word.lower.includes("-") || /^(?:.?e|un|hundr)ed$/.test(word.lower);
  return true;
}

/** Whether a clause can begin after this word. */
export function isBoundary(word: Word | undefined): boolean {
  if (word === undefined || word.stretch !== null) return true;
  return !isWord(word) || is(word, trait.subordinator | trait.coordinator);
}

/** Prepositions that open clauses too: "closed |after| Ana Prado, the mayor, said". */
const conjunctions = new Set("after before as since until".split(" "));
const opensClause = (word: Word | undefined): boolean =>
  isBoundary(word) || conjunctions.has(word?.lower ?? "");

/** The noun phrase that ends right before word number `end`, or null. */
export function phraseBefore(words: Word[], end: number): Phrase | null {
  if (is(words[end - 1], trait.pronoun)) return { from: end - 1, to: end };
  if (words[end - 1]?.text === ")") {
    const from = Math.max(0, end - longestBrackets);
    const open = from + words.slice(from, end).findLastIndex(({ text }) => text === "(");
    const named = open > from ? phraseBefore(words, open) : null;
    return named && { from: named.from, to: end };
  }
  let at = end;
  while (at > 0) {
    const [before, word] = [words[at - 2], words[at - 1]];
    if (isNominal(word, before) || is(word, trait.determiner) || isCompanyComma(words, at - 1))
      at -= 1;
    else if (
      is(word, trait.preposition) &&
      linking.has(word?.lower ?? "") &&
      isNominal(before, words[at - 3]) &&
      at < end
    )
      at -= 1;
    else if (at < end && is(word, trait.coordinator) && isNominal(before, words[at - 3])) {
      const joined = phraseBefore(words, at - 1);
      if (joined && isBoundary(words[joined.from - 1])) return { from: joined.from, to: end };
      break;
    } else break;
    if (
      is(words[at], trait.determiner) &&
      !is(words[at - 1], trait.determiner | trait.preposition | trait.coordinator)
    )
      break;
  }
  return at < end ? { from: at, to: end } : null;
}

/** The noun phrase that begins with word number `from`, or null. */
export function phraseAfter(words: Word[], from: number): Phrase | null {
  if (is(words[from], trait.pronoun | trait.object) && !is(words[from], trait.determiner))
    return { from, to: from + 1 };
  let at = from;
  while (at < words.length) {
    const [word, next] = [words[at], words[at + 1]];
    const before = at > from ? words[at - 1] : undefined;
    if (
      is(word, trait.determiner) &&
      (at === from || is(before, trait.determiner | trait.preposition | trait.coordinator))
    )
      at += 1;
    else if (isNominal(word, before)) at += 1;
    else if (at === from) break;
    else if (isCompanyComma(words, at)) at += 2;
    else if (
      linkingAfter.has(word?.lower ?? "") &&
      (isNominal(next, word) || is(next, trait.determiner))
    )
      at += 1;
    else if (is(word, trait.coordinator) && is(next, trait.capital | trait.determiner)) at += 1;
    else break;
  }
  return at > from ? { from, to: at } : null;
}

const asides =
  /^(?:who|which|a|an|the|his|her|their|its|one|of|in|at|citing|quoting|speaking|\d+|now|then|both|also)$/;

/** Whether a phrase is no more than an age, in an aside of its own: "Ana Prado, |51|, a farmer, said". */
const isAge = (words: Word[], { from, to }: Phrase): boolean =>
  to - from === 1 && words[from - 1]?.text === "," && /^\d{1,3}$/.test(words[from]?.text ?? "");

/**
 * The noun phrase before an aside in commas, brackets or dashes that ends right before word number `end`:
 * "Ana Prado, a farmer, |said".
 */
export function phraseBeforeAside(words: Word[], end: number): Phrase | null {
  let fallback: Phrase | null = null;
  for (let at = end - 2; at > 0 && end - at < 45; at -= 1) {
    const word = words[at];
    if (word?.stretch) break;
    if (!/^(?:,|[-–—]+|\()$/.test(word?.text ?? "") || isCompanyComma(words, at)) continue;
    const phrase = phraseBefore(words, at);
    const inside = words[at + 1];
    if (!phrase || !opensClause(words[phrase.from - 1]) || isAge(words, phrase)) continue;
    const likely =
      asides.test(inside?.lower ?? "") || is(inside, trait.number) || !is(inside, trait.capital);
    if (likely || word?.text === "(") return phrase;
    fallback = phrase;
  }
  return fallback;
}

/** The subject that a statement begins with, after opening adverbials, or null. */
export function leadingPhrase(words: Word[]): Phrase | null {
  let at = 0;
  while (
    at < words.length &&
    (is(words[at], trait.coordinator | trait.adverb) || words[at]?.text === ",")
  )
    at += 1;
  const first = words[at];
  const adverbial =
    is(first, trait.preposition | trait.subordinator | trait.time) ||
    /(?:ing|ed)$/.test(first?.lower ?? "");
  if (adverbial) {
    const comma = words.findIndex((word, number) => number > at && word.text === ",");
    if (comma < 0) return null;
    at = comma + 1;
  }
  const phrase = phraseAfter(words, at);
  const aside = phrase && is(words[phrase.to], trait.adverb) && words[phrase.to + 1]?.text === ",";
  return aside ? phraseAfter(words, phrase.to + 2) : phrase;
}
