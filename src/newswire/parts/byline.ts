import type { Byline } from "../article.ts";

/** No line that says what authors do is longer: UTF-16 code units. */
const MAX_POST_LENGTH = 60;
const FORM =
  /^(?:(?:exclusive|special report|report|reporting|story|analysis|opinion|review|written|posted|interview)(?: story| report)?,? )?(?:by|par):? (?=\p{Lu})|^(?:words|text|story|author|reporter|writer)(?: by)?:? (?=\p{Lu})/iu;
/** Office, agency or place behind an author's name in a byline. */
const CREDIT =
  /(?:,\s.*|\s+(?:for (?:the )?|in |at |of |AP |AFP |Reuters|Associated Press|The Associated Press|Staff |Business Writer|Correspondent|Press Writer).*)$/u;
/** Words behind the names: an outlet, an address, who took the pictures. */
const BEHIND =
  /\s*(?:\/\/|\||·|•|<|\S+@|@\w|(?<=[\p{L}])[.;,]? (?:pictures?|photos?|photographs?|photography|video|images?)(?: by)?:? ).*$/iu;
/** "By Our Farming Correspondent" names a post. */
const POST =
  /^(?:our|a|an|the)\s+(?:own\s+)?(?:\p{L}+[\s-]+){0,3}(?:correspondent|reporter|reporters|staff|editor|critic|writer|desk)s?$/iu;

/**
 * The byline that a paragraph beginning at offset `start` is, or null.
 *
 * @example
 * bylineOf("By Ana Prado and Li Wen, Reuters", 0)?.authors // ["Ana Prado", "Li Wen"]
 */
export function bylineOf(text: string, start: number): Byline | null {
  if (text.length > 160 || !FORM.test(text)) return null;
  const words = text.replace(FORM, "").replace(BEHIND, "");
  if (/[.?!]["”]?$/.test(words)) return null;
  const byline = { start, end: start + text.length, text };
  if (POST.test(words)) return { ...byline, authors: [words] };
  const names = words.split(/\s+(?:and|et)\s+|,\s+(?=\p{Lu}[^,]*?\s+and\s)|\s+&\s+/u);
  const authors = names.map((name) => name.replace(CREDIT, "").trim()).filter(Boolean);
  const isNamed = (author: string) => /^\p{Lu}/u.test(author) && author.split(/\s+/).length <= 5;
  return authors.every(isNamed) ? { ...byline, authors } : null;
}

/** Whether a line below a byline says what its authors do: "Staff Writers". */
export function isAuthorsPost(text: string): boolean {
  if (text.length > MAX_POST_LENGTH) return false;
  return /^(?:(?:senior|chief|political|business|sports?|staff|local democracy|news|crime|court|education|health|environment|transport|associated press|ap|special to .{2,40})[ -]*)+(?:writers?|reporters?|correspondents?|editors?|reporting service)?$/iu.test(
    text,
  );
}
