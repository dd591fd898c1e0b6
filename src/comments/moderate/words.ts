import { deskArabic } from "./words-ar.ts";
import { type DeskWords, deskEnglish } from "./words-en.ts";
import { deskFrench } from "./words-fr.ts";

/** By the language's own subtag (BCP 47). */
const languages = new Map<string, DeskWords>(
  Object.entries({ ar: deskArabic, en: deskEnglish, fr: deskFrench }),
);

/** What the newsroom reads. A process serves one publication, and speaks its language. */
export let deskWords: DeskWords = deskEnglish;

/** Has the moderators' pages and the notices of this process speak a language (BCP 47); English where there are no words of it. */
export function speakAtDesk(language: string): void {
  deskWords = languages.get(new Intl.Locale(language).language) ?? deskEnglish;
}

/** The words for what the store knows by a key; the key, where it is one of a later version. */
export function called(names: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(names, key) ? (names[key] ?? key) : key;
}
