import { quoting } from "../messages/quoting.ts";
import type { Quote } from "./story.ts";
import { typeset } from "./typography.ts";

/** The comma before “she said”, which is removed where the words are on their own. */
const COMMA = /[,،]$/u;

/**
 * Words of a separate quotation: quoted words in the marks of their language (BCP 47), with an
 * ellipsis between the parts of a split one.
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

/** Tests whether a quotation has a page: those in quotation marks do. */
export const hasPage = ({ kind }: Pick<Quote, "kind">): boolean => kind !== "indirect";
