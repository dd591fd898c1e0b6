import type { SiteMessages } from "../messages/messages.ts";
import type { Source } from "../newswire/article.ts";

/**
 * How many are quoted in a story, and how many of them it does not name.
 *
 * @example countSources(sources, messages) // => "9 voices, 4 unnamed"
 */
export function countSources(sources: readonly Source[], messages: SiteMessages): string {
  if (sources.length === 0) return "";
  return messages.voices(sources.length, sources.filter(({ kind }) => kind === "unnamed").length);
}
