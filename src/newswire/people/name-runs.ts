import { isAmpersand, isCompanyComma } from "../tokens/company-names.ts";
import { bearersOf, plainName } from "../tokens/first-names.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import { isPeople } from "./places.ts";
import { BODIES, UNNAMED_PERSONS } from "./speakers.ts";
import { HONOURS, TITLES } from "./titles.ts";

/** Particles of last names, in lower case. */
export const PARTICLES = new Set(
  "de del della der den van von bin ibn al el la le da dos du di ben ter abu ul y 't ’t".split(" "),
);
/** Suffixes of names, in lower case. */
export const SUFFIXES = new Set("jr jr. sr sr. ii iii iv".split(" "));
/** A word without its possessive ending. The mark that closes a nickname is not a possessive. */
export const withoutPossessive = (text: string) =>
  /^[‘'(].*[’')]$/u.test(text) ? text : text.replace(/[’']s?$/, "");
export const plain = (token: Token | undefined) =>
  withoutPossessive(token?.lower ?? "").replace(/\.$/, "");
/** Tests whether a word is a title, or tells of a person's children: "mother-of-two". */
export const titled = (token: Token | undefined) =>
  (TITLES.has(plain(token)) && token?.text !== "miss") ||
  /^(?:mum|mom|dad|mother|father|grand\p{L}+)-of-/u.test(plain(token));

/** Words of a name that identify a family, without particles before them or "Jr." after them. */
export function familyOf(parts: string[]): string[] {
  const own = SUFFIXES.has(parts.at(-1)?.toLowerCase() ?? "") ? parts.slice(0, -1) : parts;
  let first = 0;
  while (first < own.length - 1 && PARTICLES.has(own[first]?.toLowerCase() ?? "")) first += 1;
  return own.slice(first);
}

/** Last word of a name by which families are told apart: "rifai" for "Ahmad al-Rifai". */
export const lastOf = (parts: string[]): string =>
  plainName(familyOf(parts).at(-1) ?? "").replace(/^(?:al|el|ul|an|ash|as)-/, "");

const SPELLED =
  TRAITS.capital |
  TRAITS.possessive |
  TRAITS.verb |
  TRAITS.speech |
  TRAITS.judgement |
  TRAITS.base |
  TRAITS.past |
  TRAITS.noun |
  TRAITS.addressed |
  TRAITS.participle;
const PREFIXED = /^(?:al|el|ul|an|ash|as|at|ad|ar|bin|ibn|abu|d|l)[-'’]\p{Lu}/u;

const startsName = (token: Token | undefined) =>
  isWord(token) &&
  ((is(token, TRAITS.capital) && (token.traits & ~SPELLED) === 0) ||
    PREFIXED.test(token.text) ||
    /^\p{Lu}\.?$/u.test(token.text));

/**
 * Tests whether a word that may be a function word is part of a name, after another name or before
 * a last name: "Will Prado", "Theresa May".
 */
function isHomograph(tokens: Token[], at: number, from: number): boolean {
  const token = tokens[at];
  if (!is(token, TRAITS.capital) || is(token, TRAITS.pronoun | TRAITS.time)) return false;
  const bearers = bearersOf(plain(token));
  return at > from
    ? bearers !== null && is(token, TRAITS.auxiliary)
    : at > 0 && bearers !== null && startsName(tokens[at + 1]);
}

/** Tests whether a particle precedes a name, maybe with more particles between: "van der Berg". */
function leadsName(tokens: Token[], at: number): boolean {
  let next = at;
  while (next < at + 3 && PARTICLES.has(tokens[next]?.lower ?? "")) next += 1;
  return next > at && startsName(tokens[next]);
}

/** Number of the word after the run of capitalised words that begins at `at`. */
export function runEnd(tokens: Token[], at: number): number {
  let end = at;
  while (
    (startsName(tokens[end]) && !(end > at && HONOURS.has(tokens[end]?.text ?? ""))) ||
    isHomograph(tokens, end, at) ||
    isAmpersand(tokens, end) ||
    ((end > at || is(tokens[end], TRAITS.capital)) && leadsName(tokens, end))
  ) {
    end += 1;
    if (is(tokens[end - 1], TRAITS.possessive)) return end;
  }
  const suffixed = tokens[end]?.text === "," && SUFFIXES.has(tokens[end + 1]?.lower ?? "");
  if (end > at && (suffixed || isCompanyComma(tokens, end))) return end + 2;
  const body =
    end > at && BODIES.has(plain(tokens[end - 1])) && !is(tokens[end - 1], TRAITS.possessive);
  if (body && /^(?:of|for)$/.test(tokens[end]?.lower ?? "")) {
    const next = tokens[end + 1]?.lower === "the" ? end + 2 : end + 1;
    if (startsName(tokens[next])) return runEnd(tokens, next);
  }
  return end;
}

/** Tests whether a word is a plural, as at the end of company names: "Tarn |Foods| Ana Prado". */
const isPluralName = (token: Token | undefined): boolean =>
  /^\p{L}{2,}[^aious’']s$/u.test(plain(token)) && bearersOf(plain(token)) === null;

/** Most words between the beginning of a post and a name. */
const MAX_POST_WORDS = 6;

/**
 * Tests whether the words before a run begin a post that ends in the run: "|Head of| Planning Ana
 * Prado".
 */
const isPost = (tokens: Token[], from: number): boolean =>
  is(tokens[from - 1], TRAITS.preposition | TRAITS.determiner | TRAITS.coordinator) &&
  tokens
    .slice(Math.max(0, from - MAX_POST_WORDS), from - 1)
    .some((token) => is(token, TRAITS.capital) && titled(token));

/**
 * Tests whether a run begins with a noun for a person and goes on with a whole name: "|Neighbour|
 * Henley Brooks".
 */
const isCalling = (tokens: Token[], from: number, to: number): boolean =>
  to - from === 3 &&
  bearersOf(plain(tokens[from])) === null &&
  (UNNAMED_PERSONS.has(plain(tokens[from])) || /\p{L}mate$/u.test(plain(tokens[from]))) &&
  !BODIES.has(plain(tokens[to - 1]));

/**
 * Number of the first word of a run that belongs to the name, after titles and words that only
 * begin the sentence.
 */
export function ownStart(tokens: Token[], from: number, to: number, common: Set<string>): number {
  let first = from;
  const opens = from === 0 || tokens[from - 1]?.stretch;
  if (opens && to - from > 1 && !bearersOf(plain(tokens[from])) && !titled(tokens[from])) {
    const token = tokens[from];
    if (token && (common.has(token.lower) || /(?:ing|ed)$/.test(token.lower))) first = from + 1;
  }
  if (opens && first === from && isCalling(tokens, from, to)) first = from + 1;
  for (let at = first; at < to - 1; at += 1)
    if (titled(tokens[at]) && !SUFFIXES.has(tokens[at + 1]?.lower ?? "")) first = at + 1;
  const tells = (at: number) =>
    is(tokens[at], TRAITS.capital) &&
    (common.has(plain(tokens[at])) ||
      UNNAMED_PERSONS.has(plain(tokens[at])) ||
      BODIES.has(plain(tokens[at])) ||
      isPost(tokens, from) ||
      isPeople(plain(tokens[at])) ||
      isPluralName(tokens[at]) ||
      /(?:er|or|ist|man|woman)$/.test(plain(tokens[at])) ||
      /^\p{Lu}{2,}$/u.test(tokens[at]?.text ?? ""));
  for (let at = to - 2; at > first; at -= 1)
    if (bearersOf(plain(tokens[at])) && !bearersOf(plain(tokens[first])) && tells(at - 1))
      return at;
  while (
    first < to - 1 &&
    isPeople(plain(tokens[first])) &&
    !bearersOf(plain(tokens[first])) &&
    bearersOf(plain(tokens[first + 1]))
  )
    first += 1;
  return first;
}
