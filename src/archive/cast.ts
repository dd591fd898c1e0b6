import { countWords } from "../desk/quotes.ts";
import type { Story } from "../desk/story.ts";
import type { Source } from "../newswire/article.ts";

/** How often and how much a source is quoted in a story. */
export interface Part {
  source: Source;
  /** Quotations that have words in marks. */
  quotations: number;
  /** Words in marks. */
  words: number;
  /** Statements reported without marks. */
  reports: number;
}

/** Who is quoted in a story, in order of appearance. */
export function castOf({ article, quotes }: Pick<Story, "article" | "quotes">): Part[] {
  const cast = new Map<string, Part>(
    article.sources.map((source) => [source.id, { source, quotations: 0, words: 0, reports: 0 }]),
  );
  for (const { kind, source, parts } of quotes) {
    const part = cast.get(source ?? "");
    if (!part) continue;
    if (kind === "indirect") {
      part.reports += 1;
    } else {
      part.quotations += 1;
      part.words += parts.reduce((total, words) => total + countWords(words), 0);
    }
  }
  return [...cast.values()];
}
