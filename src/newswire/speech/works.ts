import type { Phrase } from "../tokens/noun-phrases.ts";
import type { Token } from "../tokens/tokens.ts";
import { SORTS } from "../tokens/word-sorts.ts";

/** Nouns for works that have titles. */
const WORKS =
  /^(?:album|ballad|book|documentary|essay|film|memoir|movie|musical|novel|opera|painting|play|poem|sitcom|song)s?$/;

/** Tests whether a word is a noun for a work that has a title. */
export const isWork = (token: Token | undefined): boolean => WORKS.test(token?.lower ?? "");

/**
 * Parts of a statement that are no titles of works: the novel |“Ice”|, her book, |“Ice,”|.
 */
export const withoutTitles = (tokens: Token[], parts: Phrase[]): Phrase[] =>
  parts.filter(({ from, to }) => {
    const comma = tokens[from - 1]?.sort === SORTS.comma ? 1 : 0;
    return !(to === from + 1 && tokens[from]?.stretch && isWork(tokens[from - 1 - comma]));
  });

/** Verbs whose object is a work, after Levin (25.2, 26.7). */
const MAKES = /^(?:wr(?:ote|ites?|itten|iting)|reads?|recit(?:es?|ed)|sings?|sang|plays?|played)$/;
/** Words in marks in title case: each has a capital, except articles, prepositions and the like. */
const TITLE =
  /^[^\p{L}\p{N}]*\p{Lu}[\p{L}’'-]*(?: (?:\p{Lu}[\p{L}’'-]*|\d+|an?|the|of|in|on|to|for|and|or|at|by|from|with)){1,7}[^\p{L}\p{N}]*$/u;

/** Tests whether the title of a work directly follows a verb: "wrote |“The Ice Road”|". */
export function makesWork(tokens: Token[], cue: number): boolean {
  const [verb, work] = [tokens[cue], tokens[cue + 1]];
  return MAKES.test(verb?.lower ?? "") && work?.stretch != null && TITLE.test(work.text);
}
