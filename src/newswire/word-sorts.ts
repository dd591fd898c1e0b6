import { trait } from "./lexicon.ts";
import { isSentence, type Word } from "./words.ts";

/** Sorts of words by number, as coarse as a parse of newspaper copy needs them; 0 is the edge of a statement. */
export const sorts = 40;

/** Classes of words that the lexicon tells, the first that fits, with their sort. */
const known: [traits: number, sort: number][] = [
  [trait.number, 8],
  [trait.time, 9],
  [trait.negation, 10],
  [trait.be, 11],
  [trait.auxiliary, 12],
  [trait.pronoun, 13],
  [trait.determiner, 14],
  [trait.coordinator, 15],
  [trait.subordinator, 16],
  [trait.preposition, 17],
  [trait.object, 18],
];

const marks: Record<string, number> = {
  ",": 3,
  ":": 4,
  ".": 5,
  "?": 5,
  "!": 5,
  "…": 5,
  "(": 6,
  ")": 7,
  ";": 4,
};

const endings: [ending: RegExp, sort: number][] = [
  [/ing$/, 31],
  [/ed$/, 32],
  [/(?:tion|ment|ness|ity|ism|ship|ance|ence)s?$/, 33],
  [/(?:al|ous|ive|ic|ful|less|able|ible|ish|ary)$/, 34],
  [/(?:er|or|ist|ian|man|men)s?$/, 35],
  [/[^su’']s$/, 36],
];

/** The sort of a word that stands in the lexicon under no grammatical class. */
function openSort({ lower, traits }: Word): number {
  if (traits & trait.possessive) return traits & trait.capital ? 19 : 20;
  if (traits & trait.capital) return traits & (trait.speech | trait.judgement) ? 21 : 22;
  if (traits & trait.participle) return 23;
  if (traits & trait.noun) return 24;
  if (traits & trait.speech) return traits & trait.base ? 25 : 26;
  if (traits & trait.judgement) return traits & trait.base ? 27 : 28;
  if (traits & trait.verb) return 29;
  if (traits & trait.adverb) return 30;
  return endings.find(([ending]) => ending.test(lower))?.[1] ?? 37;
}

/** The sort of a word, a punctuation mark or a stretch in quotation marks. */
export function sortOf(word: Word): number {
  if (word.stretch) return isSentence(word) ? 1 : 2;
  const mark = marks[word.text];
  if (mark !== undefined) return mark;
  if (/^[-–—]+$/.test(word.text)) return 38;
  if (!/[\p{L}\p{N}]/u.test(word.text)) return 39;
  return known.find(([traits]) => word.traits & traits)?.[1] ?? openSort(word);
}
