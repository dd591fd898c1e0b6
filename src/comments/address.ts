/** The path of an article's discussion. */
export function discussionAddress(slug: string): string {
  return `/articles/${slug}/discussion/`;
}

/** What a reader follows to reply to a comment without a script. */
export function replyAddress(slug: string, id: number): string {
  return `${discussionAddress(slug)}?parent=${id}#form`;
}

/** The place of a comment in its discussion. */
export function commentAddress(slug: string, id: number): string {
  return `${discussionAddress(slug)}#comment-${id}`;
}
