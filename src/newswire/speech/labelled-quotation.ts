import { bearersOf } from "../tokens/first-names.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import type { Phrase } from "../tokens/noun-phrases.ts";
import { is, isSentence, isWord, type Token } from "../tokens/tokens.ts";
import { SORTS } from "../tokens/word-sorts.ts";
import type { Report } from "./candidates.ts";

/** Most words of a name, and of the description of the person. */
const MAX_NAME_TOKENS = 5;
const MAX_POST_TOKENS = 12;

/** Evidence of a report that is certain by its form. */
const BY_FORM = { cue: 240, source: 400, content: 500, rules: 1 };

/**
 * Report of a statement that consists of a full name, maybe a description, and a quotation, as in
 * lists of voices: "• Ana Prado, farmer: “…”", "**Ana Prado, farmer:** “…”"; else null.
 */
export function labelledQuotation(tokens: Token[]): Report | null {
  const from = tokens.findIndex((token) => isWord(token) || token.stretch);
  const name = nameAt(tokens, from);
  const colon = tokens.findIndex(({ sort, text }) => sort === SORTS.colon && text === ":");
  if (!name || colon < name.to || colon - name.to > MAX_POST_TOKENS) return null;
  const described = tokens.slice(name.to, colon).filter(isWord);
  const [after] = tokens.slice(name.to).filter(({ text }) => text !== "*" && text !== "**");
  if (described.length > 0 && !/^(?:,|\(|[-–—])$/.test(after?.text ?? "")) return null;
  if (described.some((token) => is(token, TRAITS.speech) && !is(token, TRAITS.noun))) return null;
  const said = tokens.slice(colon + 1);
  if (!said.some(isSentence) || said.some(isWord)) return null;
  const parts = said.flatMap(({ stretch }, at) =>
    stretch ? [{ from: colon + 1 + at, to: colon + 2 + at }] : [],
  );
  const cue = { from: colon, to: colon + 1 };
  return {
    parts,
    attribution: { source: name, cue, from: name.from, to: colon + 1, evidence: BY_FORM },
  };
}

/** Full name, beginning with a first name, at word number `from`; or null. */
function nameAt(tokens: Token[], from: number): Phrase | null {
  let to = from;
  while (isWord(tokens[to]) && is(tokens[to], TRAITS.capital)) to += 1;
  const isName =
    to - from > 1 &&
    to - from <= MAX_NAME_TOKENS &&
    tokens.slice(from, from + 2).some(({ lower }) => bearersOf(lower) !== null);
  return isName ? { from, to } : null;
}
