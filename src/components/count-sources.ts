import type { SiteMessages } from "../messages/messages.ts";
import type { Source } from "../newswire/article.ts";

/**
 * Number of sources quoted in a story, and of unnamed ones, in words.
 *
 * @example countSources(sources, messages) // => "9 voices, 4 unnamed"
 */
export function countSources(sources: readonly Source[], messages: SiteMessages): string {
  if (sources.length === 0) return "";
  return messages.voices(sources.length, sources.filter(({ kind }) => kind === "unnamed").length);
}
