import type { Quotation, Source } from "../article.ts";

/** Sources of quotations, in order of first quotation. */
export function quotedSources(quotations: Quotation[], sources: Source[]): Source[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return [...new Set(quotations.map(({ source }) => source))].flatMap(
    (id) => byId.get(id ?? "") ?? [],
  );
}
