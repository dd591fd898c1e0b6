import { type Article, isVerbatim, type Quotation } from "../article.ts";
import { hiddenSources, type Withheld } from "./public-article.ts";

/** Quotations in marks whose source is uncertain and not settled by the publisher. */
export function doubtfulIn(
  article: Article,
  settled: ReadonlySet<string>,
  { voices = true, hide = [] }: Withheld,
): Quotation[] {
  const hidden = hiddenSources(article, hide);
  return article.quotations.filter(
    ({ id, kind, source, sure }) =>
      voices && !sure && isVerbatim(kind) && !settled.has(id) && !hidden.has(source ?? ""),
  );
}

/** A doubt about the source of a quotation: the parser's guess, and a clause with the reason. */
export function doubtOf(guess: string, why: string): string {
  return `Not sure that ${guess} said this: ${why}`;
}
