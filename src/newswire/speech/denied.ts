import { TRAITS } from "../tokens/lexicon.ts";
import type { Phrase } from "../tokens/noun-phrases.ts";
import { is, type Token } from "../tokens/tokens.ts";
import { SORTS } from "../tokens/word-sorts.ts";
import { type Attribution, verbGroup } from "./attributions.ts";
import { isUnanswered } from "./unanswered.ts";

const NOBODY = /^(?:no|nobody|no-one|none|neither|nothing|anyone|anybody|whoever)$/;
/**
 * Words before a source that make it unsaid: "no one said", "if the minister says", "anyone who
 * says".
 */
const UNSAID = /^(?:no|if|unless|anyone|anybody)$/;

/** Tests whether a source is an impersonal "it": "it is understood that". */
export const isNobody = (tokens: Token[], { from, to }: Phrase, cue: number): boolean =>
  to - from === 1 &&
  tokens[from]?.lower === "it" &&
  tokens[cue - 1]?.sort === SORTS.be &&
  !tokens[cue]?.lower.endsWith("ing");

/**
 * Tests whether a source is the addressee or the topic, before a passive: "|residents| are asked
 * to", "|he| is described as".
 */
export function isPatient(tokens: Token[], { to }: Phrase, cue: number): boolean {
  const group = verbGroup(tokens, cue);
  return (
    to <= group &&
    (is(tokens[cue], TRAITS.past) || /(?:wn|en)$/.test(tokens[cue]?.lower ?? "")) &&
    !/^(?:quoted|cited)$/.test(tokens[cue]?.lower ?? "") &&
    tokens.slice(group, cue).some((token) => is(token, TRAITS.be))
  );
}

/**
 * Tests whether an attribution is negated: "never said", "no official has said", "if she says",
 * "declined to comment on it".
 */
export function isDenied(tokens: Token[], { source, cue }: Pick<Attribution, "source" | "cue">) {
  const group = tokens.slice(verbGroup(tokens, cue.from), cue.from);
  return (
    isUnanswered(tokens, cue.from) ||
    group.some((token) => is(token, TRAITS.negation)) ||
    NOBODY.test(tokens[source?.from ?? -1]?.lower ?? "") ||
    UNSAID.test(tokens[(source?.from ?? 0) - 1]?.lower ?? "")
  );
}
