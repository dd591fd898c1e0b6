import type { Span } from "./article.ts";
import { trait, traitsOf } from "./lexicon.ts";
import type { Stretch } from "./marks.ts";

/** A word, a punctuation mark or a whole stretch in quotation marks, with offsets in the copy. */
export interface Word extends Span {
  text: string;
  lower: string;
  /** Bits of `trait`; 0 for punctuation and stretches. */
  traits: number;
  /** The stretch that it stands for, or null; `lower` is empty then. */
  stretch: Stretch | null;
}

const pattern =
  /[\p{L}\p{M}\p{N}$£€@#%][\p{L}\p{M}\p{N}%]*(?:[-'’.&/,:@_](?=[\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}%]+)*(?:\.(?=\s*[,a-z(])|[’'](?=\s\p{Ll}))?|\.{2,}|-{2,}|\S/gu;

function word(text: string, start: number): Word {
  const lower = text.toLowerCase();
  const possessive = /[\p{L}.][’']s?$/u.test(text);
  const first = text.charCodeAt(0);
  let traits = traitsOf(possessive ? lower.replace(/[’']s?$/, "") : lower.replace(/\.$/, ""));
  if (possessive) traits = (traits & trait.pronoun) | trait.possessive;
  if (text[0] !== lower[0]) traits |= trait.capital;
  if ((first >= 48 && first <= 57) || first === 36) traits |= trait.number;
  return { start, end: start + text.length, text, lower, traits, stretch: null };
}

/**
 * The words of `text`, a part of the copy that begins at offset `from` of it.
 * A stretch in quotation marks is one word; stretches must be in order.
 */
export function wordsIn(text: string, from: number, stretches: Stretch[]): Word[] {
  const words: Word[] = [];
  const prose = (start: number, end: number) => {
    const part = text.slice(start - from, end - from);
    for (const match of part.matchAll(pattern)) words.push(word(match[0], start + match.index));
  };
  let at = from;
  for (const stretch of stretches) {
    prose(at, stretch.start);
    const raw = text.slice(stretch.start - from, stretch.end - from);
    words.push({
      start: stretch.start,
      end: stretch.end,
      text: raw,
      lower: "",
      traits: 0,
      stretch,
    });
    at = stretch.end;
  }
  prose(at, from + text.length);
  return words;
}

/** Whether a word has one of the traits. */
export function is(word: Word | undefined, traits: number): boolean {
  return word !== undefined && (word.traits & traits) !== 0;
}

/** Whether it is a word at all, rather than a punctuation mark or a stretch in quotation marks. */
export function isWord(word: Word | undefined): word is Word & { stretch: null } {
  return word !== undefined && word.stretch === null && /[\p{L}\p{N}]/u.test(word.text);
}

/** Whether it is a stretch in quotation marks that reads as a sentence rather than as a name or a part of one. */
export function isSentence(word: Word | undefined): boolean {
  return (
    word?.stretch != null &&
    (word.end - word.start > 50 || /^\W*\p{Lu}.*\s.*[.?!,…]["”'’»]*$/u.test(word.text))
  );
}
