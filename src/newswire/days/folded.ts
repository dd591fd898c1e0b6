/** Text with some letters replaced, with a map back to the offsets of the text as given. */
export interface Folded {
  text: string;
  /**
   * Offset in the text as given of the character at an offset; the length of the folded text maps
   * to that of the given one.
   */
  offsetOf(at: number): number;
}

/**
 * Folds a text: replaces each character of the table by its entry, which is one character or none.
 */
export function folded(text: string, letters: Record<string, string>): Folded {
  let fold = "";
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? "";
    const read = letters[letter] ?? letter;
    if (!read) continue;
    fold += read;
    offsets.push(at);
  }
  return { text: fold, offsetOf: (at) => offsets[at] ?? text.length };
}
