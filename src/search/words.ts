/** File of a bundle with the words of its stories. */
export const WORDS = "words.json";

/** A word that may have been mistyped: four letters or more, with their accents. */
export const WORD = /\p{L}[\p{L}\p{M}]{3,}/gu;

/** Most words of a bundle: some 35 kB, compressed, which a page loads where a word is not found. */
const MOST_WORDS = 10_000;

/**
 * Words of some texts, in the form that most texts have, those in most texts first. Capitals make no
 * difference.
 *
 * @example wordsOf(["Mayor Marl", "The mayor", "A mayor"]) // => ["mayor", "Marl"]
 */
export function wordsOf(texts: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(text.match(WORD))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const forms = new Map<string, string>();
  for (const [word] of [...counts].sort(([, one], [, other]) => other - one)) {
    const key = word.toLowerCase();
    if (!forms.has(key)) forms.set(key, word);
  }
  return [...forms.values()].slice(0, MOST_WORDS);
}
