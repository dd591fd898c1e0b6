import type { Span } from "../article.ts";
import { ABBREVIATIONS, EITHER_WAY } from "../languages/en/abbreviations.ts";
import { TRAITS, traitsOf } from "./lexicon.ts";

const END = /[.?!…؟۔][.?!…؟"”’'»)\]]{0,8}(?=\s)/gu;
const OPENS_SENTENCE =
  TRAITS.determiner |
  TRAITS.pronoun |
  TRAITS.preposition |
  TRAITS.subordinator |
  TRAITS.coordinator |
  TRAITS.adverb;
const OPENING = /^\s+(?:["“‘'«([„]\s?)*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
const LAST_WORD = /([\p{L}\p{N}][\p{L}\p{N}.\-’']*)$/u;

/**
 * Sentences of one paragraph, whose text begins at offset `from` of the copy, without white space
 * around them. A full stop ends a sentence if a capital or a digit follows and the word before it
 * is not an abbreviation or initial.
 */
export function sentencesIn(text: string, from: number): Span[] {
  const sentences: Span[] = [];
  let start = text.length - text.trimStart().length;
  for (const { 0: stop, index } of text.matchAll(END)) {
    const after = index + stop.length;
    if (after <= start) continue;
    const next = text.slice(after, after + 12);
    if (!OPENING.test(next)) continue;
    if (stop.startsWith(".") && stop.length === 1 && abbreviated(text, index, next)) continue;
    sentences.push({ start: from + start, end: from + after });
    start = after + next.length - next.trimStart().length;
  }
  const last = text.trimEnd().length;
  if (last > start) sentences.push({ start: from + start, end: from + last });
  return sentences;
}

function abbreviated(text: string, stop: number, next: string): boolean {
  const before = LAST_WORD.exec(text.slice(Math.max(0, stop - 20), stop))?.[1] ?? "";
  const lower = before.toLowerCase();
  if (/^\p{Lu}$/u.test(before)) return true;
  if (EITHER_WAY.has(lower)) {
    const word = /\p{L}+/u.exec(next)?.[0] ?? "";
    return /^\p{Lu}/u.test(word) && (traitsOf(word.toLowerCase()) & OPENS_SENTENCE) === 0;
  }
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(before)) return true;
  return ABBREVIATIONS.has(lower) && !/^(?:no|mar|sun|sat|ill|miss|mass|wash|co)$/.test(before);
}
