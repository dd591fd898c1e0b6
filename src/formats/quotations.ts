import { quoting } from "../messages/quoting.ts";
import type { Quote } from "./story.ts";
import { typeset } from "./typography.ts";

/** The comma before “she said”, which ends nothing where the words stand alone. */
const COMMA = /[,،]$/u;

/**
 * The words of a quotation on their own: in the marks of their language (BCP 47) what stood in marks, the parts of a split
 * one apart.
 *
 * @example quoteText(quote, "en") // => "“The gates are open,” … “They will stay open.”"
 */
export function quoteText(
  { kind, parts }: Pick<Quote, "kind" | "parts">,
  language: string,
): string {
  const words = parts.map((part, index) =>
    typeset(index === parts.length - 1 ? part.replace(COMMA, "") : part, language),
  );
  return kind === "indirect"
    ? words.join(" … ")
    : words.map((part) => quoting(part, language)).join(" … ");
}

/**
 * Tests whether a quotation has a page of its own, as those have whose words the copy puts in
 * marks.
 */
export const hasPage = ({ kind }: Pick<Quote, "kind">): boolean => kind !== "indirect";
