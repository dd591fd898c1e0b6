import { z } from "zod";

const ASKED = "write a language tag such as en, fr or ar-LB";

/** A language as BCP 47 names it. */
export const language = z.string(ASKED).refine(isLanguage, ASKED);

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
