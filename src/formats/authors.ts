import type { StoryBrief } from "./story.ts";

/** Authors of a story: the publisher's, else those of its byline. */
export function authorsOf({ authors, article }: Pick<StoryBrief, "authors" | "article">): string[] {
  return authors ?? article.byline?.authors ?? [];
}

/** Authors of a story, else the agency that filed it. */
export function creditedFor(story: Pick<StoryBrief, "authors" | "article">): string[] {
  const authors = authorsOf(story);
  const { agency } = story.article.dateline ?? {};
  return authors.length === 0 && agency ? [agency] : authors;
}
