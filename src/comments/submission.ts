import { COMMENT_LENGTH, NAME_LENGTH } from "./limits.ts";
import { words } from "./words.ts";

/** The fields of the form that a reader fills in. */
export interface Submission {
  name: string;
  comment: string;
}

/** What is wrong with a field, in words for the reader; a field without a mistake is missing. */
export type Mistakes = Partial<Submission>;

/** Removes what no font shows and some stores choke on, and gives every line the same end. */
export function cleanComment(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, "")
    .replace(/^\s*\n|\s+$/g, "");
}

/** A name on one line, with single spaces. */
export function cleanName(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** Finds what keeps a cleaned submission from being published. */
export function mistakesIn({ name, comment }: Submission): Mistakes {
  const mistakes: Mistakes = {};
  if (!isVisible(comment)) mistakes.comment = words.commentMissing;
  if (!isVisible(name)) mistakes.name = words.nameMissing;
  const length = { name: lengthOf(name), comment: lengthOf(comment) };
  if (length.comment > COMMENT_LENGTH) mistakes.comment = words.commentTooLong(length.comment);
  if (length.name > NAME_LENGTH) mistakes.name = words.nameTooLong(length.name);
  return mistakes;
}

/** Spaces, controls, and characters that are drawn as nothing (Hangul fillers, joiners) alone do not count. */
function isVisible(text: string): boolean {
  return /[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\s]/u.test(text);
}

function lengthOf(text: string): number {
  return [...text].length;
}
