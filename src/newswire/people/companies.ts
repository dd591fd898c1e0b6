import { isCompanyEnd } from "../tokens/company-names.ts";
import type { Name } from "./names.ts";

/**
 * Key of a company’s name, which is its shorter form in lower case: "norlund software" for "Norlund
 * Software, Inc."
 */
export function companyKey(name: string): string {
  const words = name.toLowerCase().replace(/[,’]/g, "").replace(/^the /, "").split(/\s+/);
  while (words.length > 1 && isCompanyEnd(words.at(-1) ?? "")) words.pop();
  return words.join(" ");
}

/** Keys of the companies among names. */
export const companiesIn = (names: readonly Name[]): Set<string> =>
  new Set(names.flatMap(({ company, parts }) => (company ? [companyKey(parts.join(" "))] : [])));
