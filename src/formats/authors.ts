import type { StoryBrief } from "./story.ts";

/** Authors of a story: those that the publisher gives, else those of its byline. */
export function authorsOf({ authors, article }: Pick<StoryBrief, "authors" | "article">): string[] {
  return authors ?? article.byline?.authors ?? [];
}
