import type { Phrase } from "../tokens/noun-phrases.ts";
import type { Token } from "../tokens/tokens.ts";
import { SORTS } from "../tokens/word-sorts.ts";

/** Nouns for works that have titles. */
const WORKS =
  /^(?:album|ballad|book|documentary|essay|film|memoir|movie|musical|novel|opera|painting|play|poem|sitcom|song)s?$/;

/** Whether a word stands for a work that has a title. */
export const isWork = (token: Token | undefined): boolean => WORKS.test(token?.lower ?? "");

/**
 * Whether all that stands in some parts of a statement is titles: the novel |“Ice”|, her book,
 * |“Ice,”|.
 */
export function areTitles(tokens: Token[], parts: Phrase[]): boolean {
  return parts.every(({ from, to }) => {
    const comma = tokens[from - 1]?.sort === SORTS.comma ? 1 : 0;
    return to === from + 1 && tokens[from]?.stretch && isWork(tokens[from - 1 - comma]);
  });
}
