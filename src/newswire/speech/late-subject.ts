import { bearersOf } from "../tokens/first-names.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import { isBoundary, type Phrase, phraseAfter, phraseBefore } from "../tokens/noun-phrases.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import { SORTS } from "../tokens/word-sorts.ts";
import { verbGroup } from "./attributions.ts";
import { nameIn } from "./source-names.ts";

/** Traits of words after a participle that tell it from a name such as "Redding Motors". */
const FOLLOWS = TRAITS.determiner | TRAITS.pronoun | TRAITS.object | TRAITS.possessive;

/** Traits of finite verbs. */
const FINITE = TRAITS.be | TRAITS.auxiliary | TRAITS.verb | TRAITS.past;

/**
 * Subject of a cue whose presumed source is in the clause that opens the sentence: the speaker is
 * the implied subject of that clause, after Quirk et al., 15.58: "Fining Ana Prado, |the judge|
 * said". Null where the source is not in such a clause.
 */
export function lateSubject(tokens: Token[], source: Phrase, cue: number): Phrase | null {
  const group = verbGroup(tokens, cue);
  const comma = clauseEnd(tokens, source, group);
  if (comma < 1 || source.from > comma || group <= comma + 1 || !opensClause(tokens, comma))
    return null;
  if (tokens.slice(0, group).some(({ stretch }) => stretch)) return null;
  const aside = tokens[group - 1]?.text === ",";
  const subject = aside ? phraseAfter(tokens, comma + 1) : phraseBefore(tokens, group);
  if (!subject || tokens[subject.from - 1]?.text !== "," || subject.to > group) return null;
  if (!aside) return nameIn(tokens, subject);
  const asides = tokens[subject.to]?.text === "," && subject.to < group - 1;
  return asides ? nameIn(tokens, { from: subject.from, to: group - 1 }) : null;
}

/**
 * Subject of a relative clause, where the presumed source is outside it: "cited an email in which
 * an engineer, |Ana Prado|, wrote", or "in which |an engineer| wrote"; or null.
 */
export function innerSubject(tokens: Token[], source: Phrase, cue: number): Phrase | null {
  const group = verbGroup(tokens, cue);
  const isAside = tokens[group - 1]?.text === ",";
  const end = isAside
    ? tokens.findLastIndex(({ text }, at) => at < group - 1 && text === ",")
    : group;
  const subject = end > 0 ? phraseBefore(tokens, end) : null;
  if (!subject || source.to >= subject.from) return null;
  if (!RELATIVE.test(tokens[subject.from - 1]?.lower ?? "")) return null;
  return isAside ? nameIn(tokens, { from: subject.from, to: group - 1 }) : subject;
}

/** Relative pronouns that are not the subject of their clause, and adverbs. */
const RELATIVE = /^(?:which|whom|where)$/;

/**
 * Person whose organisation was taken for the source, "|Ana Prado| of the charity Safe Roads said";
 * or null.
 */
export function memberOf(tokens: Token[], source: Phrase, cue: number): Phrase | null {
  const group = verbGroup(tokens, cue);
  if (source.to !== group) return null;
  const from = tokens.findLastIndex((token, at) => at < source.from && isBoundary(token)) + 1;
  let to = from;
  while (is(tokens[to], TRAITS.capital)) to += 1;
  const isPerson = to - from > 1 && bearersOf(tokens[from]?.lower ?? "") !== null;
  const isTied = /^(?:of|from|at|for|with)$/.test(tokens[to]?.lower ?? "");
  const isWhole = phraseAfter(tokens, from)?.to === group;
  return isPerson && isTied && isWhole && to < source.from ? { from, to } : null;
}

/**
 * Comma that ends the clause which opens a sentence; where the source is an aside in that clause,
 * a later one: "Asked if the clerk, |Ana Prado|, had left, the mayor said".
 */
function clauseEnd(tokens: Token[], { from, to }: Phrase, group: number): number {
  const first = tokens.findIndex(({ text }) => text === ",");
  const last = tokens.findLastIndex(({ text }, at) => at < group - 1 && text === ",");
  const isAside = first + 1 === from && tokens[to]?.text === ",";
  const hasVerb = tokens.slice(to, last).some((token) => is(token, FINITE));
  return isAside && hasVerb ? last : first;
}

/** Tests whether a sentence opens with an adverbial or participle clause, which ends at a comma. */
function opensClause(tokens: Token[], comma: number): boolean {
  const [first, second] = tokens;
  if (is(first, TRAITS.preposition | TRAITS.subordinator) || CONJUNCTION.test(first?.lower ?? ""))
    return true;
  if (!/(?:ing|ed)$/.test(first?.lower ?? "") || bearersOf(first?.lower ?? "") !== null)
    return false;
  return (
    is(second, FOLLOWS | TRAITS.subordinator) ||
    bearersOf(second?.lower ?? "") !== null ||
    tokens
      .slice(1, comma)
      .some((token) => isWord(token) && token.sort === SORTS.preposition && token.lower !== "of")
  );
}

const CONJUNCTION = /^(?:after|before|when|while|as|since|once|until)$/;
