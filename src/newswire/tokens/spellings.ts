import { ABBREVIATIONS, EITHER_WAY } from "../languages/en/abbreviations.ts";
import { TRAITS, traitsOf } from "./lexicon.ts";
import { hashOfWord, sortOf } from "./word-sorts.ts";

/** Features of a word’s spelling, which do not depend on its place. */
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
  /** True if its full stop belongs to it where the sentence continues: "Mr", "U.S", "J". */
  shortened: boolean;
}

/** Longest word that is cached, in UTF-16 code units. */
const MAX_CACHED_LENGTH = 40;

/**
 * Cache of spellings: a hash table with open addressing, which finds a word by its code units
 * without making a string of it.
 */
const SLOT_COUNT = 1 << 17;
/** Most spellings in the cache. */
const MAX_SPELLINGS = SLOT_COUNT / 2;
const table: (Spelling | undefined)[] = new Array(SLOT_COUNT).fill(undefined);
/**
 * Hash of the spelling in each slot, and the place of its length and code units in the list of all.
 */
const keys = new Int32Array(SLOT_COUNT * 2);
const letters = new Uint16Array(MAX_SPELLINGS * 12);
let [count, used] = [0, 0];

/** Spelling of the word or punctuation mark between two offsets of a text. */
export function spellingAt(units: Uint16Array, start: number, end: number): Spelling {
  if (end - start > MAX_CACHED_LENGTH) return spell(wordOf(units, start, end));
  let hash = end - start;
  for (let at = start; at < end; at += 1)
    hash = Math.imul(hash ^ (units[at] as number), 0x01000193);
  let slot = (hash ^ (hash >>> 15)) & (SLOT_COUNT - 1);
  for (let known = table[slot]; known !== undefined; known = table[slot]) {
    if (keys[2 * slot] === hash && stands(keys[2 * slot + 1] as number, units, start, end))
      return known;
    slot = (slot + 1) & (SLOT_COUNT - 1);
  }
  const spelling = spell(wordOf(units, start, end));
  if (count >= MAX_SPELLINGS || used + MAX_CACHED_LENGTH >= letters.length) forget();
  table[slot] = spelling;
  keys.set([hash, used], 2 * slot);
  letters[used] = end - start;
  letters.set(units.subarray(start, end), used + 1);
  count += 1;
  used += end - start + 1;
  return spelling;
}

/** Tests whether the letters at a place equal those between two offsets of a text. */
function stands(place: number, units: Uint16Array, start: number, end: number): boolean {
  if (letters[place] !== end - start) return false;
  for (let at = start; at < end; at += 1)
    if (letters[place + 1 + at - start] !== units[at]) return false;
  return true;
}

function forget(): void {
  table.fill(undefined);
  [count, used] = [0, 0];
}

const wordOf = (units: Uint16Array, start: number, end: number): string =>
  String.fromCharCode(...units.subarray(start, end));

function spell(text: string): Spelling {
  const lower = text.toLowerCase();
  const possessive = /[\p{L}.][’']s?$/u.test(text);
  const first = text.charCodeAt(0);
  let traits = traitsOf(possessive ? lower.replace(/[’']s?$/, "") : lower.replace(/\.$/, ""));
  if (possessive) traits = (traits & TRAITS.pronoun) | TRAITS.possessive;
  const initial = /^['’]/.test(text) ? 1 : 0;
  if (text[initial] !== lower[initial]) traits |= TRAITS.capital;
  if ((first >= 48 && first <= 57) || first === 36) traits |= TRAITS.number;
  return {
    text,
    lower,
    traits,
    sort: sortOf(text, lower, traits),
    id: hashOfWord(lower),
    ending: hashOfWord(lower.slice(-3)),
    shortened:
      ABBREVIATIONS.has(lower) || EITHER_WAY.has(lower) || /^\p{L}(?:\.\p{L})*$/u.test(text),
  };
}
