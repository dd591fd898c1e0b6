import { isCompanyComma } from "../tokens/company-names.ts";
import { bearersOf } from "../tokens/first-names.ts";
import { trait } from "../tokens/lexicon.ts";
import { is, isWord, type Word } from "../tokens/words.ts";
import { isPeople } from "./places.ts";
import { bodies, unnamedPersons } from "./speakers.ts";
import { honours, titles } from "./titles.ts";

export const particles = new Set(
  "de del della der den van von bin ibn al el la le da dos du di ben ter abu ul y".split(" "),
);
export const suffixes = new Set("jr jr. sr sr. ii iii iv".split(" "));
export const bare = (text: string) => text.replace(/[’']s?$/, "");
export const plain = (word: Word | undefined) => bare(word?.lower ?? "").replace(/\.$/, "");
export const titled = (word: Word | undefined) => titles.has(plain(word));

/** Words of a name that tell families apart: no particles before them, no "Jr." behind. */
export function familyOf(parts: string[]): string[] {
  const own = suffixes.has(parts.at(-1)?.toLowerCase() ?? "") ? parts.slice(0, -1) : parts;
  let first = 0;
  while (first < own.length - 1 && particles.has(own[first]?.toLowerCase() ?? "")) first += 1;
  return own.slice(first);
}

const spelled =
  trait.capital |
  trait.possessive |
  trait.verb |
  trait.speech |
  trait.judgement |
  trait.base |
  trait.past |
  trait.noun |
  trait.addressed |
  trait.participle;
const prefixed = /^(?:al|el|ul|an|ash|as|at|ad|ar|bin|ibn|abu|d|l)[-'’]\p{Lu}/u;

const startsName = (word: Word | undefined) =>
  isWord(word) &&
  ((is(word, trait.capital) && (word.traits & ~spelled) === 0) ||
    prefixed.test(word.text) ||
    /^\p{Lu}\.?$/u.test(word.text));

/** Whether a word that may be a function word is a name behind another or before a last name: "Will Prado", "Theresa May". */
function isHomograph(words: Word[], at: number, from: number): boolean {
  const word = words[at];
  if (!is(word, trait.capital) || is(word, trait.pronoun | trait.time)) return false;
  const bearers = bearersOf(plain(word));
  return at > from
    ? bearers !== null && is(word, trait.auxiliary)
    : at > 0 && bearers !== null && startsName(words[at + 1]);
}

/** Whether a particle has a name behind it, maybe behind further ones: "van der Berg". */
function leadsName(words: Word[], at: number): boolean {
  let next = at;
  while (next < at + 3 && particles.has(words[next]?.lower ?? "")) next += 1;
  return next > at && startsName(words[next]);
}

/** Number of the word after the run of capitalised words that begins at `at`. */
export function runEnd(words: Word[], at: number): number {
  let end = at;
  while (
    (startsName(words[end]) && !(end > at && honours.has(words[end]?.text ?? ""))) ||
    isHomograph(words, end, at) ||
    ((end > at || is(words[end], trait.capital)) && leadsName(words, end))
  ) {
    end += 1;
    if (is(words[end - 1], trait.possessive)) return end;
  }
  const suffixed = words[end]?.text === "," && suffixes.has(words[end + 1]?.lower ?? "");
  if (end > at && (suffixed || isCompanyComma(words, end))) return end + 2;
  const body =
    end > at && bodies.has(plain(words[end - 1])) && !is(words[end - 1], trait.possessive);
  if (body && /^(?:of|for)$/.test(words[end]?.lower ?? "")) {
    const next = words[end + 1]?.lower === "the" ? end + 2 : end + 1;
    if (startsName(words[next])) return runEnd(words, next);
  }
  return end;
}

/** Number of the first word of a run that belongs to the name itself: no title, no word that only begins the sentence. */
export function ownStart(words: Word[], from: number, to: number, common: Set<string>): number {
  let first = from;
  const opens = from === 0 || words[from - 1]?.stretch;
  if (opens && to - from > 1 && !bearersOf(plain(words[from])) && !titled(words[from])) {
    const word = words[from];
    if (word && (common.has(word.lower) || /(?:ing|ed)$/.test(word.lower))) first = from + 1;
  }
  for (let at = first; at < to - 1; at += 1)
    if (titled(words[at]) && !suffixes.has(words[at + 1]?.lower ?? "")) first = at + 1;
  const tells = (at: number) =>
    is(words[at], trait.capital) &&
    (common.has(plain(words[at])) ||
      unnamedPersons.has(plain(words[at])) ||
      isPeople(plain(words[at])) ||
      /(?:er|or|ist|man|woman)$/.test(plain(words[at])) ||
      /^\p{Lu}{2,}$/u.test(words[at]?.text ?? ""));
  for (let at = to - 2; at > first; at -= 1)
    if (bearersOf(plain(words[at])) && !bearersOf(plain(words[first])) && tells(at - 1)) return at;
  while (
    first < to - 1 &&
    isPeople(plain(words[first])) &&
    !bearersOf(plain(words[first])) &&
    bearersOf(plain(words[first + 1]))
  )
    first += 1;
  return first;
}
