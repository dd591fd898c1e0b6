import type { Source } from "../newswire/article.ts";
import type { Words } from "../words/words.ts";

/**
 * How many are quoted in a story, and how many of them it does not name.
 *
 * @example countVoices(sources, words) // => "9 voices, 4 unnamed"
 */
export function countVoices(sources: readonly Source[], words: Words): string {
  if (sources.length === 0) return "";
  return words.voices(sources.length, sources.filter(({ kind }) => kind === "unnamed").length);
}
