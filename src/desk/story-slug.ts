import { z } from "zod";
import { SLUG } from "../formats/addresses.ts";
import { primaryLanguage } from "../messages/primary-language.ts";
import { hashOf, LATIN_LETTERS } from "../newswire/slug.ts";

/** Longest slug made of words, in characters. */
const MAX_LENGTH = 80;

/** German spellings of umlauts in ASCII. */
const GERMAN = new Map(Object.entries({ ä: "ae", ö: "oe", ü: "ue" }));

/** A field with the slug of a story. */
export const slugField = z
  .string("write the slug of a story")
  .regex(SLUG, "write a slug in lower-case letters, digits and hyphens, such as talks-on-refugees");

/**
 * Tests whether most letters of words are Latin; a slug without the others would be meaningless.
 */
function isLatin(words: string): boolean {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const latin = words.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin > 0 && 2 * latin >= letters;
}

/**
 * ASCII slug of words in a language (BCP 47), cut at a word; empty where they are not in Latin
 * letters.
 *
 * @example slugOfWords("Die Straße nach Łódź", "de") // => "die-strasse-nach-lodz"
 */
export function slugOfWords(words: string, language: string): string {
  if (!isLatin(words)) return "";
  const isGerman = primaryLanguage(language) === "de";
  const slug = [...words.normalize("NFC").toLowerCase()]
    .map((letter) => (isGerman && GERMAN.get(letter)) || LATIN_LETTERS.get(letter) || letter)
    .join("")
    .normalize("NFKD")
    .replaceAll(/[\p{M}’']/gu, "")
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-+|-+$/gu, "");
  if (slug.length <= MAX_LENGTH) return slug;
  const cut = slug.slice(0, MAX_LENGTH + 1);
  return cut.slice(0, cut.lastIndexOf("-")) || slug.slice(0, MAX_LENGTH);
}

/** A story without a slug. */
export interface Unnamed {
  /** Words for its slug, the best first: a headline, a slug line, a first paragraph. */
  words: readonly string[];
  /** BCP 47 tag. */
  language: string;
  /** ISO 8601 day of its first version. */
  day: string;
}

/** A unique slug for a story: with its day after the words where they are taken. */
export function newSlug(
  { words, language, day }: Unnamed,
  isTaken: (slug: string) => boolean,
): string {
  const named = words.map((each) => slugOfWords(each, language)).find((slug) => slug !== "");
  const bare = named ?? `${day}-${hashOf(words.join(" "))}`;
  if (!isTaken(bare)) return bare;
  const dated = named === undefined ? bare : `${bare}-${day}`;
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? dated : `${dated}-${number}`;
    if (!isTaken(slug)) return slug;
  }
}
