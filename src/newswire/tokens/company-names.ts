import { trait } from "./lexicon.ts";
import { is, type Word } from "./words.ts";

/** How companies' names end in the common legal systems, in short; none of these is a name by itself. */
const companyEnds = /^(?:inc|ltd|llc|llp|plc|corp|co|bros|gmbh|ag|sa|nv|bv|pty|lp)\.?$/i;

export const isCompanyEnd = (text: string): boolean => companyEnds.test(text);

/** Whether a comma is part of a company's name: "Norlund Software|,| Inc." */
export const isCompanyComma = (words: Word[], at: number): boolean =>
  words[at]?.text === "," &&
  is(words[at - 1], trait.capital) &&
  is(words[at + 1], trait.capital) &&
  isCompanyEnd(words[at + 1]?.text ?? "");
