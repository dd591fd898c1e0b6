/**
 * A word in the record of every story, and that no reader writes. Pagefind loads its whole index
 * where it is asked for stories by filters alone, and a small part where it is asked for this.
 */
export const EVERY_STORY = "ꙮ";
