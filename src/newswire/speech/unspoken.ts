import { DOES, HONOURS, NAMES, REQUESTS, THINKS } from "../languages/en/cues.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import type { Phrase } from "../tokens/noun-phrases.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import { isVerbal, SORTS } from "../tokens/word-sorts.ts";
import { verbGroup } from "./attributions.ts";

/** Prepositions after verbs of thinking or fearing: "feared |for| her life". */
const ABOUT = /^(?:about|for|in|of)$/;
const OPENS_CLAUSE = /^(?:to|if|whether|how|why|what|where|when)$/;

/**
 * Tests whether the content of a cue without marks is nobody's words, by grammar: the object of a
 * verb of action or thought, a request to people, a passive report about a thing, or the complement
 * of a noun.
 */
export function isUnspoken(
  tokens: Token[],
  cue: number,
  parts: Phrase[],
  source: Phrase | null,
): boolean {
  const [first] = parts;
  if (!first) return true;
  return (
    isDone(tokens, cue, parts, first) ||
    isPassive(tokens, cue, parts, source) ||
    isDuty(tokens, cue) ||
    isNoun(tokens, cue, first, source)
  );
}

/**
 * Tests whether a verb has an object that is not a clause, and so describes an action or a thought.
 */
function isDone(tokens: Token[], cue: number, parts: Phrase[], { from }: Phrase): boolean {
  const lower = tokens[cue]?.lower ?? "";
  const about = ABOUT.test(tokens[cue + 1]?.lower ?? "");
  const does = DOES.has(lower) && from === cue + 1;
  if (!does && !(THINKS.has(lower) && about)) return false;
  return (
    !OPENS_CLAUSE.test(tokens[from]?.lower ?? "") && !parts.some((part) => isClause(tokens, part))
  );
}

const SUBJECT = /^(?:he|she|it|they|we|i|you|there)$/;

/**
 * Tests whether words are a clause: they begin with "that", or have a subject and a finite verb.
 */
export function isClause(tokens: Token[], { from, to }: Phrase): boolean {
  const words = tokens.slice(from, to);
  const [first] = words;
  if (first?.lower === "that" || (words.length > 2 && SUBJECT.test(first?.lower ?? "")))
    return true;
  const verb = words.findIndex(({ sort }) => isVerbal(sort) && sort !== SORTS.ing);
  const before = words.slice(0, verb);
  return (
    verb > 0 &&
    !before.some(({ sort }) => sort === SORTS.preposition || sort === SORTS.subordinator)
  );
}

/** Tests whether a cue is a duty: "candidates |must note| that", "claims |should state|". */
const isDuty = (tokens: Token[], cue: number): boolean =>
  is(tokens[cue], TRAITS.base) &&
  tokens.slice(verbGroup(tokens, cue), cue).some(({ lower }) => /^(?:must|should)$/.test(lower));

/**
 * Tests whether a cue is passive and only says what happens to its subject: "residents are |asked|
 * to call", "a van was |reported| stolen from the yard", "Ana Prado was |questioned| by the judge".
 */
function isPassive(tokens: Token[], cue: number, parts: Phrase[], source: Phrase | null) {
  const group = tokens.slice(verbGroup(tokens, cue), cue);
  const passive = is(tokens[cue], TRAITS.past) && group.some((token) => is(token, TRAITS.be));
  if (!passive) return false;
  const asked = REQUESTS.has(tokens[cue]?.lower ?? "");
  if (!source && asked && /^(?:to|that)$/.test(tokens[cue + 1]?.lower ?? "")) return true;
  const [{ from, to } = { from: 0, to: 0 }, last] = [parts[0], parts.at(-1)];
  if (!source)
    return (
      is(tokens[cue], TRAITS.speech) &&
      last?.from === cue + 1 &&
      !parts.some((part) => isClause(tokens, part)) &&
      !OPENS_CLAUSE.test(tokens[last.from]?.lower ?? "")
    );
  if (to > cue || source.from <= cue) return false;
  const agent = tokens[source.from - 1]?.lower === "by";
  const subject = tokens.slice(from, to);
  return agent
    ? subject.every((token) => is(token, TRAITS.capital) && !is(token, TRAITS.possessive))
    : !subject.some(({ sort }) => isVerbal(sort));
}

/** Most words of a clause that gives a name: "she named". */
const MAX_NAMING_WORDS = 5;

/** One to four capitalised words in marks. */
const NAME_IN_MARKS = /^[^\p{L}\p{N}]*\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3}[^\p{L}\p{N}]*$/u;

/**
 * Tests whether the content is only a name in marks that a verb gives: "was nicknamed |“Stub.”|",
 * "is known as |“Stub.”|", "a dog that they called |“Old Stub.”|", or the name of an event that is
 * a verb's object: "celebrated |“Founders Day”|".
 */
export function isNameGiven(tokens: Token[], parts: Phrase[]): boolean {
  const isThat = ({ from, to }: Phrase) => to - from === 1 && tokens[from]?.lower === "that";
  const named = parts.filter((part) => !isThat(part));
  return named.every(({ from, to }) => {
    const name = tokens[to - 1];
    const as = tokens[to - 2]?.lower === "as" ? to - 2 : to - 1;
    const cue = as - 1;
    const given = tokens.slice(verbGroup(tokens, cue), cue).some((token) => is(token, TRAITS.be));
    return (
      name?.stretch != null &&
      (NAMES.has(tokens[cue]?.lower ?? "") || HONOURS.has(tokens[cue]?.lower ?? "")) &&
      from >= (given ? as : as - MAX_NAMING_WORDS) &&
      (given ? /^\W*\p{Lu}/u.test(name.text) : NAME_IN_MARKS.test(name.text))
    );
  });
}

const QUANTIFIER = /^(?:all|any|such|no|some|many|several|most|other)$/;

/**
 * Tests whether a cue is a noun before "to": "all |requests| to renew", "the desk handles
 * |requests| to".
 */
function isNoun(tokens: Token[], cue: number, { from }: Phrase, source: Phrase | null): boolean {
  const [before, token] = [tokens[cue - 1], tokens[cue]];
  if (!is(token, TRAITS.noun) || from !== cue + 1 || tokens[from]?.lower !== "to") return false;
  return (
    QUANTIFIER.test(before?.lower ?? "") ||
    (source?.to === cue && isWord(before) && isPlural(before) && isPlural(token))
  );
}

/** Tests whether a word in lower case ends in the -s of a plural, or of a verb in the singular. */
const isPlural = (token: Token | undefined): boolean =>
  /^\p{Ll}.*[^siu’']s$/u.test(token?.text ?? "");
