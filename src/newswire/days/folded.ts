/** Text with some letters replaced, with a map back to the offsets of the text as given. */
export interface Folded {
  text: string;
  /**
   * Offset of the text as given where the character at an offset begins; of the folded text's
   * length, that of the given one's.
   */
  offsetOf(at: number): number;
}

/**
 * Folds a text: each character of the table becomes what the table has, which is one character or
 * none.
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
