import type { Article, Span } from "../article.ts";
import { type GivenName, withGivenNames } from "./given-names.ts";
import { type GivenQuote, type Miss, withGivenQuotes } from "./given-quotes.ts";
import type { Withheld } from "./public-article.ts";
import { quotedSources } from "./quoted-sources.ts";

/**
 * The publisher's corrections of the quotations and sources of a story, which override the parser.
 */
export interface LastWord extends Withheld {
  quotes?: readonly GivenQuote[] | undefined;
  names?: readonly GivenName[] | undefined;
}

/**
 * An article with the publisher's corrections, the quotations that they settle, and the entries
 * that match none.
 */
export function withLastWord(
  article: Article,
  { quotes = [], names = [] }: LastWord,
  printed: (span: Span) => string,
): { article: Article; settled: Set<string>; misses: Miss[] } {
  const { article: given, ...rest } = withGivenQuotes(article, quotes, printed);
  const { quotations, sources } = withGivenNames(given, names);
  return {
    article: { ...given, quotations, sources: quotedSources(quotations, sources) },
    ...rest,
  };
}
