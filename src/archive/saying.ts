import type { Story } from "../desk/story.ts";
import { quoteWords } from "./quote-words.ts";

/** Words of a story that can stand alone, and whose they are. */
export interface Saying {
  /** Id of the quotation. */
  id: string;
  words: string;
  name: string;
  description: string | null;
}

/** Most UTF-16 code units that are quoted. */
const LONGEST = 200;

/** The last direct quotation of a story that is short and said by somebody named. */
export function sayingIn({
  article,
  quotes,
  language,
}: Pick<Story, "article" | "quotes" | "language">): Saying | undefined {
  const named = new Map(
    article.sources.filter(({ kind }) => kind !== "unnamed").map((source) => [source.id, source]),
  );
  for (const quote of quotes.toReversed()) {
    const speaker = named.get(quote.source ?? "");
    if (quote.kind !== "direct" || !speaker) continue;
    const words = quoteWords(quote, language);
    if (words.length > LONGEST) continue;
    return { id: quote.id, words, name: speaker.name, description: speaker.description };
  }
  return undefined;
}
