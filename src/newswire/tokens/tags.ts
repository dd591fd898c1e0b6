import { TRAITS } from "./lexicon.ts";
import { phraseAfter } from "./noun-phrases.ts";
import { is, isWord, type Token } from "./tokens.ts";
import { isVerbal, SORTS } from "./word-sorts.ts";

/** Most words of an aside between a source and its cue. */
const MAX_ASIDE_TOKENS = 20;
/** Words after a cue that begin circumstances, not the reported words. */
const CIRCUMSTANCE = /^(?:last|this|next|earlier|later|as|when|while|before|after)$/;

/**
 * Tests whether a sentence is only the attribution of the quotation that ends the one before it:
 * “Why?” |The minister, a farmer, asked on Monday. After a full stop, it is one only if the
 * quotation has no other attribution and the sentence says nothing else: “It is late.” |Ana Prado
 * said.
 */
export function isTag(tokens: Token[], before: Token[]): boolean {
  if (asks(before)) return cueOf(tokens) >= 0;
  if (!isWholeQuotation(before)) return false;
  const cue = cueOf(tokens);
  return cue >= 0 ? isCircumstance(tokens.slice(afterCue(tokens, cue))) : isInverted(tokens);
}

/** Tests whether a statement ends with a quotation that a question or exclamation mark closes. */
function asks(tokens: Token[]): boolean {
  const last = tokens.at(-1);
  return last !== undefined && last.stretch !== null && /[?!…]["”'’]*$/.test(last.text);
}

/**
 * Tests whether a statement is one closed quotation and nothing else, its full stop inside or after
 * it.
 */
function isWholeQuotation(tokens: Token[]): boolean {
  const [first, stop] = tokens;
  return (
    first?.stretch?.closed === true &&
    (tokens.length === 1
      ? /[.]["”'’]*$/.test(first.text)
      : tokens.length === 2 && stop?.sort === SORTS.stop)
  );
}

/**
 * Number of the cue in a sentence that is a subject, an aside, a cue and its circumstances, or -1.
 */
function cueOf(tokens: Token[]): number {
  const phrase = phraseAfter(tokens, 0);
  if (!phrase) return -1;
  let at = phrase.to;
  if (tokens[at]?.sort === SORTS.comma) {
    const rest = tokens.slice(at + 1, at + MAX_ASIDE_TOKENS);
    at += 2 + rest.findIndex(({ sort }) => sort === SORTS.comma);
  }
  while (is(tokens[at], TRAITS.adverb | TRAITS.auxiliary)) at += 1;
  const goesOn = /^(?:went|goes)$/.test(tokens[at]?.lower ?? "") && tokens[at + 1]?.lower === "on";
  if (goesOn) at += 1;
  else if (!is(tokens[at], TRAITS.speech)) return -1;
  const next = tokens[afterCue(tokens, at)];
  const ends =
    next === undefined ||
    (!isWord(next) && next.stretch === null && next.text !== ":") ||
    is(next, TRAITS.preposition | TRAITS.time | TRAITS.adverb) ||
    CIRCUMSTANCE.test(next.lower);
  return ends ? at : -1;
}

/** Number of the word after a cue and its addressee. */
const afterCue = (tokens: Token[], cue: number): number =>
  is(tokens[cue], TRAITS.addressed) ? (phraseAfter(tokens, cue + 1)?.to ?? cue + 1) : cue + 1;

/** Tests whether words tell when, where or how something was said, and have no other clause. */
function isCircumstance(tokens: Token[]): boolean {
  const clause = tokens.findIndex(
    ({ lower, stretch, sort }, at) =>
      stretch ||
      lower === "that" ||
      (isVerbal(sort) && !is(tokens[at - 1], TRAITS.determiner | TRAITS.preposition)),
  );
  const opening = tokens.findIndex(
    (token) => CIRCUMSTANCE.test(token.lower) || token.sort === SORTS.ing,
  );
  return clause < 0 || (opening >= 0 && opening <= clause && !tokens[clause]?.stretch);
}

/** Tests whether a sentence is a cue and its subject: “It is late.” |Said Ana Prado. */
function isInverted(tokens: Token[]): boolean {
  const [cue] = tokens;
  if (cue?.lower !== "said" && cue?.lower !== "says") return false;
  const subject = phraseAfter(tokens, 1);
  return subject !== null && isCircumstance(tokens.slice(subject.to));
}
