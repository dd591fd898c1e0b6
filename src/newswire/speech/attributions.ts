import { NEEDS_THAT, SPEECH_NOUNS } from "../languages/en/cues.ts";
import { TRAITS } from "../tokens/lexicon.ts";
import {
  isBoundary,
  leadingPhrase,
  type Phrase,
  phraseAfter,
  phraseBefore,
  phraseBeforeAside,
} from "../tokens/noun-phrases.ts";
import { is, isWord, type Token } from "../tokens/tokens.ts";
import { SORTS } from "../tokens/word-sorts.ts";
import { signature, verdict } from "./signatures.ts";

/** Attribution of speech in a statement, by token numbers. */
export interface Attribution {
  /** Null where the copy does not state it. */
  source: Phrase | null;
  cue: Phrase;
  /** First word of the whole attribution, with asides and auxiliaries. */
  from: number;
  to: number;
  form: "finite" | "participle" | "according";
  strength: "speech" | "judgement";
  /** True if the cue precedes its source: "said the minister". */
  inverted: boolean;
  /** True if its source is the subject of an earlier verb. */
  shared: boolean;
}

/** Attributions in a statement, in order of their first words. */
export function attributionsIn(tokens: Token[]): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.lower === "according" && tokens[at + 1]?.lower === "to") {
      const source = phraseAfter(tokens, at + 2);
      if (source)
        found.push({
          source,
          cue: { from: at, to: at + 2 },
          from: at,
          to: source.to,
          form: "according",
          strength: "speech",
          inverted: true,
          shared: false,
        });
    } else if (SPEECH_NOUNS.has(token.lower) && tokens[at + 1]?.lower === "that") {
      const claim = nominal(tokens, at);
      if (claim) found.push(claim);
    } else if (tokens[at - 1]?.stretch && isJoint(token)) {
      const joined = token.sort === SORTS.dash ? signature(tokens, at) : verdict(tokens, at);
      if (joined) found.push({ ...unattributed(tokens, joined.cue, at, "finite"), ...joined });
    } else if (is(token, TRAITS.speech | TRAITS.judgement) && isCue(tokens, at)) {
      const attribution = is(token, TRAITS.participle)
        ? participle(tokens, at, found)
        : finite(tokens, at, found);
      if (attribution && (attribution.source || attribution.shared)) found.push(attribution);
    }
  }
  return found;
}

/** Tests for a dash or a form of "be". */
const isJoint = (token: Token): boolean => token.sort === SORTS.dash || is(token, TRAITS.be);

/** Participles whose object passed the words on and did not speak them. */
const PASSED_ON = new Set(["citing", "quoting"]);
/** Tests for a verb that says that somebody was quoted by somebody else. */
const quotes = (token: Token | undefined): boolean => /^(?:quoted|cited)$/.test(token?.lower ?? "");

/** Tests whether a word is a cue, and not a noun or an adjective of the same form. */
function isCue(tokens: Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (is(token, TRAITS.capital) && !(at === 0 || before?.stretch)) return false;
  if (is(before, TRAITS.determiner | TRAITS.possessive) && !is(before, TRAITS.pronoun))
    return false;
  if (PASSED_ON.has(token?.lower ?? "") || next?.lower === "down") return false;
  const whom = quotes(token) ? phraseAfter(tokens, at + 1) : null;
  if (whom && tokens[whom.to]?.lower === "as" && is(tokens[whom.to + 1], TRAITS.participle))
    return false;
  if (
    NEEDS_THAT.has(token?.lower ?? "") &&
    next?.lower !== "that" &&
    !tokens.some(({ stretch }) => stretch)
  )
    return false;
  if (!is(token, TRAITS.noun)) return true;
  if (is(before, TRAITS.preposition)) return false;
  return (
    next === undefined ||
    next.stretch !== null ||
    next.text === ":" ||
    next.text === "," ||
    next.lower === "that" ||
    is(next, TRAITS.determiner | TRAITS.pronoun | TRAITS.object | TRAITS.capital)
  );
}

/** Number of the first of the adverbs and auxiliaries before a cue. */
export function verbGroup(tokens: Token[], at: number): number {
  let from = at;
  while (
    from > 0 &&
    is(tokens[from - 1], TRAITS.auxiliary | TRAITS.adverb | TRAITS.negation | TRAITS.time) &&
    !tokens[from - 1]?.stretch
  )
    from -= 1;
  return from;
}

/** The cue with its addressee: "told reporters". */
export function cueWithAddressee(tokens: Token[], at: number): Phrase {
  if (!is(tokens[at], TRAITS.addressed)) return { from: at, to: at + 1 };
  const addressee = tokens[at + 1]?.lower === "that" ? null : phraseAfter(tokens, at + 1);
  return { from: at, to: addressee?.to ?? at + 1 };
}

/** An attribution that begins with word number `from` and still lacks its source. */
function unattributed(
  tokens: Token[],
  cue: Phrase,
  from: number,
  form: Attribution["form"],
): Attribution {
  return {
    source: null,
    cue,
    from,
    to: cue.to,
    form,
    strength: is(tokens[cue.from], TRAITS.speech) ? "speech" : "judgement",
    inverted: false,
    shared: false,
  };
}

