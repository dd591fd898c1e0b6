import { DAY_MILLISECONDS } from "./durations.ts";
import type { Reading } from "./render/render-thread.ts";
import type { Discussion } from "./store/discussion.ts";
import type { Visit } from "./visit.ts";

/**
 * Tests whether a discussion is closed to comments: by decision of the newsroom, else by the age of
 * the article.
 */
export function isClosed(
  { article, publication, now }: Pick<Visit, "article" | "publication" | "now">,
  { door }: Discussion,
): boolean {
  if (door) return door === "closed";
  const end = endOf({ article, publication });
  return end !== undefined && now > end;
}

/** Time at which a discussion closes by the age of its article; undefined where it never does. */
function endOf({ article, publication }: Pick<Visit, "article" | "publication">): Date | undefined {
  const { closeAfter } = publication.comments;
  if (closeAfter === null) return undefined;
  return new Date(Date.parse(article.published) + closeAfter * DAY_MILLISECONDS);
}

/**
 * State of a discussion: closed or open, and the closing time where the age of its article closed
 * it.
 */
export type Closing = Pick<Reading, "closed" | "closedAt">;

/** State of a discussion for readers: closed or open, and the closing time. */
export function closingOf(
  visit: Pick<Visit, "article" | "publication" | "now">,
  discussion: Discussion,
): Closing {
  const isOver = isClosed(visit, discussion);
  return isOver && !discussion.door ? { closed: true, closedAt: endOf(visit) } : { closed: isOver };
}
