import type { Span } from "../article.ts";
import { kind, kindsAt } from "./characters.ts";
import type { Stretch } from "./marks.ts";
import { type Spelling, spellingAt } from "./spellings.ts";
import { wordEnd } from "./word-ends.ts";
import { sorts } from "./word-sorts.ts";

/** A word, a punctuation mark or a whole stretch in quotation marks, with offsets in the copy. */
export interface Word extends Span, Spelling {
  /** The stretch that it stands for, or null; `lower` is empty then. */
  stretch: Stretch | null;
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
 * The words of a paragraph that begins at offset `from` of the copy, between two offsets of the copy; `units` are the code
 * units of its text. A stretch in quotation marks is one word; stretches must be in order and stand between the two.
 */
export function wordsIn(
  text: string,
  units: Uint16Array,
  from: number,
  { start, end }: Span,
  stretches: Stretch[],
): Word[] {
  const words: Word[] = [];
  let at = start;
  for (const stretch of stretches) {
    addProse(words, units, from, at, stretch.start);
    words.push(quoted(text.slice(stretch.start - from, stretch.end - from), stretch));
    at = stretch.end;
  }
  addProse(words, units, from, at, end);
  return words;
}

const stop = ".".charCodeAt(0);

const isSpace = (units: Uint16Array, at: number, end: number) =>
  (kindsAt(units, at, end) & kind.space) !== 0;

function addProse(
  words: Word[],
  units: Uint16Array,
  from: number,
  start: number,
  end: number,
): void {
  const last = end - from;
  let at = start - from;
  while (at < last) {
    if (isSpace(units, at, last)) {
      at += 1;
      continue;
    }
    let to = wordEnd(units, at, last);
    let spelling = spellingAt(units, at, to);
    if (spelling.shortened && units[to] === stop && isSpace(units, to + 1, last)) {
      to += 1;
      spelling = spellingAt(units, at, to);
    }
    words.push(wordAt(from + at, from + to, spelling));
    at = to;
  }
}

function wordAt(start: number, end: number, spelling: Spelling): Word {
  const { text, lower, traits, sort, id, ending, shortened } = spelling;
  return { start, end, text, lower, traits, sort, id, ending, shortened, stretch: null };
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
