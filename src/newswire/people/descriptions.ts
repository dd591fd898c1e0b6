import type { QuotationDraft } from "../speech/quotations.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import { CONDITIONS, UNNAMED_PERSONS } from "./speakers.ts";

/** A description in commas has at most this many words. */
const MAX_WORDS = 14;

/**
 * Description of a source, from the words beside an attribution: "a Britain-based monitor",
 * "speaking on condition of anonymity".
 */
export function descriptionOf({ mention, statement: { tokens } }: QuotationDraft): string | null {
  const last = mention?.at(-1);
  if (!last) return null;
  const from = tokens.indexOf(last) + 1;
  const rest = tokens.slice(from, from + 40);
  const condition = CONDITIONS.exec(
    rest.map(({ text, stretch }) => (stretch ? "“”" : text)).join(" "),
  )?.[0];
  return condition ?? appositionAfter(tokens, from);
}

/**
 * Apposition in commas from token number `at` on, which describes the name before it: ", |a
 * Britain-based monitor|,"; or null.
 */
export function appositionAfter(tokens: Token[], at: number): string | null {
  if (tokens[at]?.text !== ",") return null;
  const [first, second] = [tokens[at + 1], tokens[at + 2]];
  const office =
    isWord(first) &&
    !is(first, TRAITS.capital) &&
    [tokens[at + 1], tokens[at + 2], tokens[at + 3]].some((token) =>
      UNNAMED_PERSONS.has(token?.lower ?? ""),
    );
  if (
    !isWord(first) ||
    !(is(first, TRAITS.determiner) || office) ||
    is(
      first,
      TRAITS.coordinator |
        TRAITS.preposition |
        TRAITS.subordinator |
        TRAITS.auxiliary |
        TRAITS.speech,
    ) ||
    second?.text === ","
  )
    return null;
  let end = at + 2;
  while (end < tokens.length && !/^[,.;)]$/.test(tokens[end]?.text ?? "")) end += 1;
  if (end === tokens.length || end - at - 1 > MAX_WORDS) return null;
  return tokens
    .slice(at + 1, end)
    .map(({ text }) => text)
    .join(" ");
}
