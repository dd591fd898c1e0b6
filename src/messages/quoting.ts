/**
 * The marks around words that somebody says, by language; `“…”` where it has none of its own here.
 */
const MARKS: Readonly<Record<string, readonly [open: string, close: string]>> = {
  ar: ["«", "»"],
  de: ["„", "“"],
  fr: ["«\u202f", "\u202f»"],
};

/**
 * Words in the quotation marks of a language (BCP 47 tag); French sets narrow spaces that do not break inside its own.
 *
 * @example quoting("It is over.", "en-GB") // => "“It is over.”"
 */
export function quoting(words: string, language: string): string {
  const [open, close] = MARKS[new Intl.Locale(language).language] ?? ["“", "”"];
  return open + words + close;
}
