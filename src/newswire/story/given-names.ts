import type { Article, Source } from "../article.ts";
import { nameKey } from "../people/name-key.ts";
import { freeId, kindOfName } from "../people/new-source.ts";

/** A name of a source in the copy, and the publisher's name for that source. */
export interface GivenName {
  name: string;
  as: string;
}

/** An article with the publisher's names for its sources; sources with the same name are merged. */
export function withGivenNames(article: Article, given: readonly GivenName[]): Article {
  const names = new Map(given.map(({ name, as }) => [nameKey(name), as]));
  const renamed = new Map<string, string>();
  const sources: Source[] = article.sources.filter(({ name }) => !names.has(nameKey(name)));
  for (const source of article.sources) {
    const name = names.get(nameKey(source.name));
    if (name === undefined) continue;
    const at = sources.findIndex((other) => nameKey(other.name) === nameKey(name));
    const known = sources[at];
    const kind = kindOfName(name, source.kind);
    const one = known
      ? joined(known, source)
      : { ...source, name, kind, id: freeId(name, sources) };
    sources.splice(known ? at : sources.length, 1, one);
    renamed.set(source.id, one.id);
  }
  if (renamed.size === 0) return article;
  const quotations = article.quotations.map((quotation) => ({
    ...quotation,
    source: renamed.get(quotation.source ?? "") ?? quotation.source,
  }));
  return { ...article, quotations, sources };
}

/** Merges two sources of an article under the name of the first. */
function joined(one: Source, other: Source): Source {
  return {
    ...one,
    description: one.description ?? other.description,
    mentions: [...one.mentions, ...other.mentions].sort(([a], [b]) => a - b),
  };
}
