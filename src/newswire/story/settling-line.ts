import type { Article, Quotation, Span } from "../article.ts";
import { folded, wordsOf } from "./given-quotes.ts";

/** A line of front matter quotes no more words than these. */
const MOST_WORDS = 6;

/**
 * A function that gives the line of front matter that settles whose a quotation of an article is,
 * by the first words of the quotation, or by its id where others begin with the same.
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
 * Words as YAML has them between brackets: plain where they are but letters, figures and spaces,
 * else in quotation marks.
 */
function scalar(words: string): string {
  const text = words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, "");
  return /^(?!(?:true|false|null)$)\p{L}[\p{L}\p{M}\p{N} ’-]*$/iu.test(text)
    ? text
    : `"${text.replaceAll(/["\\]/gu, "")}"`;
}
