import { NEEDS_THAT } from "../languages/en/cues.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import { type Phrase, phraseAfter, phraseBefore } from "../tokens/noun-phrases.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import { SORTS } from "../tokens/word-sorts.ts";
import { isApart } from "./agreement.ts";
import { cueWithAddressee, verbGroup } from "./attributions.ts";
import { innerSubject, lateSubject, memberOf } from "./late-subject.ts";
import { holderBehind } from "./source-names.ts";

/**
 * Verbs of perception and causation, whose object is the subject of a bare verb after it, after
 * Quirk et al., 16.52.
 */
const PERCEIVES =
  /^(?:(?:over)?hear(?:s|d|ing)?|se(?:e|es|eing|en)|saw|watch(?:es|ed|ing)?|notic(?:e|es|ed|ing)|catch(?:es|ing)?|caught|film(?:s|ed|ing)?|record(?:s|ed|ing)?|let|lets|ma(?:ke|kes|king|de)|help(?:s|ed|ing)?)$/;
/** Object pronouns, which name nobody. */
const OBJECTS = /^(?:him|her|them|me|us|you|it)$/;

/** Words by which others say that a person spoke: "accused of", "alleged to have". */
const ACCUSED =
  /^(?:accused|suspected|convicted|acquitted|guilty|innocent|cleared|charged|capable|alleged|allegedly|claimed|said|believed|thought|reported|reportedly|understood|rumoured|rumored|supposed|supposedly|known)$/;
/** Most words between such a word and the cue. */
const MAX_ACCUSED_WORDS = 6;

/** Most words of a relative clause; also most words after the subject of one without a pronoun. */
const MAX_CLAUSE_WORDS = 25;
const MAX_CONTACT_WORDS = 3;

/**
 * Source of a cue by grammar, where the presumed one is in a subordinate clause; null where nobody
 * certainly spoke.
 */
export function meantSource(tokens: Token[], source: Phrase, cue: number): Phrase | null {
  if (isAccused(tokens, source, cue)) return null;
  if (isContactClause(tokens, source, verbGroup(tokens, cue))) return null;
  const named = tokens[cue]?.lower === "according" ? nameAfter(tokens, cue + 2) : null;
  if (named && isApart(named, source)) return named;
  const perceived = perceivedBefore(tokens, cue);
  if (perceived) {
    const [object] = tokens.slice(perceived.from, perceived.to);
    return perceived.to - perceived.from === 1 && OBJECTS.test(object?.lower ?? "")
      ? null
      : perceived;
  }
  const subject =
    memberOf(tokens, source, cue) ??
    lateSubject(tokens, source, cue) ??
    innerSubject(tokens, source, cue) ??
    antecedentOf(tokens, source, cue) ??
    source;
  return holderBehind(tokens, subject) ?? subject;
}

/** Name that begins with word number `from`: "according to |Ana Prado| all of them". */
function nameAfter(tokens: Token[], from: number): Phrase | null {
  let to = from;
  while (isWord(tokens[to]) && is(tokens[to], TRAITS.capital)) to += 1;
  return to > from ? { from, to } : null;
}

/** Object of a verb of perception directly before a cue: "heard |a neighbour| shout". */
function perceivedBefore(tokens: Token[], cue: number): Phrase | null {
  if (!is(tokens[cue], TRAITS.base | TRAITS.participle)) return null;
  let end = cue;
  while (is(tokens[end - 1], TRAITS.adverb)) end -= 1;
  for (let at = end - 2; at >= 0 && end - at < 12; at -= 1) {
    const token = tokens[at];
    if (!isWord(token)) return null;
    if (!PERCEIVES.test(token.lower)) continue;
    const object = phraseAfter(tokens, at + 1);
    return object?.to === end ? object : null;
  }
  return null;
}

/**
 * Tests whether a cue is in a clause within the sentence whose verb of speech has the words in
 * marks: "the woman who |attacked| him said “…”", "|saw| a guard shout “…”".
 */
export function isInClause(tokens: Token[], cue: number, parts: Phrase[]): boolean {
  const [token, before] = [tokens[cue], tokens[cue - 1]];
  if (is(token, TRAITS.speech) && !NEEDS_THAT.has(token?.lower ?? "")) return false;
  const relative = /^(?:who|which|that)$/.test(before?.lower ?? "");
  const perceives = PERCEIVES.test(token?.lower ?? "");
  if (!relative && !perceives) return false;
  return parts.some(({ from, to }) =>
    tokens
      .slice(from, to)
      .some(
        (word, at) =>
          isCueWord(word) &&
          (!perceives || is(word, TRAITS.base)) &&
          marksFollow(tokens, from + at),
      ),
  );
}

/** Tests whether words in marks directly follow a cue and its addressee. */
function marksFollow(tokens: Token[], cue: number): boolean {
  const { to } = cueWithAddressee(tokens, cue);
  const next = /^[:,]$/.test(tokens[to]?.text ?? "") ? to + 1 : to;
  return tokens[next]?.stretch != null;
}

