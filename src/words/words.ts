import { en } from "./en.ts";

/** What pages say, in one language. */
export type Words = typeof en;

const languages: Record<string, Words> = { en };

/** The words of a language (BCP 47 tag), English where there are none. */
export function wordsIn(language: string): Words {
  return languages[language.split("-")[0] ?? ""] ?? en;
}
