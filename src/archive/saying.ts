import { quoteText } from "../formats/quotations.ts";
import type { StoryBrief } from "../formats/story.ts";

/** A short quotation that can be on its own, with its source. */
export interface Saying {
  /** Id of the quotation. */
  id: string;
  words: string;
  /** Id of the source in the article. */
  source: string;
  name: string;
  description: string | null;
}

/** Longest quotation, in UTF-16 code units. */
const MAX_CHARACTERS = 200;

/** Last direct quotation of a story that is short and has a named source. */
export function sayingIn({
  article,
  quotes,
  language,
}: Pick<StoryBrief, "article" | "quotes" | "language">): Saying | undefined {
  const named = new Map(
    article.sources.filter(({ kind }) => kind !== "unnamed").map((source) => [source.id, source]),
  );
  for (const quote of quotes.toReversed()) {
    const speaker = named.get(quote.source ?? "");
    if (quote.kind !== "direct" || !speaker) continue;
    const words = quoteText(quote, language);
    if (words.length > MAX_CHARACTERS) continue;
    const { id: source, name, description } = speaker;
    return { id: quote.id, words, source, name, description };
  }
  return undefined;
}
