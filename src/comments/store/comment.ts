/**
 * Status of a comment. Readers see published ones only; all others wait for the newsroom, or are
 * gone. A message to the newsroom is first told and then settled, and never has any other status.
 */
export type Status = "published" | "held" | "rejected" | "spam" | "deleted" | "told" | "settled";

/** Tests whether a comment is a message to the newsroom, which is never public. */
export function isMessage({ status }: Pick<Comment, "status">): boolean {
  return status === "told" || status === "settled";
}

/** Reason why a comment is held: the rule, and the comment's own words that matched it. */
export interface Held {
  heldRule: string | null;
  heldWords: string | null;
}

/**
 * A comment in the store. Ids rise in the order of arrival, so a parent's id is below its replies'.
 */
export interface Comment extends Held {
  id: number;
  /** Slug of the article. */
  article: string;
  /** Id of the parent comment, on the same article. */
  parent: number | null;
  /** Id of the first comment of the thread; the comment's own id if it is the first. */
  root: number;
  name: string;
  /** Markdown as typed. */
  text: string;
  status: Status;
  /** Id of the quotation or the paragraph that it is tied to, and its words at the time. */
  passage: string | null;
  passageWords: string | null;
  created: Date;
  edited: Date | null;
  /** Time at which a moderator approved it. */
  approved: Date | null;
  featured: Date | null;
  /** True if a moderator wrote it in the name of the newsroom. */
  newsroom: boolean;
  /** Verifier of the author's receipt; never shown. */
  author: string | null;
}

/** Revision of a comment: the time of its last edit (milliseconds), 0 without one. */
export const revisionOf = ({ edited }: Pick<Comment, "edited">): number => edited?.getTime() ?? 0;
