/**
 * A word in the record of every story that no reader types. Pagefind loads its whole index for a
 * search with filters only, and a small part of it for this word.
 */
export const EVERY_STORY = "ꙮ";
