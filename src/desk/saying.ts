import type { Article } from "../newswire/article.ts";

/** Words of a story that can stand alone, and whose they are. */
export interface Saying {
  /** Id of the quotation. */
  id: string;
  words: string;
  name: string;
  description: string | null;
}

const STANDS_ALONE = /[.!?…][”"»]$/u;
const LONGEST = 200;

/**
 * The last direct quotation of an article that is whole, short and said by somebody named, for the
 * front page. The article's offsets count `copy`.
 */
export function sayingOf({ quotations, sources }: Article, copy: string): Saying | undefined {
  const named = new Map(
    sources.filter(({ kind }) => kind !== "unnamed").map((source) => [source.id, source]),
  );
  for (const { id, kind, spans, source } of quotations.toReversed()) {
    const speaker = named.get(source ?? "");
    const [span] = spans;
    if (kind !== "direct" || !speaker || !span || spans.length > 1) continue;
    const words = copy.slice(...span).replaceAll(/\s+/gu, " ");
    if (words.length > LONGEST || !STANDS_ALONE.test(words)) continue;
    return { id, words, name: speaker.name, description: speaker.description };
  }
  return undefined;
}
