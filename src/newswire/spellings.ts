import { abbreviations, eitherWay } from "./abbreviations.ts";
import { trait, traitsOf } from "./lexicon.ts";
import { hashOfWord, sortOf } from "./word-sorts.ts";

/** What a word’s letters say of it wherever it stands. */
export interface Spelling {
  text: string;
  lower: string;
  /** Bits of `trait`; 0 for punctuation and stretches. */
  traits: number;
  /** Number of its sort. */
  sort: number;
  /** Hashes of it in lower case and of its last three letters. */
  id: number;
  ending: number;
  /** Its full stop belongs to it where more of the sentence follows: "Mr", "U.S", "J". */
  shortened: boolean;
}

/**
 * Spellings met before, so that each is looked at once: a hash table with open addressing, which finds a word where it
 * stands without a string being made of it. No more than `most` are kept.
 */
let table: (Spelling | undefined)[] = [];
let kept = 0;
const slots = 1 << 17;
const most = slots / 2;

/** Longer words are looked at anew each time: UTF-16 code units. */
const longest = 40;

/** The spelling of the word or punctuation mark that stands between two offsets of a text. */
export function spellingAt(text: string, start: number, end: number): Spelling {
  if (end - start > longest) return spell(text.slice(start, end));
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  let slot = (hash ^ (hash >>> 15)) & (slots - 1);
  for (let known = table[slot]; known; known = table[slot]) {
    if (stands(known.text, text, start, end)) return known;
    slot = (slot + 1) & (slots - 1);
  }
  return keep(spell(text.slice(start, end)), slot);
}

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at += 1)
    if (word.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  return true;
}

function keep(spelling: Spelling, slot: number): Spelling {
  if (kept === 0 || kept >= most) {
    table = new Array(slots).fill(undefined);
    kept = 0;
  }
  table[slot] = spelling;
  kept += 1;
  return spelling;
}

function spell(text: string): Spelling {
  const lower = text.toLowerCase();
  const possessive = /[\p{L}.][’']s?$/u.test(text);
  const first = text.charCodeAt(0);
  let traits = traitsOf(possessive ? lower.replace(/[’']s?$/, "") : lower.replace(/\.$/, ""));
  if (possessive) traits = (traits & trait.pronoun) | trait.possessive;
  if (text[0] !== lower[0]) traits |= trait.capital;
  if ((first >= 48 && first <= 57) || first === 36) traits |= trait.number;
  return {
    text,
    lower,
    traits,
    sort: sortOf(text, lower, traits),
    id: hashOfWord(lower),
    ending: hashOfWord(lower.slice(-3)),
    shortened:
      abbreviations.has(lower) || eitherWay.has(lower) || /^\p{L}(?:\.\p{L})*$/u.test(text),
  };
}
