import type { Token } from "../tokens/tokens.ts";

const NOT = "(?:(?:did|does|do|has|have|had) not|(?:did|does|do|has|have|had)n[’']t)";
/** Idioms for a question that was not answered. */
const IDIOMS = new RegExp(
  `^(?:(?:declin|refus)(?:es?|ed|ing) to (?:\\p{Ll}+ly |further )?comment (?:on|about|regarding)|${NOT} (?:\\p{Ll}+ )?(?:respond|reply|responded|replied) to (?:(?:a|the|several|repeated|multiple) )?(?:\\p{Ll}+ )?requests? for (?:\\p{Ll}+ )?comment)\\b`,
  "u",
);
/** Beginnings of the first word of each idiom. */
const OPENING = /^(?:declin|refus|d(?:id|o)|ha[svd])/;
/** Most words of an idiom. */
const MAX_IDIOM_WORDS = 12;

/**
 * Tests whether a token belongs to an idiom for an unanswered question: "declined to comment on the
 * suit", "did not reply to a request for comment".
 */
export function isUnanswered(tokens: Token[], at: number): boolean {
  for (let from = Math.max(0, at - MAX_IDIOM_WORDS); from <= at; from += 1) {
    if (!OPENING.test(tokens[from]?.lower ?? "")) continue;
    const said = tokens.slice(from, from + MAX_IDIOM_WORDS).map(({ lower }) => lower);
    const idiom = IDIOMS.exec(said.join(" "))?.[0];
    if (idiom && from + idiom.split(" ").length > at) return true;
  }
  return false;
}
