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

/** Why a quotation has no name, though there is a guess. */
export function doubtOf({ attribution }: Quotation, guess: string): string {
  const why = attribution ? "somebody else speaks between" : "nothing in its paragraph says so";
  return `Not sure that this is ${possessive(guess)}, as ${why}`;
}

const possessive = (name: string) => `${name}${/s$/iu.test(name) ? "’" : "’s"}`;
