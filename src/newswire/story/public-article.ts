import type { Article } from "../article.ts";
import { nameKey } from "../people/name-key.ts";
import { quotedSources } from "./quoted-sources.ts";

/** Names that the publisher withholds. */
export interface Withheld {
  /** False if no quotation is to be published with a name beside it. */
  voices?: boolean | undefined;
  /** Names of sources whose quotations are published without a name. */
  hide?: readonly string[] | undefined;
}

/** Article to publish: quotations whose source is uncertain or withheld have none. */
export function publicArticle(
  article: Article,
  { voices = true, hide = [] }: Withheld = {},
): Article {
  const hidden = hiddenSources(article, hide);
  const quotations = article.quotations.map((quotation) =>
    voices && quotation.sure && !hidden.has(quotation.source ?? "")
      ? quotation
      : { ...quotation, source: null, sure: false },
  );
  return { ...article, quotations, sources: quotedSources(quotations, article.sources) };
}

/** Ids of the sources of an article with one of the given names. */
export function hiddenSources({ sources }: Article, hide: readonly string[]): Set<string> {
  const keys = new Set(hide.map(nameKey));
  return new Set(sources.filter(({ name }) => keys.has(nameKey(name))).map(({ id }) => id));
}
