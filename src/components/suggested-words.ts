import { isOneSlipApart } from "../desk/one-slip.ts";
import { WORD } from "../search/words.ts";
import { folded } from "./names.ts";

/**
 * Words of what was typed that a search did not find. Pagefind takes a word for the longest one that
 * it begins with, so that "referndum" finds "refer"; another ending is the same word.
 *
 * @param found - parts of the first result that the search found it by
 */
export function missedWords(typed: string, found: readonly string[]): string[] {
  const seen = found.flatMap((part) => part.match(WORD) ?? []).map(folded);
  return (typed.match(WORD) ?? []).filter((word) => {
    const beginning = folded(word).slice(0, -1);
    return !seen.some((each) => each.startsWith(beginning));
  });
}

/**
 * Suggests other words for those that were missed: for each that is not known, the first known one
 * that is one slip apart, whatever its case and accents. Undefined where none is.
 *
 * @param known - words of the index, the most usual first
 * @example suggestedWords("port referndum", ["referndum"], ["referendum"]) // => "port referendum"
 */
export function suggestedWords(
  typed: string,
  missed: readonly string[],
  known: readonly string[],
): string | undefined {
  const byLetters = new Map(known.map((word) => [folded(word), word]));
  const suggested = typed.replace(WORD, (word) => {
    const sought = folded(word);
    if (!missed.includes(word) || byLetters.has(sought)) return word;
    const near = [...byLetters.keys()].find((letters) => isOneSlipApart(sought, letters));
    return byLetters.get(near ?? "") ?? word;
  });
  return suggested === typed ? undefined : suggested;
}
