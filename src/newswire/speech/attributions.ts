import { needsThat, speechNouns } from "../languages/en/cues.ts";
import { trait } from "../tokens/lexicon.ts";
import {
  isBoundary,
  leadingPhrase,
  type Phrase,
  phraseAfter,
  phraseBefore,
  phraseBeforeAside,
} from "../tokens/noun-phrases.ts";
import { sorts } from "../tokens/word-sorts.ts";
import { is, isWord, type Word } from "../tokens/words.ts";
import { quoterOf } from "./via.ts";

/** Words of a statement that say who says something, by word numbers. */
export interface Attribution {
  /** Null where the copy leaves it to the reader. */
  source: Phrase | null;
  cue: Phrase;
  /** Words that the whole attribution takes, asides and auxiliaries included. */
  from: number;
  to: number;
  form: "finite" | "participle" | "according";
  strength: "speech" | "judgement";
  /** The cue stands before its source: "said the minister". */
  inverted: boolean;
  /** Its source is the subject of an earlier verb. */
  shared: boolean;
}

/** The attributions of a statement in order of their first words. */
export function attributionsIn(words: Word[]): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    if (word.lower === "according" && words[at + 1]?.lower === "to") {
      const source = phraseAfter(words, at + 2);
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
    } else if (speechNouns.has(word.lower) && words[at + 1]?.lower === "that") {
      const claim = nominal(words, at);
      if (claim) found.push(claim);
    } else if (word.sort === sorts.dash && words[at - 1]?.stretch) {
      const signature = signed(words, at);
      if (signature) found.push(signature);
    } else if (is(word, trait.speech | trait.judgement) && isCue(words, at)) {
      const attribution = is(word, trait.participle)
        ? participle(words, at, found)
        : finite(words, at, found);
      if (attribution && (attribution.source || attribution.shared)) found.push(attribution);
    }
  }
  return found;
}

/** A name behind a dash that ends its statement, |“…” – Ana Prado, farmer|, has no more words. */
const longestSignature = 12;

/** The name that signs a quotation, behind a dash. */
function signed(words: Word[], at: number): Attribution | null {
  const source = is(words[at + 1], trait.capital) ? phraseAfter(words, at + 1) : null;
  const ends = source?.to === words.length || !isWord(words[source?.to ?? 0]);
  if (!source || !ends || words.length - at > longestSignature) return null;
  if (words.slice(at + 1).some(({ stretch }) => stretch)) return null;
  const cue = { from: at, to: at + 1 };
  return {
    ...unattributed(words, cue, at, "finite"),
    strength: "speech",
    source,
    to: source.to,
    inverted: true,
  };
}

/** Participles that name who passed the words on rather than who spoke. */
const passedOn = new Set(["citing", "quoting"]);
/** Whether a word tells that somebody was quoted by somebody else. */
const quotes = (word: Word | undefined): boolean => /^(?:quoted|cited)$/.test(word?.lower ?? "");

/** Sorts verbs from nouns and adjectives that look like them. */
function isCue(words: Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (is(word, trait.capital) && !(at === 0 || before?.stretch)) return false;
  if (is(before, trait.determiner | trait.possessive) && !is(before, trait.pronoun)) return false;
  if (passedOn.has(word?.lower ?? "") || next?.lower === "down") return false;
  const whom = quotes(word) ? phraseAfter(words, at + 1) : null;
  if (whom && words[whom.to]?.lower === "as" && is(words[whom.to + 1], trait.participle))
    return false;
  if (
    needsThat.has(word?.lower ?? "") &&
    next?.lower !== "that" &&
    !words.some(({ stretch }) => stretch)
  )
    return false;
  if (!is(word, trait.noun)) return true;
  if (is(before, trait.preposition)) return false;
  return (
    next === undefined ||
    next.stretch !== null ||
    next.text === ":" ||
    next.text === "," ||
    next.lower === "that" ||
    is(next, trait.determiner | trait.pronoun | trait.object | trait.capital)
  );
}

/** Number of the first of the adverbs and auxiliaries that stand before a cue. */
export function verbGroup(words: Word[], at: number): number {
  let from = at;
  while (
    from > 0 &&
    is(words[from - 1], trait.auxiliary | trait.adverb | trait.negation | trait.time) &&
    !words[from - 1]?.stretch
  )
    from -= 1;
  return from;
}

/** The cue with the one spoken to: "told reporters". */
export function cueWithAddressee(words: Word[], at: number): Phrase {
  if (!is(words[at], trait.addressed)) return { from: at, to: at + 1 };
  const addressee = words[at + 1]?.lower === "that" ? null : phraseAfter(words, at + 1);
  return { from: at, to: addressee?.to ?? at + 1 };
}

