import { arabic } from "./words-ar.ts";
import { english, type Words } from "./words-en.ts";
import { french } from "./words-fr.ts";

/** By the language's own subtag (BCP 47). */
const languages = new Map<string, Words>(Object.entries({ ar: arabic, en: english, fr: french }));

/** What the discussion says to a reader. A process serves one publication, and speaks its language. */
export let words: Words = english;

/** Has discussions of this process speak a language (BCP 47); English where there are no words of it. */
export function speakToReaders(language: string): void {
  words = languages.get(new Intl.Locale(language).language) ?? english;
}
