import type { QuotationDraft } from "../speech/quotation-draft.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import { titled } from "./name-runs.ts";
import { CONDITIONS, UNNAMED_PERSONS } from "./speakers.ts";

/** Most words of a description in commas. */
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
 * Apposition in commas from token number `at` on, or null. It describes the name before it: ", |a
 * Britain-based monitor|,".
 */
export function appositionAfter(tokens: Token[], at: number): string | null {
  if (tokens[at]?.text !== ",") return null;
  const [first, second] = [tokens[at + 1], tokens[at + 2]];
  if (
    !isWord(first) ||
    !(is(first, TRAITS.determiner) || isPost(tokens, at + 1)) ||
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

/** Offices in short, after the Associated Press Stylebook: "CEO", "EVP". */
const SHORT_OFFICES = /^(?:C[A-Z]O|[ESA]?VP|MD|GM|PM)$/;

/** Parts of titles that are not an office by themselves. */
const RANKINGS = /^(?:first|junior|senior|retired|former|acting|vice|prime|foreign|special|class)$/;

/**
 * Tests whether words without an article name an office: their head noun, before the words that say
 * of what, is a title: "|chair| of governors", "Chief Financial |Officer| of Norlund", "|EVP| of
 * Sales".
 */
export function isPost(tokens: Token[], from: number): boolean {
  const words = tokens.slice(from, from + MAX_WORDS);
  const end = words.findIndex(
    (token) => !isWord(token) || is(token, TRAITS.preposition | TRAITS.coordinator),
  );
  const head = words[(end < 0 ? words.length : end) - 1];
  const spoken = words.slice(0, 3).some(({ lower }) => UNNAMED_PERSONS.has(lower));
  if (!head || RANKINGS.test(head.lower)) return false;
  if (SHORT_OFFICES.test(head.text)) return true;
  const own = words.slice(0, words.indexOf(head));
  const clause = own.some((token) => is(token, TRAITS.determiner | TRAITS.participle));
  const office = !clause && (titled(head) || UNNAMED_PERSONS.has(head.lower));
  return is(words[0], TRAITS.capital) ? office && is(head, TRAITS.capital) : office || spoken;
}