/** An attribution whose source is still to be found; its words begin with number `from`. */
function unattributed(
  words: Word[],
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
    strength: is(words[cue.from], trait.speech) ? "speech" : "judgement",
    inverted: false,
    shared: false,
  };
}

function finite(words: Word[], at: number, earlier: Attribution[]): Attribution | null {
  let group = verbGroup(words, at);
  const auxiliaries = words.slice(group, at);
  if (auxiliaries.some((word) => is(word, trait.negation))) return null;
  if (auxiliaries.some((word) => is(word, trait.be)) && is(words[at], trait.past)) return null;
  if (words[group - 1]?.lower === "to") {
    if (words[group - 2]?.lower !== "on") return null;
    group -= 3;
  }
  const before = words[group - 1];
  const attribution = unattributed(words, cueWithAddressee(words, at), group, "finite");
  const afterStretch = before?.stretch || (before?.text === "," && words[group - 2]?.stretch);
  if (before === undefined || afterStretch) return inverted(words, at, attribution);
  if (is(before, trait.coordinator) || (before.text === "," && !is(words[at], trait.base))) {
    const aside = before.text === "," ? phraseBeforeAside(words, group) : null;
    if (aside) return { ...attribution, source: aside, from: aside.from };
    const late = before.text === "," ? inverted(words, at, attribution) : null;
    return late?.source ? late : { ...attribution, ...subject(words, earlier), shared: true };
  }
  const relative = before.lower === "who" || before.lower === "which";
  const judged = !is(words[at], trait.speech) && words[at + 1]?.text === ",";
  if (judged || (is(words[at], trait.base) && auxiliaries.length === 0 && !isPlural(before)))
    return null;
  const source = relative
    ? phraseBefore(words, words[group - 2]?.text === "," ? group - 2 : group - 1)
    : isWord(before)
      ? phraseBefore(words, group)
      : phraseBeforeAside(words, group);
  return source && { ...attribution, source, from: source.from };
}

/** "The minister’s claim that", "his claim that". */
function nominal(words: Word[], at: number): Attribution | null {
  const owner = words[at - 1];
  const pronoun = /^(?:his|her|their|its)$/.test(owner?.lower ?? "");
  const source = pronoun
    ? { from: at - 1, to: at }
    : is(owner, trait.possessive)
      ? phraseBefore(words, at)
      : null;
  return (
    source && {
      ...unattributed(words, { from: at, to: at + 1 }, source.from, "finite"),
      strength: "judgement",
      source,
    }
  );
}

/** Whether a bare verb form can follow: "officials say", "they say". */
function isPlural(word: Word): boolean {
  return (
    /^(?:they|we|i|you|who|people|police|media|women|men|and)$/.test(word.lower) ||
    /[^s’']s$/.test(word.lower) ||
    !isWord(word)
  );
}

/** "…," said the minister. */
function inverted(words: Word[], at: number, attribution: Attribution): Attribution | null {
  const addressee = is(words[at], trait.addressed) && words[at]?.lower !== "asked";
  const source = phraseAfter(words, at + 1);
  if (!source || addressee) return null;
  return { ...attribution, source, cue: { from: at, to: at + 1 }, to: source.to, inverted: true };
}

/** The subject that a later verb of the statement shares. */
function subject(words: Word[], earlier: Attribution[]): { source: Phrase | null } {
  return { source: earlier.findLast(({ source }) => source)?.source ?? leadingPhrase(words) };
}

function participle(words: Word[], at: number, earlier: Attribution[]): Attribution | null {
  const group = verbGroup(words, at);
  if (words.slice(group, at).some((word) => is(word, trait.be))) return finite(words, at, earlier);
  const before = words[group - 1];
  const attribution = unattributed(words, cueWithAddressee(words, at), group, "participle");
  const quoted = before?.lower === "as" ? quotedBy(words, group - 1) : null;
  const from = quoted && (quoterOf(words, quoted) ?? quoted).from;
  if (quoted && from !== null) return { ...attribution, form: "finite", source: quoted, from };
  const phrase = isWord(before) ? phraseBefore(words, group) : null;
  if (phrase && words[phrase.from - 1]?.lower === "with")
    return { ...attribution, source: phrase, from: phrase.from - 1 };
  const led = /^(?:by|as|in|after|before)$/.test(before?.lower ?? "");
  const adverbial = isBoundary(before) || phrase !== null || led;
  return adverbial ? { ...attribution, ...subject(words, earlier), shared: true } : null;
}

/** Who "was quoted by a newspaper as saying", or whom a newspaper "quoted as saying"; `at` is the number of "as". */
function quotedBy(words: Word[], at: number): Phrase | null {
  for (let back = at - 1; back > 0 && at - back < 10; back -= 1) {
    if (!quotes(words[back])) continue;
    const whom = phraseBefore(words, at);
    return whom?.from === back + 1 ? whom : phraseBefore(words, verbGroup(words, back));
  }
  return null;
}
