import type { Article, Quotation, Source, Span } from "../article.ts";
import { nameKey } from "../people/name-key.ts";
import { newSource } from "../people/new-source.ts";

/** The publisher's correction of one quotation, which is found by its first words or its id. */
export interface GivenQuote {
  words?: string | undefined;
  id?: string | undefined;
  /** Name of the source; null for nobody. */
  by?: string | null | undefined;
  /** True if the words are not a quotation. */
  not?: true | undefined;
}

/** An entry of the publisher's that does not match exactly one quotation. */
export interface Miss {
  /** Number of the entry. */
  entry: number;
  /** Ids of the quotations that match. */
  found: string[];
}

/**
 * Letters and digits of words, in lower case and separated by one space, so that marks, dashes and
 * other punctuation make no difference.
 */
export const folded = (words: string): string =>
  words
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/['’‘`´]/gu, "")
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

/**
 * An article with the publisher's corrections of its quotations, which count as certain; `printed`
 * gives the words at a span.
 */
export function withGivenQuotes(
  article: Article,
  given: readonly GivenQuote[],
  printed: (span: Span) => string,
): { article: Article; settled: Set<string>; misses: Miss[] } {
  const sources = [...article.sources];
  const words = new Map(
    given.length ? article.quotations.map((each) => [each.id, wordsOf(each, printed)]) : [],
  );
  const misses: Miss[] = [];
  const byId = new Map<string, GivenQuote>();
  for (const [entry, one] of given.entries()) {
    const first = folded(one.words ?? "");
    const found = [...words].flatMap(([id, all]) =>
      one.id === id || (first !== "" && all.startsWith(first)) ? [id] : [],
    );
    const [id = ""] = found;
    if (found.length !== 1 || byId.has(id)) misses.push({ entry, found });
    else byId.set(id, one);
  }
  const quotations = article.quotations.flatMap((quotation): Quotation[] => {
    const one = byId.get(quotation.id);
    if (!one) return [quotation];
    if (one.not) {
      const none = { ...quotation, kind: "scare" as const, source: null, sure: false };
      return quotation.quoted.length ? [none] : [];
    }
    const kind = quotation.kind === "scare" ? "direct" : quotation.kind;
    if (!one.by) return [{ ...quotation, kind, source: null, sure: false }];
    return [{ ...quotation, kind, source: sourceOf(one.by, sources, printed), sure: true }];
  });
  return { article: { ...article, quotations, sources }, settled: new Set(byId.keys()), misses };
}

/** Folded words of a quotation: those in marks where it has any. */
export function wordsOf(
  { kind, spans, quoted }: Quotation,
  printed: (span: Span) => string,
): string {
  const said = kind === "indirect" || quoted.length === 0 ? spans : quoted;
  return folded(said.map(([start, end]) => printed({ start, end })).join(" "));
}

/** Id of the only source with a name in the article, else of a new one, which is added. */
function sourceOf(name: string, sources: Source[], printed: (span: Span) => string): string {
  const key = nameKey(name);
  const forms = ({ mentions }: Source) =>
    mentions.map(([start, end]) => nameKey(printed({ start, end })));
  const tests: ((source: Source) => boolean)[] = [
    (source) => nameKey(source.name) === key,
    (source) => nameKey(source.name).endsWith(` ${key}`),
    (source) => forms(source).includes(key),
  ];
  for (const test of tests) {
    const [known, another] = sources.filter(test);
    if (known && !another) return known.id;
  }
  const source = newSource(name, sources);
  sources.push(source);
  return source.id;
}
