import { TRAITS } from "./lexicon.ts";
import { is, type Token } from "./tokens.ts";

/**
 * Abbreviated endings of company names in the common legal systems; none of these is a name by
 * itself.
 */
const COMPANY_ENDS = /^(?:inc|ltd|llc|llp|plc|corp|co|bros|gmbh|ag|sa|nv|bv|pty|lp)\.?$/i;

/** Tests whether a word is an abbreviated ending of a company's name. */
export const isCompanyEnd = (text: string): boolean => COMPANY_ENDS.test(text);

/** Tests whether a comma is part of a company's name: "Norlund Software|,| Inc." */
export const isCompanyComma = (tokens: Token[], at: number): boolean =>
  tokens[at]?.text === "," &&
  is(tokens[at - 1], TRAITS.capital) &&
  is(tokens[at + 1], TRAITS.capital) &&
  isCompanyEnd(tokens[at + 1]?.text ?? "");

/** Tests whether a sign joins two words of a name: "Prado |&| Lund". */
export const isAmpersand = (tokens: Token[], at: number): boolean =>
  tokens[at]?.text === "&" &&
  is(tokens[at - 1], TRAITS.capital) &&
  is(tokens[at + 1], TRAITS.capital);
