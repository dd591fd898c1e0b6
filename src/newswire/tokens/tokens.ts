import type { Span } from "../article.ts";
import { KINDS, kindsAt } from "./characters.ts";
import { TRAITS } from "./lexicon.ts";
import type { Stretch } from "./marks.ts";
import { type Spelling, spellingAt } from "./spellings.ts";
import { wordEnd } from "./word-ends.ts";
import { SORTS } from "./word-sorts.ts";

/**
 * A token: a word, a punctuation mark or a whole stretch in quotation marks, with offsets in the
 * copy.
 */
export interface Token extends Span, Spelling {
  /** The stretch of this token, or null; with one, `lower` is empty. */
  stretch: Stretch | null;
}

/** Token for a stretch in quotation marks; its numbers encode its length, beginning and end. */
function quoted(text: string, stretch: Stretch): Token {
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
    sort: sentence ? SORTS.sentence : SORTS.fragment,
    id: 8 + stops + opens + 4 * length,
    ending: stops + opens,
    shortened: false,
    stretch,
  };
}

/** Token for a nickname with its marks, which is part of a name. */
function nickname(text: string, { start, end }: Span): Token {
  const inside = text.slice(1, -1);
  const units = Uint16Array.from(inside, (unit) => unit.charCodeAt(0));
  const spelling = spellingAt(units, 0, units.length);
  return { ...wordAt(start, end, spelling), text, traits: TRAITS.capital, sort: SORTS.capital };
}

/**
 * Tokens of a paragraph that begins at offset `from` of the copy, between two offsets of the copy;
 * `units` are the code units of its text. A stretch in quotation marks is one token, and so is a
 * nickname; they must be in order and between the two offsets.
 */
export function tokensIn(
  text: string,
  units: Uint16Array,
  from: number,
  { start, end }: Span,
  marked: (Stretch | Span)[],
): Token[] {
  const tokens: Token[] = [];
  let at = start;
  for (const span of marked) {
    addProse(tokens, units, from, at, span.start);
    const words = text.slice(span.start - from, span.end - from);
    tokens.push("closed" in span ? quoted(words, span) : nickname(words, span));
    at = span.end;
  }
  addProse(tokens, units, from, at, end);
  return tokens;
}

const stop = ".".charCodeAt(0);

const isSpace = (units: Uint16Array, at: number, end: number) =>
  (kindsAt(units, at, end) & KINDS.space) !== 0;

function addProse(
  tokens: Token[],
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
    tokens.push(wordAt(from + at, from + to, spelling));
    at = to;
  }
}

function wordAt(start: number, end: number, spelling: Spelling): Token {
  const { text, lower, traits, sort, id, ending, shortened } = spelling;
  return { start, end, text, lower, traits, sort, id, ending, shortened, stretch: null };
}

/** Tests whether a word has one of the traits. */
export function is(token: Token | undefined, traits: number): boolean {
  return token !== undefined && (token.traits & traits) !== 0;
}

/**
 * Tests whether a token is a word, and neither a punctuation mark nor a stretch in quotation marks.
 */
export function isWord(token: Token | undefined): token is Token & { stretch: null } {
  return token !== undefined && token.stretch === null && token.sort > SORTS.mark;
}

/**
 * Tests whether a token is a stretch in quotation marks that reads as a sentence and not as a name
 * or part of one.
 */
export function isSentence(token: Token | undefined): boolean {
  return token?.sort === SORTS.sentence;
}
