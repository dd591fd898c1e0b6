import type { Byline } from "../article.ts";

const form = /^(?:by|par):? (?=\p{Lu})/iu;
/** What follows an author's name in a byline and is no part of it: office, agency, place. */
const credit =
  /(?:,\s.*|\s+(?:for (?:the )?|in |at |of |AP |AFP |Reuters|Associated Press|The Associated Press|Staff |Business Writer|Correspondent|Press Writer).*)$/u;

/**
 * The byline that a paragraph beginning at offset `start` is, or null.
 *
 * @example
 * bylineOf("By Ana Prado and Li Wen, Reuters", 0)?.authors // ["Ana Prado", "Li Wen"]
 */
export function bylineOf(text: string, start: number): Byline | null {
  if (text.length > 160 || !form.test(text) || /[.?!]["”]?$/.test(text)) return null;
  const names = text
    .replace(form, "")
    .split(/\s+(?:and|et)\s+|,\s+(?=\p{Lu}[^,]*?\s+and\s)|\s+&\s+/u);
  const authors = names.map((name) => name.replace(credit, "").trim()).filter(Boolean);
  if (!authors.every((author) => /^\p{Lu}/u.test(author) && author.split(/\s+/).length <= 5))
    return null;
  return { start, end: start + text.length, text, authors };
}
