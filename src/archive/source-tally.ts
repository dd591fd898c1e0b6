import { countWords } from "../desk/quotes.ts";
import type { StoryBrief } from "../formats/story.ts";
import type { Source } from "../newswire/article.ts";

/** Counts of a source's quotations, words and reports in a story. */
export interface SourceTally {
  source: Source;
  /** Number of quotations with words in marks. */
  quotations: number;
  /** Number of words in marks. */
  words: number;
  /** Number of statements reported without marks. */
  reports: number;
}

/** Counts of quotations, words and reports for each source of a story, in order of appearance. */
export function sourceTallies({
  article,
  quotes,
}: Pick<StoryBrief, "article" | "quotes">): SourceTally[] {
  const tallies = new Map<string, SourceTally>(
    article.sources.map((source) => [source.id, { source, quotations: 0, words: 0, reports: 0 }]),
  );
  for (const { kind, source, parts } of quotes) {
    const tally = tallies.get(source ?? "");
    if (!tally) continue;
    if (kind === "indirect") {
      tally.reports += 1;
    } else {
      tally.quotations += 1;
      tally.words += parts.reduce((total, words) => total + countWords(words), 0);
    }
  }
  return [...tallies.values()];
}
