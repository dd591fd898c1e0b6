import { verbFormsOf } from "../languages/en/inflect.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import { type Phrase, phraseBefore } from "../tokens/noun-phrases.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import { verbGroup } from "./attributions.ts";

/** Past forms of verbs that call something by words in marks, after Levin (29.2, 29.3). */
const CALLS = new Set(
  "call|describe|dub dubbed dubbing|characterize|characterise|denounce|deride|hail"
    .split("|")
    .map((entry) => verbFormsOf(entry).past),
);

/** Most words between such a verb and the marks: "called |the plan| “…”". */
const MAX_OBJECT_WORDS = 6;

/**
 * Subject of a verb that calls something by the words in marks at a number, inside what another
 * reports: "ruled out what |Ida Cole| called “…”"; null where there is none, or only a pronoun.
 */
export function innerCaller(tokens: Token[], marks: number): Phrase | null {
  let verb = marks - 1;
  while (isWord(tokens[verb]) && !CALLS.has(tokens[verb]?.lower ?? "")) verb -= 1;
  const hasSubject = isWord(tokens[verb]) && !is(tokens[verb], TRAITS.participle);
  if (!hasSubject || marks - verb > MAX_OBJECT_WORDS + 1) return null;
  const group = verbGroup(tokens, verb);
  if (tokens.slice(group, verb).some((token) => is(token, TRAITS.be))) return null;
  const relative = /^(?:who|which|that)$/.test(tokens[group - 1]?.lower ?? "");
  const end = relative ? group - (tokens[group - 2]?.text === "," ? 2 : 1) : group;
  const subject = phraseBefore(tokens, end);
  return subject && is(tokens[subject.to - 1], TRAITS.pronoun) ? null : subject;
}
