import type { Article, Quotation, Span } from "../article.ts";
import { hiddenSources, type Withheld } from "./public-article.ts";

/** A line of front matter quotes no more words than these. */
const MOST_WORDS = 6;

/** The quotations in marks of whose source the reader is not sure, where it is still to be told. */
export function doubtfulIn(
  article: Article,
  settled: ReadonlySet<string>,
  { voices = true, hide = [] }: Withheld,
): Quotation[] {
  const hidden = hiddenSources(article, hide);
  return article.quotations.filter(
    ({ id, kind, source, sure }) =>
      voices &&
      !sure &&
      (kind === "direct" || kind === "mixed") &&
      !settled.has(id) &&
      !hidden.has(source ?? ""),
  );
}

/**
 * A doubt about the source of a quotation, with the reader's guess, a clause that says why it is one,
 * and the line of front matter that settles it.
 */
export function doubtOf(
  { quoted }: Quotation,
  guess: string,
  why: string,
  printed: (span: Span) => string,
): string {
  const [start = 0, end = 0] = quoted[0] ?? [];
  const words = printed({ start, end }).trim().split(/\s+/u).slice(0, MOST_WORDS).join(" ");
  return `Not sure that this is ${possessive(guess)}, as ${why}: to settle it, write quotes: [{ words: ${scalar(words)}, by: ${scalar(guess)} }]`;
}

const possessive = (name: string) => `${name}${/s$/iu.test(name) ? "’" : "’s"}`;

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
