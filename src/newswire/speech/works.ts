import type { Phrase } from "../tokens/noun-phrases.ts";
import { sorts } from "../tokens/word-sorts.ts";
import type { Word } from "../tokens/words.ts";

/** Nouns for works that have titles. */
const works =
  /^(?:album|ballad|book|documentary|essay|film|memoir|movie|musical|novel|opera|painting|play|poem|sitcom|song)s?$/;

/** Whether a word stands for a work that has a title. */
export const isWork = (word: Word | undefined): boolean => works.test(word?.lower ?? "");

/** Whether all that stands in some parts of a statement is titles: the novel |“Ice”|, her book, |“Ice,”|. */
export function areTitles(words: Word[], parts: Phrase[]): boolean {
  return parts.every(({ from, to }) => {
    const comma = words[from - 1]?.sort === sorts.comma ? 1 : 0;
    return to === from + 1 && words[from]?.stretch && isWork(words[from - 1 - comma]);
  });
}