/**
 * Tests whether others say that the source of a cue spoke: "is accused of saying", "is alleged to
 * have said".
 */
function isAccused(tokens: Token[], { from, to }: Phrase, cue: number): boolean {
  const group = verbGroup(tokens, cue);
  const [before] = tokens.slice(group - 1, group);
  if (to > group || !/^(?:of|to)$/.test(before?.lower ?? "")) return false;
  return tokens
    .slice(Math.max(to, group - MAX_ACCUSED_WORDS), group - 1)
    .some(
      (token, at, words) =>
        ACCUSED.test(token.lower) &&
        is(
          words[at - 1] ?? tokens[Math.max(from, group - MAX_ACCUSED_WORDS - 1)],
          TRAITS.be | TRAITS.adverb | TRAITS.auxiliary,
        ),
    );
}

/**
 * Noun phrase before a relative clause without commas, where the source presumed for a cue is only
 * the object in the clause: "|The officer| who arrested Ana Prado said".
 */
function antecedentOf(tokens: Token[], source: Phrase, cue: number): Phrase | null {
  if (source.to !== verbGroup(tokens, cue)) return null;
  const clause = relativeBefore(tokens, source.from);
  if (clause >= 0) return phraseBefore(tokens, clause);
  const isAgent = tokens[source.from - 1]?.lower === "by";
  const participle = isAgent || isSite(tokens, source.from - 1) ? source.from - 2 : -1;
  return isParticiple(tokens, participle) ? phraseBefore(tokens, participle) : null;
}

/** Nouns for short texts that are put up or left somewhere. */
const NOTICES = /^(?:banner|card|letter|message|note|notice|placard|plaque|poster|sign)$/;

/** Tests whether a preposition begins the place of a text: "a note left |on| the gate said". */
const isSite = (tokens: Token[], at: number): boolean =>
  is(tokens[at], TRAITS.preposition) && NOTICES.test(tokens[at - 2]?.lower ?? "");

/** Number of the relative pronoun of a clause that has a verb before word number `end`, or -1. */
function relativeBefore(tokens: Token[], end: number): number {
  let verbs = 0;
  for (let at = end - 1; at > 0 && end - at < MAX_CLAUSE_WORDS; at -= 1) {
    const token = tokens[at];
    if (!isWord(token)) return -1;
    if (/^(?:who|which|that)$/.test(token.lower)) {
      const [, next] = tokens.slice(at, at + 2);
      const relative =
        token.lower !== "that" ||
        next?.sort === SORTS.ed ||
        is(next, TRAITS.auxiliary | TRAITS.verb | TRAITS.past);
      const noun = tokens[at - 1];
      return relative && verbs > 0 && isWord(noun) && !isCueWord(noun) ? at : -1;
    }
    if (is(token, TRAITS.subordinator)) return -1;
    if (isVerb(token, tokens[at - 1])) verbs += 1;
  }
  return -1;
}

const isCueWord = (token: Token): boolean =>
  is(token, TRAITS.speech) &&
  !is(token, TRAITS.noun | TRAITS.capital) &&
  !NEEDS_THAT.has(token.lower);

/** Tests whether a word can be the verb of a relative clause. */
const isVerb = (token: Token, before: Token | undefined): boolean =>
  !is(token, TRAITS.capital | TRAITS.determiner) &&
  (is(token, TRAITS.auxiliary | TRAITS.verb | TRAITS.speech | TRAITS.judgement) ||
    token.sort === SORTS.ed ||
    /^(?:who|which|that)$/.test(before?.lower ?? ""));

/** Tests whether a word is a participle after its noun: "the man |shot| by". */
const isParticiple = (tokens: Token[], at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return (
    isWord(token) &&
    isWord(before) &&
    !is(token, TRAITS.capital) &&
    (token.sort === SORTS.ed ||
      is(token, TRAITS.past | TRAITS.verb) ||
      /(?:en|wn)$/.test(token.lower)) &&
    !is(before, TRAITS.be | TRAITS.auxiliary | TRAITS.adverb | TRAITS.preposition)
  );
};

/**
 * Tests whether a source is a noun and a name with a relative clause that omits its pronoun: "|the
 * farmer Ana Prado| hired said".
 */
function isContactClause(tokens: Token[], { from, to }: Phrase, group: number): boolean {
  const between = tokens.slice(to, group);
  if (between.length === 0 || between.length > MAX_CONTACT_WORDS || !between.every(isWord))
    return false;
  const verbs = between.some(
    (token) => token.sort === SORTS.ed || is(token, TRAITS.past | TRAITS.verb),
  );
  const joined = between.some(
    (token) => is(token, TRAITS.coordinator | TRAITS.subordinator) || token.lower === "to",
  );
  const name = tokens.slice(from + 1, to).findIndex((token) => is(token, TRAITS.capital));
  return (
    verbs &&
    !joined &&
    name > 0 &&
    is(tokens[from], TRAITS.determiner) &&
    isWord(tokens[from + name])
  );
}
