import type { Reading } from "./render/render-thread.ts";
import type { Discussion } from "./store/store.ts";
import type { Visit } from "./visit.ts";

const DAY_MILLISECONDS = 86_400_000;

/**
 * Tests whether a discussion takes no more comments: the newsroom decides, else the article's age.
 */
export function isClosed(
  { article, publication, now }: Pick<Visit, "article" | "publication" | "now">,
  { door }: Discussion,
): boolean {
  if (door) return door === "closed";
  const end = endOf({ article, publication });
  return end !== undefined && now > end;
}

/** Closing time of a discussion by the age of its article; undefined where it never closes. */
function endOf({ article, publication }: Pick<Visit, "article" | "publication">): Date | undefined {
  const { closeAfter } = publication.comments;
  if (closeAfter === null) return undefined;
  return new Date(Date.parse(article.published) + closeAfter * DAY_MILLISECONDS);
}

/**
 * True if a discussion takes no more comments, and since when where its article's age closed it.
 */
export type Closing = Pick<Reading, "closed" | "closedAt">;

/** Closing of a discussion, for readers: whether it is closed, and since when. */
export function closingOf(
  visit: Pick<Visit, "article" | "publication" | "now">,
  discussion: Discussion,
): Closing {
  const isOver = isClosed(visit, discussion);
  return isOver && !discussion.door ? { closed: true, closedAt: endOf(visit) } : { closed: isOver };
}
