import { z } from "zod";

const ASKED = "write a language tag such as en, fr or ar-LB";

/** A language as BCP 47 names it. */
export const language = z.string(ASKED).refine(isLanguage, ASKED);

/** Whether a tag is well-formed and begins with an ISO 639 code, as those of all languages do. */
function isLanguage(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language.length <= 3;
  } catch {
    return false;
  }
}
