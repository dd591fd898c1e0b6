import { ar } from "./ar.ts";
import { en, type Words } from "./en.ts";
import { fr } from "./fr.ts";

export type { Words };

/** By the language's own subtag (BCP 47). */
const languages = new Map<string, Words>(Object.entries({ ar, en, fr }));

/** Whether there are words of a language (BCP 47 tag). */
export const isSpoken = (language: string): boolean =>
  languages.has(new Intl.Locale(language).language);

/** The words of a language (BCP 47 tag), English where there are none. */
export function wordsIn(language: string): Words {
  return languages.get(new Intl.Locale(language).language) ?? en;
}
