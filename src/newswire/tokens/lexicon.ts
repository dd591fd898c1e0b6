import { addressed, judgement, nouns, speech } from "../languages/en/cues.ts";
import * as grammar from "../languages/en/grammar-words.ts";
import { formsOf } from "../languages/en/inflect.ts";

/** What a word may be, as bits: a word has every trait that one of its readings has. */
export const trait = {
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
  /** A participle in -ing of either. */
  participle: 1 << 12,
  /** Past participle of a cue verb: passive after a form of be. */
  past: 1 << 13,
  /** Bare form of a cue verb: plural, after a modal verb or an infinitive. */
  base: 1 << 14,
  /** A cue verb that takes the one spoken to as its object. */
  addressed: 1 << 15,
  /** A cue that may as well be a noun. */
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
    const forms = formsOf(verb);
    mark([forms.base], forms.base === forms.past ? finite : finite | trait.base);
    mark([forms.present], finite);
    mark([forms.past], finite | trait.past);
    mark([forms.participle], trait.participle | finite);
  }
}

mark(grammar.determiners, trait.determiner);
mark(grammar.pronouns, trait.pronoun);
mark(grammar.objects, trait.object);
mark(grammar.prepositions, trait.preposition);
mark(grammar.subordinators, trait.subordinator);
mark(grammar.coordinators, trait.coordinator);
mark(grammar.auxiliaries, trait.auxiliary);
mark(grammar.beForms, trait.be);
mark(grammar.negations, trait.negation);
mark(grammar.adverbs, trait.adverb);
mark(grammar.times, trait.time);
mark(grammar.verbs, trait.verb);
markCues(speech, trait.speech);
markCues(judgement, trait.judgement);
mark(addressed, trait.addressed);
mark(nouns, trait.noun);

/** The traits of a word in lower case. */
export function traitsOf(lower: string): number {
  const known = lexicon.get(lower);
  if (known !== undefined) return known;
  return /[^l]ly$/.test(lower) && lower.length > 4 ? trait.adverb : 0;
}
