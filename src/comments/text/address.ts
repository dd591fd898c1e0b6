import type { Order } from "../store/discussion.ts";

/** The path of an article's discussion. */
export function discussionAddress(slug: string): string {
  return `/articles/${slug}/discussion/`;
}

/** The path of the feed of an article's comments. */
export function discussionFeedAddress(slug: string): string {
  return `${discussionAddress(slug)}atom.xml`;
}

/** The path of the feed of all comments. */
export const COMMENTS_FEED = "/comments/atom.xml";

/** Path of the comment counts of articles. */
export const COMMENT_COUNTS = "/comments/counts.json";

/** Address of the comment counts of articles, in words of a language (BCP 47). */
export function countsAddress(slugs: readonly string[], language: string): string {
  return `${COMMENT_COUNTS}?articles=${slugs.join(",")}&language=${language}`;
}

/** Address of a passage in its article; of the article where it is "". */
export function inStoryAddress(slug: string, passage: string): string {
  return `/articles/${slug}/${passage && `#${passage}`}`;
}

/** Address of the form for a message to the newsroom about an article, or a passage of it. */
export function tellAddress(slug: string, passage = ""): string {
  return `${discussionAddress(slug)}?tell=${passage}#form`;
}

/** Address of the form to reply to a comment, for readers without a script. */
export function replyAddress(slug: string, id: number): string {
  return `${discussionAddress(slug)}?parent=${id}#form`;
}

/** Address of a comment, on whichever page of its discussion. */
export function commentAddress(slug: string, id: number): string {
  return `${discussionAddress(slug)}?comment=${id}#comment-${id}`;
}

/** Address of a comment that only its author sees; with its receipt, in any browser. */
export function ownCommentAddress(slug: string, id: number, receipt: string): string {
  return `${discussionAddress(slug)}?comment=${id}&receipt=${receipt}#comment-${id}`;
}

/** Address of the comments on a passage of an article, with the form to respond to it. */
export function passageAddress(slug: string, passage: string): string {
  return `${discussionAddress(slug)}?passage=${passage}#discussion`;
}

/**
 * Address of a page of a discussion, or of the comments on a passage, by its first comment; the
 * first page without it.
 */
export function pageAddress(
  slug: string,
  order: Order,
  from?: number | null,
  passage?: string,
): string {
  const parts = [
    passage && `passage=${passage}`,
    order === "newest" && "order=newest",
    from && `from=${from}`,
  ].filter(Boolean);
  return `${discussionAddress(slug)}${parts.length > 0 ? `?${parts.join("&")}` : ""}#discussion`;
}

/** Address of the form to report a comment. */
export function reportAddress(slug: string, id: number): string {
  return `${discussionAddress(slug)}?report=${id}#form`;
}

/**
 * Address at which an author edits, exports and deletes a comment; with its receipt, in any
 * browser.
 */
export function ownAddress(slug: string, id: number, receipt?: string): string {
  return `${discussionAddress(slug)}?own=${id}${receipt ? `&receipt=${receipt}` : ""}#form`;
}

/** Order of comments that the parameters of an address ask for. */
export function orderIn(parameters: URLSearchParams): Order {
  return parameters.get("order") === "newest" ? "newest" : "oldest";
}
