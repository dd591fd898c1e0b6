import type { Source } from "../newswire/article.ts";

/**
 * How many are quoted in a story, and how many of them it does not name.
 *
 * @example countVoices(sources) // => "9 voices, 4 unnamed"
 */
export function countVoices(sources: readonly Source[]): string {
  if (sources.length === 0) return "";
  const voices = sources.length === 1 ? "1 voice" : `${sources.length} voices`;
  const unnamed = sources.filter(({ kind }) => kind === "unnamed").length;
  return unnamed === 0 ? voices : `${voices}, ${unnamed} unnamed`;
}
