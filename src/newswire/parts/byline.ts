import type { Byline } from "../article.ts";

const FORM = /^(?:by|par):? (?=\p{Lu})/iu;
/** Office, agency or place behind an author's name in a byline. */
const CREDIT =
  /(?:,\s.*|\s+(?:for (?:the )?|in |at |of |AP |AFP |Reuters|Associated Press|The Associated Press|Staff |Business Writer|Correspondent|Press Writer).*)$/u;

/**
 * The byline that a paragraph beginning at offset `start` is, or null.
 *
 * @example
 * bylineOf("By Ana Prado and Li Wen, Reuters", 0)?.authors // ["Ana Prado", "Li Wen"]
 */
export function bylineOf(text: string, start: number): Byline | null {
  if (text.length > 160 || !FORM.test(text) || /[.?!]["”]?$/.test(text)) return null;
  const names = text
    .replace(FORM, "")
    .split(/\s+(?:and|et)\s+|,\s+(?=\p{Lu}[^,]*?\s+and\s)|\s+&\s+/u);
  const authors = names.map((name) => name.replace(CREDIT, "").trim()).filter(Boolean);
  if (!authors.every((author) => /^\p{Lu}/u.test(author) && author.split(/\s+/).length <= 5))
    return null;
  return { start, end: start + text.length, text, authors };
}
