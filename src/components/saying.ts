import type { Story } from "../desk/loader.ts";
import type { Source } from "../newswire/article.ts";

/** Words of a story that can stand alone, and whose they are. */
export interface Saying {
  id: string;
  words: string;
  source: Source;
  headline: string;
}

const STANDS_ALONE = /[.!?…][”"»]$/u;
const LONGEST = 200;

/**
 * The last direct quotation of a story that is whole, short and said by somebody named, for the
 * front page. The article's offsets count `copy`.
 */
export function sayingOf({ article, headline }: Story, copy: string): Saying | undefined {
  const named = new Map(
    article.sources.filter(({ kind }) => kind !== "unnamed").map((source) => [source.id, source]),
  );
  for (const { id, kind, spans, source: speaker } of article.quotations.toReversed()) {
    const source = named.get(speaker ?? "");
    const [span] = spans;
    if (kind !== "direct" || !source || !span || spans.length > 1) continue;
    const words = copy.slice(...span).replaceAll(/\s+/gu, " ");
    if (words.length <= LONGEST && STANDS_ALONE.test(words)) return { id, words, source, headline };
  }
  return undefined;
}