function finite(tokens: Token[], at: number, earlier: Attribution[]): Attribution | null {
  let group = verbGroup(tokens, at);
  const auxiliaries = tokens.slice(group, at);
  if (auxiliaries.some((token) => is(token, TRAITS.negation))) return null;
  if (auxiliaries.some((token) => is(token, TRAITS.be)) && is(tokens[at], TRAITS.past)) return null;
  if (tokens[group - 1]?.lower === "to") {
    if (tokens[group - 2]?.lower !== "on") return null;
    group -= 3;
  }
  const before = tokens[group - 1];
  const attribution = unattributed(tokens, cueWithAddressee(tokens, at), group, "finite");
  const afterStretch = before?.stretch || (before?.text === "," && tokens[group - 2]?.stretch);
  if (before === undefined || afterStretch) return inverted(tokens, at, attribution);
  if (is(before, TRAITS.coordinator) || (before.text === "," && !is(tokens[at], TRAITS.base))) {
    const aside = before.text === "," ? phraseBeforeAside(tokens, group) : null;
    if (aside) return { ...attribution, source: aside, from: aside.from };
    const late = before.text === "," ? inverted(tokens, at, attribution) : null;
    return late?.source ? late : { ...attribution, ...subject(tokens, earlier), shared: true };
  }
  const relative = before.lower === "who" || before.lower === "which";
  const judged = !is(tokens[at], TRAITS.speech) && tokens[at + 1]?.text === ",";
  if (judged || (is(tokens[at], TRAITS.base) && auxiliaries.length === 0 && !isPlural(before)))
    return null;
  const source = relative
    ? phraseBefore(tokens, tokens[group - 2]?.text === "," ? group - 2 : group - 1)
    : isWord(before)
      ? phraseBefore(tokens, group)
      : phraseBeforeAside(tokens, group);
  return source && { ...attribution, source, from: source.from };
}

/** Attribution by a noun: "The minister’s claim that", "his claim that". */
function nominal(tokens: Token[], at: number): Attribution | null {
  const owner = tokens[at - 1];
  const pronoun = /^(?:his|her|their|its)$/.test(owner?.lower ?? "");
  const source = pronoun
    ? { from: at - 1, to: at }
    : is(owner, TRAITS.possessive)
      ? phraseBefore(tokens, at)
      : null;
  return (
    source && {
      ...unattributed(tokens, { from: at, to: at + 1 }, source.from, "finite"),
      strength: "judgement",
      source,
    }
  );
}

/** Tests whether a bare verb form can follow a word: "officials say", "they say". */
function isPlural(token: Token): boolean {
  return (
    /^(?:they|we|i|you|who|people|police|media|women|men|and)$/.test(token.lower) ||
    /[^s’']s$/.test(token.lower) ||
    !isWord(token)
  );
}

/** Attribution whose cue precedes its source: "…," said the minister. */
function inverted(tokens: Token[], at: number, attribution: Attribution): Attribution | null {
  const addressee = is(tokens[at], TRAITS.addressed) && tokens[at]?.lower !== "asked";
  const source = phraseAfter(tokens, at + 1);
  if (!source || addressee) return null;
  return { ...attribution, source, cue: { from: at, to: at + 1 }, to: source.to, inverted: true };
}

/** Subject that a later verb of the statement shares. */
function subject(tokens: Token[], earlier: Attribution[]): { source: Phrase | null } {
  return { source: earlier.findLast(({ source }) => source)?.source ?? leadingPhrase(tokens) };
}

function participle(tokens: Token[], at: number, earlier: Attribution[]): Attribution | null {
  const group = verbGroup(tokens, at);
  if (tokens.slice(group, at).some((token) => is(token, TRAITS.be)))
    return finite(tokens, at, earlier);
  const before = tokens[group - 1];
  const attribution = unattributed(tokens, cueWithAddressee(tokens, at), group, "participle");
  const quoted = before?.lower === "as" ? quotedBy(tokens, group - 1) : null;
  const from = quoted && (quoterOf(tokens, quoted) ?? quoted).from;
  if (quoted && from !== null) return { ...attribution, form: "finite", source: quoted, from };
  const phrase = isWord(before) ? phraseBefore(tokens, group) : null;
  if (phrase && tokens[phrase.from - 1]?.lower === "with")
    return { ...attribution, source: phrase, from: phrase.from - 1 };
  const led = /^(?:by|as|in|after|before)$/.test(before?.lower ?? "");
  const adverbial = isBoundary(before) || phrase !== null || led;
  return adverbial ? { ...attribution, ...subject(tokens, earlier), shared: true } : null;
}

/**
 * Source that "was quoted by a newspaper as saying", or that a newspaper "quoted as saying"; `at`
 * is the number of "as".
 */
function quotedBy(tokens: Token[], at: number): Phrase | null {
  for (let back = at - 1; back > 0 && at - back < 10; back -= 1) {
    if (!quotes(tokens[back])) continue;
    const whom = phraseBefore(tokens, at);
    return whom?.from === back + 1 ? whom : phraseBefore(tokens, verbGroup(tokens, back));
  }
  return null;
}

/** Subject that quotes a source: "|a newspaper| quoted the minister as saying". */
export function quoterOf(tokens: Token[], { from, to }: Phrase): Phrase | null {
  const quotes = /^(?:quote|cite)[sd]$/.test(tokens[from - 1]?.lower ?? "");
  return quotes && tokens[to]?.lower === "as" ? phraseBefore(tokens, from - 1) : null;
}
