import { primaryLanguage } from "./primary-language.ts";

/** Quotation marks by language; `“…”` for others. */
const MARKS: Readonly<Record<string, readonly [open: string, close: string]>> = {
  ar: ["«", "»"],
  de: ["„", "“"],
  fr: ["«\u202f", "\u202f»"],
};

/**
 * Words in the quotation marks of a language (BCP 47 tag); French has narrow non-breaking spaces
 * inside them.
 *
 * @example quoting("It is over.", "en-GB") // => "“It is over.”"
 */
export function quoting(words: string, language: string): string {
  const [open, close] = MARKS[primaryLanguage(language)] ?? ["“", "”"];
  return open + words + close;
}
