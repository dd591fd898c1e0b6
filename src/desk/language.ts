import { z } from "zod";

const ASKED = "write a language tag such as en, fr or ar-LB";

/** A language tag (BCP 47). */
export const language = z.string(ASKED).refine(isLanguage, { error: ASKED, abort: true });

/** Tests whether a tag is well-formed and begins with an ISO 639 code. */
function isLanguage(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language.length <= 3;
  } catch {
    return false;
  }
}

/**
 * The language of copy (BCP 47): as stated, where it names a region or script, or is another than the
 * publication's own; else the publication's, with its region.
 *
 * @example languageOf("en", "en-GB") // => "en-GB"
 */
export function languageOf(stated: string | undefined, own: string): string {
  if (stated === undefined) return own;
  const isBare = !stated.includes("-");
  return isBare && isSameLanguage(stated, own) ? own : stated;
}

/** Tests whether two tags (BCP 47) are of the same language, whatever their regions or scripts. */
export const isSameLanguage = (one: string, other: string): boolean =>
  subtagOf(one) === subtagOf(other);

const subtagOf = (tag: string) => /^[^-]*/u.exec(tag)?.[0].toLowerCase();
