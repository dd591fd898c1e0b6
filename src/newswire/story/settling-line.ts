import type { Article, Quotation, Span } from "../article.ts";
import { folded, wordsOf } from "./given-quotes.ts";

/** Most words in a line of front matter. */
const MOST_WORDS = 6;

/**
 * A function that gives the line of front matter that settles the source of a quotation in an
 * article: by its first words, or by its id where other quotations begin with the same words.
 *
 * @example settle(quotation, "Ada Voss") // => "quotes: [{ words: We sell, by: Ada Voss }]"
 */
export function settlingLines(
  article: Pick<Article, "quotations">,
  printed: (span: Span) => string,
): (quotation: Quotation, by: string | null) => string {
  let begun: string[] | undefined;
  return (quotation, by) => {
    begun ??= article.quotations.map((each) => wordsOf(each, printed));
    const [start = 0, end = 0] = quotation.quoted[0] ?? quotation.spans[0] ?? [];
    const first = printed({ start, end }).trim().split(/\s+/u).slice(0, MOST_WORDS).join(" ");
    const key = folded(first);
    const found = key === "" ? 0 : begun.filter((words) => words.startsWith(key)).length;
    const which = found === 1 ? `words: ${scalar(first)}` : `id: ${quotation.id}`;
    return `quotes: [{ ${which}, by: ${by === null ? "null" : scalar(by)} }]`;
  };
}

/**
 * Words as a YAML scalar in a flow collection: plain if they are only letters, digits and spaces,
 * else quoted.
 */
function scalar(words: string): string {
  const text = words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, "");
  return /^(?!(?:true|false|null)$)\p{L}[\p{L}\p{M}\p{N} ’-]*$/iu.test(text)
    ? text
    : `"${text.replaceAll(/["\\]/gu, "")}"`;
}
