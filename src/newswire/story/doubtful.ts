import { type Article, isVerbatim, type Quotation } from "../article.ts";
import { hiddenSources, type Withheld } from "./public-article.ts";

/** The quotations in marks of whose source the reader is not sure, where it is still to be told. */
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

/** A doubt about the source of a quotation: the reader's guess, and a clause that says why it is one. */
export function doubtOf(guess: string, why: string): string {
  return `Not sure that ${guess} said this: ${why}`;
}
