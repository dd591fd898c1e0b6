import { abbreviations, eitherWay } from "./abbreviations.ts";
import type { Span } from "./article.ts";
import { trait, traitsOf } from "./lexicon.ts";
import type { Stretch } from "./marks.ts";
import { hashOfWord, sortOf, sorts } from "./word-sorts.ts";

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

/** A word, a punctuation mark or a whole stretch in quotation marks, with offsets in the copy. */
export interface Word extends Span, Spelling {
  /** The stretch that it stands for, or null; `lower` is empty then. */
  stretch: Stretch | null;
}

const pattern =
  /[\p{L}\p{M}\p{N}$£€@#%][\p{L}\p{M}\p{N}%]*(?:[-'’.&/,:@_](?=[\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}%]+)*(?:\.(?=\s*[,a-z(])|[’'](?=\s\p{Ll}))?|\.{2,}|-{2,}|\S/gu;

/** Spellings met before, so that each is looked at once; no more than these are kept. */
const spellings = new Map<string, Spelling>();
const most = 1 << 15;

function spellingOf(text: string): Spelling {
  const known = spellings.get(text);
  if (known) return known;
  const lower = text.toLowerCase();
  const possessive = /[\p{L}.][’']s?$/u.test(text);
  const first = text.charCodeAt(0);
  let traits = traitsOf(possessive ? lower.replace(/[’']s?$/, "") : lower.replace(/\.$/, ""));
  if (possessive) traits = (traits & trait.pronoun) | trait.possessive;
  if (text[0] !== lower[0]) traits |= trait.capital;
  if ((first >= 48 && first <= 57) || first === 36) traits |= trait.number;
  const spelling = {
    text,
    lower,
    traits,
    sort: sortOf(text, lower, traits),
    id: hashOfWord(lower),
    ending: hashOfWord(lower.slice(-3)),
    shortened:
      abbreviations.has(lower) || eitherWay.has(lower) || /^\p{L}(?:\.\p{L})*$/u.test(text),
  };
  if (spellings.size >= most) spellings.clear();
  if (text.length < 40) spellings.set(text, spelling);
  return spelling;
}

/** A stretch as one word, whose numbers tell how long it is and how it begins and ends. */
function quoted(text: string, stretch: Stretch): Word {
  const { start, end } = stretch;
  const stops = /[.?!,…]["”'’»]*$/.test(text.slice(-6)) ? 1 : 0;
  const opens = /^\W*\p{Lu}/u.test(text.slice(0, 6)) ? 2 : 0;
  const length = Math.min(7, text.slice(0, 80).split(" ").length);
  const sentence = end - start > 50 || (stops === 1 && opens === 2 && length > 1);
  return {
    start,
    end,
    text,
    lower: "",
    traits: 0,
    sort: sentence ? sorts.sentence : sorts.fragment,
    id: 8 + stops + opens + 4 * length,
    ending: stops + opens,
    shortened: false,
    stretch,
  };
}

/**
 * The words of `text`, a part of the copy that begins at offset `from` of it.
 * A stretch in quotation marks is one word; stretches must be in order.
 */
export function wordsIn(text: string, from: number, stretches: Stretch[]): Word[] {
  const words: Word[] = [];
  const prose = (start: number, end: number) => {
    const part = text.slice(start - from, end - from);
    let next = 0;
    for (const { 0: match, index } of part.matchAll(pattern)) {
      if (index < next) continue;
      let spelling = spellingOf(match);
      const stop = index + match.length;
      if (spelling.shortened && part[stop] === "." && /\s/.test(part[stop + 1] ?? ""))
        spelling = spellingOf(`${match}.`);
      const { text, lower, traits, sort, id, ending, shortened } = spelling;
      next = index + text.length;
      const at = start + index;
      words.push({
        start: at,
        end: at + text.length,
        text,
        lower,
        traits,
        sort,
        id,
        ending,
        shortened,
        stretch: null,
      });
    }
  };
  let at = from;
  for (const stretch of stretches) {
    prose(at, stretch.start);
    words.push(quoted(text.slice(stretch.start - from, stretch.end - from), stretch));
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
  return word !== undefined && word.stretch === null && word.sort > sorts.mark;
}

/** Whether it is a stretch in quotation marks that reads as a sentence rather than as a name or a part of one. */
export function isSentence(word: Word | undefined): boolean {
  return word?.sort === sorts.sentence;
}
