import { ADDRESSED, JUDGEMENT, NOUNS, SPEECH } from "../languages/en/cues.ts";
import * as grammar from "../languages/en/grammar-words.ts";
import { verbFormsOf } from "../languages/en/inflect.ts";

/** Traits of words, as bits: a word has the traits of all its readings. */
export const TRAITS = {
  determiner: 1 << 0,
  pronoun: 1 << 1,
  preposition: 1 << 2,
  subordinator: 1 << 3,
  coordinator: 1 << 4,
  auxiliary: 1 << 5,
  be: 1 << 6,
  negation: 1 << 7,
  adverb: 1 << 8,
  time: 1 << 9,
  /** Finite form of a verb of speech. */
  speech: 1 << 10,
  /** Finite form of a verb of judgement or thought. */
  judgement: 1 << 11,
  /** Participle in -ing of a verb of speech, judgement or thought. */
  participle: 1 << 12,
  /** Past participle of a cue verb: passive after a form of be. */
  past: 1 << 13,
  /** Bare form of a cue verb: plural, after a modal verb or an infinitive. */
  base: 1 << 14,
  /** A cue verb whose object is the addressee. */
  addressed: 1 << 15,
  /** A cue that may also be a noun. */
  noun: 1 << 16,
  /** Another common verb. */
  verb: 1 << 17,
  object: 1 << 18,
  capital: 1 << 19,
  possessive: 1 << 20,
  number: 1 << 21,
} as const;

const lexicon = new Map<string, number>();

function mark(words: Iterable<string>, traits: number): void {
  for (const word of words) lexicon.set(word, (lexicon.get(word) ?? 0) | traits);
}

function markCues(verbs: string[], finite: number): void {
  for (const verb of verbs) {
    const forms = verbFormsOf(verb);
    mark([forms.base], forms.base === forms.past ? finite : finite | TRAITS.base);
    mark([forms.present], finite);
    mark([forms.past], finite | TRAITS.past);
    mark([forms.participle], TRAITS.participle | finite);
  }
}

mark(grammar.DETERMINERS, TRAITS.determiner);
mark(grammar.PRONOUNS, TRAITS.pronoun);
mark(grammar.OBJECTS, TRAITS.object);
mark(grammar.PREPOSITIONS, TRAITS.preposition);
mark(grammar.SUBORDINATORS, TRAITS.subordinator);
mark(grammar.COORDINATORS, TRAITS.coordinator);
mark(grammar.AUXILIARIES, TRAITS.auxiliary);
mark(grammar.BE_FORMS, TRAITS.be);
mark(grammar.NEGATIONS, TRAITS.negation);
mark(grammar.ADVERBS, TRAITS.adverb);
mark(grammar.TIMES, TRAITS.time);
mark(grammar.VERBS, TRAITS.verb);
markCues(SPEECH, TRAITS.speech);
markCues(JUDGEMENT, TRAITS.judgement);
mark(ADDRESSED, TRAITS.addressed);
mark(NOUNS, TRAITS.noun);

/** Nouns in -ly, after Quirk et al., 7.7. */
const NOUNS_IN_LY = new Set(
  "family assembly supply monopoly anomaly butterfly dragonfly homily melancholy oligopoly panoply".split(
    " ",
  ),
);

/** The traits of a word in lower case. */
export function traitsOf(lower: string): number {
  const known = lexicon.get(lower);
  if (known !== undefined) return known;
  return /[^l]ly$/.test(lower) && lower.length > 4 && !NOUNS_IN_LY.has(lower) ? TRAITS.adverb : 0;
}
