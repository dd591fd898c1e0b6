import { trait } from "./lexicon.ts";

/**
 * Sorts of words by number, as coarse as reading newspaper copy needs them; 0 is the edge of a statement. Those up to
 * `mark` are no words.
 */
export const sorts = {
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

export const sortCount = 40;

/** Classes of words that the lexicon tells, the first that fits, with their sort. */
const known: [traits: number, sort: number][] = [
  [trait.number, sorts.number],
  [trait.time, sorts.time],
  [trait.negation, sorts.negation],
  [trait.be, sorts.be],
  [trait.auxiliary, sorts.auxiliary],
  [trait.pronoun, sorts.pronoun],
  [trait.determiner, sorts.determiner],
  [trait.coordinator, sorts.coordinator],
  [trait.subordinator, sorts.subordinator],
  [trait.preposition, sorts.preposition],
  [trait.object, sorts.object],
];

const marks: Record<string, number> = {
  ",": sorts.comma,
  ":": sorts.colon,
  ";": sorts.colon,
  ".": sorts.stop,
  "?": sorts.stop,
  "!": sorts.stop,
  "…": sorts.stop,
  "(": sorts.opening,
  ")": sorts.closing,
};

/** What endings tell of words that stand in no list, after Quirk et al., A Comprehensive Grammar of the English Language, I. */
const endings: [ending: RegExp, sort: number][] = [
  [/ing$/, sorts.ing],
  [/ed$/, sorts.ed],
  [/(?:tion|ment|ness|ity|ism|ship|ance|ence)s?$/, sorts.abstract],
  [/(?:al|ous|ive|ic|ful|less|able|ible|ish|ary)$/, sorts.adjective],
  [/(?:er|or|ist|ian|man|men)s?$/, sorts.person],
  [/[^su’']s$/, sorts.plural],
];

/** The sort of a word that stands in the lexicon under no grammatical class. */
function openSort(lower: string, traits: number): number {
  const capital = (traits & trait.capital) !== 0;
  if (traits & trait.possessive) return capital ? sorts.namesOwn : sorts.own;
  if (capital) return traits & (trait.speech | trait.judgement) ? sorts.capitalCue : sorts.capital;
  if (traits & trait.participle) return sorts.participle;
  if (traits & trait.noun) return sorts.cueOrNoun;
  if (traits & trait.speech) return traits & trait.base ? sorts.speechBase : sorts.speech;
  if (traits & trait.judgement) return traits & trait.base ? sorts.judgementBase : sorts.judgement;
  if (traits & trait.verb) return sorts.verb;
  if (traits & trait.adverb) return sorts.adverb;
  return endings.find(([ending]) => ending.test(lower))?.[1] ?? sorts.other;
}

/** The sort of a word or punctuation mark with some traits. */
export function sortOf(text: string, lower: string, traits: number): number {
  const mark = marks[text];
  if (mark !== undefined) return mark;
  if (/^[-–—]+$/.test(text)) return sorts.dash;
  if (!/[\p{L}\p{N}]/u.test(text)) return sorts.mark;
  return known.find(([own]) => traits & own)?.[1] ?? openSort(lower, traits);
}

/** Sorts of verbs, of what may be one, and of what stands with one. */
export const isVerbal = (sort: number): boolean =>
  sort === sorts.be ||
  sort === sorts.auxiliary ||
  (sort >= sorts.participle && sort <= sorts.verb) ||
  sort === sorts.ing ||
  sort === sorts.ed;

/** FNV-1a over the UTF-16 code units of a word. */
export function hashOfWord(lower: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < lower.length; at += 1)
    hash = Math.imul(hash ^ lower.charCodeAt(at), 0x01000193);
  return hash | 0;
}
