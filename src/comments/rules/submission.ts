import type { DiscussionMessages } from "../../messages/messages.ts";
import { commentHtml } from "../text/comment-text.ts";
import { COMMENT_LENGTH, NAME_LENGTH } from "../text/limits.ts";
import { isVisible } from "../text/visible.ts";

/** Fields of the form that a reader fills in. */
export interface Submission {
  name: string;
  comment: string;
}

/** Errors of a form's fields, as sentences for the reader; a field without an error is missing. */
export type Mistakes = Partial<Submission>;

/**
 * More combining marks on one letter than any script uses: stacked, they cover the lines around it.
 */
const STACKED_MARKS = /((?:\p{M}\p{Cf}*){7}\p{M})(?:\p{Cf}*\p{M})+/gu;

/** Removes characters that no font shows or that some stores reject, and normalises line ends. */
export function cleanComment(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])[\p{Cc}\p{Noncharacter_Code_Point}]/gu, "")
    .replace(STACKED_MARKS, "$1")
    .replace(/^\s*\n/, "")
    .trimEnd();
}

/** A name on one line, with single spaces. */
export function cleanName(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Noncharacter_Code_Point}/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(STACKED_MARKS, "$1")
    .trim();
}

/** Finds the mistakes in a cleaned submission. */
export function mistakesIn({ name, comment }: Submission, messages: DiscussionMessages): Mistakes {
  const mistakes: Mistakes = {};
  // Length first, because a comment that is too long may also take too long to render.
  if (comment.length > COMMENT_LENGTH)
    mistakes.comment = messages.commentTooLong(comment.length, COMMENT_LENGTH);
  else if (!isVisible(shown(comment))) mistakes.comment = messages.commentMissing;
  if (name.length > NAME_LENGTH) mistakes.name = messages.nameTooLong(name.length, NAME_LENGTH);
  else if (!isVisible(name)) mistakes.name = messages.nameMissing;
  return mistakes;
}

/** Text of a comment without its Markdown: an empty quotation has none. */
function shown(comment: string): string {
  return commentHtml(comment).markup.replace(/<[^>]*>/g, "");
}
