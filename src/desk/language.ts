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

/** Tests whether two tags (BCP 47) are of the same language, whatever their regions or scripts. */
export const isSameLanguage = (one: string, other: string): boolean =>
  subtagOf(one) === subtagOf(other);

const subtagOf = (tag: string) => /^[^-]*/u.exec(tag)?.[0].toLowerCase();
