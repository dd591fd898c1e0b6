import { RE2JS } from "re2js";
import { latin, unmasked } from "./lookalikes.ts";

/** Text for comparison by rules: without case, accents, invisible letters, and lookalikes. */
export function folded(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, "")
    .toLowerCase();
  return unmasked(plain).replace(/\s+/gu, " ").trim();
}

/** Tests whether a name can be mistaken for another, or for another with an addition. */
export function passesFor(name: string, other: string, addition: string): boolean {
  const letters = (text: string) => latin(folded(text)).replace(/[^\p{L}\p{N}]/gu, "");
  const own = letters(other);
  const worn = letters(name);
  return own !== "" && [own, own + letters(addition), letters(addition) + own].includes(worn);
}

const LETTER = /[\p{L}\p{N}]/u;

/** First of the phrases that a text contains as whole words. */
export function phraseIn(text: string, phrases: readonly string[]): string | undefined {
  const searched = folded(text);
  return phrases.find((phrase) => {
    const sought = folded(phrase);
    if (sought === "") return false;
    for (let at = searched.indexOf(sought); at >= 0; at = searched.indexOf(sought, at + 1)) {
      if (!joins(searched, at) && !joins(searched, at + sought.length)) return true;
    }
    return false;
  });
}

/** Tests whether a word continues across an offset of a text. */
function joins(text: string, at: number): boolean {
  return LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
}

/** Tests whether a text is a valid pattern in RE2 syntax. */
export function isPattern(text: string): boolean {
  try {
    RE2JS.compile(text);
    return true;
  } catch {
    return false;
  }
}

const compiled = new Map<string, RE2JS>();

/** First match of the patterns in a text; in linear time for any pattern (RE2). */
export function patternIn(text: string, patterns: readonly string[]): string | undefined {
  for (const pattern of patterns) {
    const known = compiled.get(pattern) ?? RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    compiled.set(pattern, known);
    const matcher = known.matcher(text);
    if (matcher.find()) return matcher.group() ?? "";
  }
  return undefined;
}

/**
 * Fewest letters and digits of a text that is compared with others; short ones are often the same
 * by chance: “I agree.”
 */
const MIN_TELLING_CHARACTERS = 20;

/**
 * Letters and digits of a text that is long enough to be compared with others; null for a shorter
 * one.
 */
export function essence(text: string): string | null {
  const letters = folded(text).replace(/[^\p{L}\p{N}]/gu, "");
  return letters.length >= MIN_TELLING_CHARACTERS ? letters : null;
}
