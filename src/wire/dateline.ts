import { AGENCY, AGENCY_SIGN } from "./agencies.ts";

/** A dateline before a paragraph, and the offset at which the words of the story begin. */
export interface Dateline {
  text: string;
  end: number;
}

const PLACE = "[\\p{L}][\\p{L}\\p{M}'’.,/ \\-–\\d]{0,70}?";
const DASH = "(?:--|[-–—―_])";

/** Marks of agencies: "(dpa)", "(dpa/lnw)", "(ats afp)", "/ritzau/", "/TASS/". */
const MARK = `(?:\\((?:[^()\\n]{0,20}(?<!\\p{L}))?${AGENCY}(?!\\p{L})[^()\\n]{0,20}\\)|/${AGENCY}/)`;

/** A mark in parentheses with lower-case letters, and so hardly an abbreviation of the place. */
const ANY_MARK = "\\([^()\\n]*?\\p{Ll}[^()\\n]*\\)";

/**
 * Forms of datelines; the first group is the dateline as printed, and the words begin after the
 * whole match.
 */
const SHAPES = [
  // Berlin (dpa) - ; PORTO ALTO, March 1 (Reuters) - ; Puerto Alto, 1 mar (EFE).- ; Port-Haut (ats afp)
  new RegExp(`^(${PLACE}\\s*${MARK})\\.?:?\\s*${DASH}*:?\\s*`, "iu"),
  // (ANSA) - PORTO ALTO, MAR 1 -
  new RegExp(`^(\\(${AGENCY}\\)\\s*${DASH}\\s*${PLACE})\\s+${DASH}\\s+`, "iu"),
  // PORTO ALTO, Mar 1 AFP -
  new RegExp(`^(\\p{Lu}${PLACE}\\s${AGENCY_SIGN})\\s+${DASH}\\s+`, "u"),
  // PORTO ALTO (Lake.com) - ; PORTO ALTO, Lakeland (Lake.com) -
  new RegExp(
    `^(\\p{Lu}[\\p{Lu}\\p{M}'’.,/ -]{1,50}(?:,\\s\\p{Lu}[\\p{L}\\p{M}'’. -]{1,30})?\\s${ANY_MARK})\\s*\\.?${DASH}\\s*`,
    "u",
  ),
  // PORTO ALTO, Norland, March 1, 2026 (XYZ) -
  new RegExp(
    `^(${PLACE},\\s\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{1,2}(?:,\\s\\d{4})?\\s\\(\\p{Lu}[\\p{L}/. -]{1,19}\\))\\s*${DASH}\\s`,
    "u",
  ),
  // PORTO ALTO - ; PORTO ALTO, March 1 -
  new RegExp(
    `^(\\p{Lu}[\\p{Lu}\\p{M}'’./ -]{1,40}(?:,\\s[\\p{L}. ]{2,30}(?:\\s\\d{1,2})?)?)\\s+${DASH}\\s+(?=["“«'(]?[\\p{Lu}\\p{Nd}])`,
    "u",
  ),
];

/** Most words of a place; with more, a mark is in the middle of a sentence. */
const MAX_WORDS = 9;

/** Finds the dateline at the start of a paragraph. */
export function datelineIn(paragraph: string): Dateline | null {
  for (const shape of SHAPES) {
    const [whole, text] = shape.exec(paragraph) ?? [];
    if (!whole || !text) continue;
    if (text.split(/\s+/u).length > MAX_WORDS || whole.length > 110) continue;
    return { text: text.trim(), end: whole.length };
  }
  return null;
}

/** Longest dateline, in UTF-16 code units. */
const MAX_LENGTH = 200;

/** Place of a dateline: the rest without agency, dates and dashes; null where nothing is left. */
export function placeOf(dateline: string): string | null {
  if (dateline.length > MAX_LENGTH) return null;
  const parts = dateline
    .replace(/\([^()]*\)/gu, " ")
    .replace(/\/[\p{L} -]+\/(?=[\s:.\-–—]*$)/gu, " ")
    .replace(new RegExp(`\\s${AGENCY}[\\s.\\-–—_]*$`, "iu"), " ")
    .replace(/^[\s\-–—_]+|[\s.:;\-–—_]+$/gu, "")
    .split(/[,،]/u)
    .map((part) => part.trim())
    .filter((part) => part && !/\p{Nd}/u.test(part));
  return parts.join(", ").replace(/[\s.\-–—_]+$/u, "") || null;
}
