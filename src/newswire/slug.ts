import { cached } from "./cached.ts";

/**
 * Latin letters that are more than an ASCII letter with a mark, with their spelling in passports.
 */
export const LATIN_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ħ: "h" },
    ...{ ŧ: "t", ŋ: "n", ĸ: "k" },
  }),
);

const LATIN_LETTER = new RegExp(`[${[...LATIN_LETTERS.keys()].join("")}]`, "gu");

/**
 * Lower-case ASCII letters and digits of some words, joined with hyphens.
 *
 * @example
 * slugOf("São Tomé’s vote") // "sao-tomes-vote"
 */
export const slugOf = cached((words: string): string => {
  const letters = words
    .normalize("NFKD")
    .replace(/[\p{M}’']/gu, "")
    .toLowerCase()
    .replace(LATIN_LETTER, (letter) => LATIN_LETTERS.get(letter) ?? letter);
  const slug = letters
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "");
  return /^[a-z0-9-]+$/.test(slug) ? slug : slug.replace(/[^a-z0-9-]/g, "") + hashOf(words);
});

/** Tests whether a code point is a lower-case ASCII letter or a digit. */
const isAsciiLetter = (point: number) =>
  (point >= 0x61 && point <= 0x7a) || (point >= 0x30 && point <= 0x39);

/** Longest part of a text that is hashed, in UTF-16 code units. */
const MAX_HASHED_LENGTH = 4000;

/**
 * Hash of the letters and digits of a text, whatever its case and punctuation: seven base-36 digits
 * (FNV-1a).
 */
export function hashOf(words: string): string {
  const lower = words.slice(0, MAX_HASHED_LENGTH).toLowerCase();
  let hash = 0x811c9dc5;
  for (let at = 0; at < lower.length; at += 1) {
    let point = lower.charCodeAt(at);
    if (point > 0x7f) {
      point = lower.codePointAt(at) ?? 0;
      if (point > 0xffff) at += 1;
      if (!/[\p{L}\p{N}]/u.test(String.fromCodePoint(point))) continue;
    } else if (!isAsciiLetter(point)) continue;
    hash = Math.imul(hash ^ point, 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, "0");
}

/** A function that makes ids unique: it appends a number to an id that it has returned before. */
export function uniqueIds(): (id: string) => string {
  const given = new Map<string, number>();
  const next = (id: string): string => {
    const times = (given.get(id) ?? 0) + 1;
    given.set(id, times);
    return times === 1 ? id : next(`${id}-${times}`);
  };
  return next;
}
