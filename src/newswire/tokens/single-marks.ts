/** All shapes of single quotation marks and apostrophes in copy. */
export const SINGLE_MARK = "[‘’‚‛'`´‹›]";

const OPENING = new RegExp(`(?<![^\\s([/—–―“"«-])${SINGLE_MARK}(?=[^\\s.,;:?!)\\]…—–'’”"])`, "u");
const OPENINGS = new RegExp(OPENING, "gu");
const CLOSINGS = new RegExp(`(?<=\\S)${SINGLE_MARK}(?![\\p{L}\\p{N}'])`, "gu");
/** Words that begin with an apostrophe: years, elisions, Dutch names. */
const ELIDED =
  /^.(?:\d{2}s?|[Tt](?:is|was|were|will|would)|em|till?|cause|[cC][ou]z|[nN]|bout|round|fraid|nuff|neath|[sStT])(?![\p{L}\p{N}])/u;
/** Words that an apostrophe may end: "the crews’ boats", "thinkin’ of it", "five o’ clock". */
const CLIPPED = /(?:[sxz]|\p{L}in|\b(?:an|ol|[ow]|th|wi|mo|po))$/iu;
/** Punctuation before or after a mark that shows that it closes. */
const STOP_BEFORE = /[.,;:?!…—–)\]”"»]$/u;
const STOP_AFTER = /^(?:$|[.,;:?!…)\]”"»]|\s*$|\s*[—–])/u;
/** Text before a quotation that the paragraph may leave open. */
const AFTER_STOP = /(?:^|[.?!:,…][”"»]?)\s*$/u;
/** Fewest words of a quotation that stays open. */
const MIN_OPEN_WORDS = 4;

function opensAt(text: string, at: number): boolean {
  return (
    OPENING.test(text.slice(Math.max(0, at - 1), at + 2)) && !ELIDED.test(text.slice(at, at + 8))
  );
}

/** A quotation in single marks; `closed` is false if it continues in the next paragraph. */
interface SingleStretch {
  /** Offset after its closing mark. */
  end: number;
  closed: boolean;
}

/**
 * Quotations in single marks of a paragraph: a function that gives the one that opens at an offset,
 * or null where the mark there is an apostrophe. It must be called in order of offsets, so that
 * each mark is read once.
 */
export function singleStretches(text: string): (at: number) => SingleStretch | null {
  const openings = offsetsOf(OPENINGS, text).filter((at) => opensAt(text, at));
  const closings = offsetsOf(CLOSINGS, text);
  let [opening, closing] = [0, 0];
  return (at) => {
    if (!opensAt(text, at)) return null;
    while ((openings[opening] ?? Infinity) <= at) opening += 1;
    while ((closings[closing] ?? Infinity) < at + 2) closing += 1;
    const limit = openings[opening] ?? text.length;
    let first: number | null = null;
    for (; (closings[closing] ?? Infinity) < limit; closing += 1) {
      const mark = closings[closing] ?? 0;
      if (isSureEnd(text, at, mark)) return { end: mark + 1, closed: true };
      first ??= mark + 1;
    }
    if (first !== null) return { end: first, closed: true };
    return limit === text.length ? openStretch(text, at) : null;
  };
}

const offsetsOf = (marks: RegExp, text: string) =>
  [...text.matchAll(marks)].map(({ index }) => index);

/** Longest text before a mark that tells whether it closes, in UTF-16 code units. */
const MAX_ENDING_LENGTH = 10;

/** Tests whether a mark closes the quotation that opens at an offset, and is not an apostrophe. */
function isSureEnd(text: string, at: number, mark: number): boolean {
  const before = text.slice(Math.max(at + 1, mark - MAX_ENDING_LENGTH), mark);
  return (
    STOP_BEFORE.test(before) ||
    STOP_AFTER.test(text.slice(mark + 1, mark + 4)) ||
    !CLIPPED.test(before)
  );
}

/** A quotation that its paragraph does not close; null where what follows is none. */
function openStretch(text: string, at: number): SingleStretch | null {
  const rest = text.slice(at + 1).trimEnd();
  const stays =
    AFTER_STOP.test(text.slice(0, at)) &&
    /^[\p{Lu}\p{N}]/u.test(rest) &&
    /[.?!…]$/.test(rest) &&
    rest.split(/\s+/, MIN_OPEN_WORDS).length === MIN_OPEN_WORDS;
  return stays ? { end: at + 1 + rest.length, closed: false } : null;
}
