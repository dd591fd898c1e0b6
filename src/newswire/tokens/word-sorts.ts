import { TRAITS } from "./lexicon.ts";

/**
 * Sorts of words by number, as fine as reading newspaper copy requires; 0 is the edge of a
 * statement. Numbers up to `mark` are not words.
 */
export const SORTS = {
  sentence: 1,
  fragment: 2,
  comma: 3,
  colon: 4,
  stop: 5,
  opening: 6,
  closing: 7,
  dash: 8,
  mark: 9,
  number: 10,
  time: 11,
  negation: 12,
  be: 13,
  auxiliary: 14,
  pronoun: 15,
  determiner: 16,
  coordinator: 17,
  subordinator: 18,
  preposition: 19,
  object: 20,
  namesOwn: 21,
  own: 22,
  capitalCue: 23,
  capital: 24,
  participle: 25,
  cueOrNoun: 26,
  speechBase: 27,
  speech: 28,
  judgementBase: 29,
  judgement: 30,
  verb: 31,
  adverb: 32,
  other: 33,
  ing: 34,
  ed: 35,
  abstract: 36,
  adjective: 37,
  person: 38,
  plural: 39,
} as const;

export const SORT_COUNT = 40;

/** Word classes in the lexicon with their sort; the first that fits counts. */
const KNOWN: [traits: number, sort: number][] = [
  [TRAITS.number, SORTS.number],
  [TRAITS.time, SORTS.time],
  [TRAITS.negation, SORTS.negation],
  [TRAITS.be, SORTS.be],
  [TRAITS.auxiliary, SORTS.auxiliary],
  [TRAITS.pronoun, SORTS.pronoun],
  [TRAITS.determiner, SORTS.determiner],
  [TRAITS.coordinator, SORTS.coordinator],
  [TRAITS.subordinator, SORTS.subordinator],
  [TRAITS.preposition, SORTS.preposition],
  [TRAITS.object, SORTS.object],
];

const MARKS: Record<string, number> = {
  ",": SORTS.comma,
  ":": SORTS.colon,
  ";": SORTS.colon,
  ".": SORTS.stop,
  "?": SORTS.stop,
  "!": SORTS.stop,
  "…": SORTS.stop,
  "(": SORTS.opening,
  ")": SORTS.closing,
};

/**
 * Endings that tell the sort of words that are in no list, after Quirk et al., A Comprehensive
 * Grammar of the English Language, I.
 */
const ENDINGS: [ending: RegExp, sort: number][] = [
  [/ing$/, SORTS.ing],
  [/ed$/, SORTS.ed],
  [/(?:tion|ment|ness|ity|ism|ship|ance|ence)s?$/, SORTS.abstract],
  [/(?:al|ous|ive|ic|ful|less|able|ible|ish|ary)$/, SORTS.adjective],
  [/(?:er|or|ist|ian|man|men)s?$/, SORTS.person],
  [/[^su’']s$/, SORTS.plural],
];

/** Sort of a word without a grammatical class in the lexicon. */
function openSort(lower: string, traits: number): number {
  const capital = (traits & TRAITS.capital) !== 0;
  if (traits & TRAITS.possessive) return capital ? SORTS.namesOwn : SORTS.own;
  if (capital)
    return traits & (TRAITS.speech | TRAITS.judgement) ? SORTS.capitalCue : SORTS.capital;
  if (traits & TRAITS.participle) return SORTS.participle;
  if (traits & TRAITS.noun) return SORTS.cueOrNoun;
  if (traits & TRAITS.speech) return traits & TRAITS.base ? SORTS.speechBase : SORTS.speech;
  if (traits & TRAITS.judgement)
    return traits & TRAITS.base ? SORTS.judgementBase : SORTS.judgement;
  if (traits & TRAITS.verb) return SORTS.verb;
  if (traits & TRAITS.adverb) return SORTS.adverb;
  return ENDINGS.find(([ending]) => ending.test(lower))?.[1] ?? SORTS.other;
}

/** Sort of a word or punctuation mark with some traits. */
export function sortOf(text: string, lower: string, traits: number): number {
  const mark = MARKS[text];
  if (mark !== undefined) return mark;
  if (/^[-–—]+$/.test(text)) return SORTS.dash;
  if (!/[\p{L}\p{N}]/u.test(text)) return SORTS.mark;
  return KNOWN.find(([own]) => traits & own)?.[1] ?? openSort(lower, traits);
}

/** Tests for the sorts of verbs, of words that may be verbs, and of words beside them. */
export const isVerbal = (sort: number): boolean =>
  sort === SORTS.be ||
  sort === SORTS.auxiliary ||
  (sort >= SORTS.participle && sort <= SORTS.verb) ||
  sort === SORTS.ing ||
  sort === SORTS.ed;

/** FNV-1a over the UTF-16 code units of a word. */
export function hashOfWord(lower: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < lower.length; at += 1)
    hash = Math.imul(hash ^ lower.charCodeAt(at), 0x01000193);
  return hash | 0;
}
