/** Every shape that a single quotation mark, and an apostrophe, has in copy. */
export const SINGLE_MARK = "[‘’‚‛'`´‹›]";

const OPENING = new RegExp(`(?<![^\\s([/—–―“"«-])${SINGLE_MARK}(?=[^\\s.,;:?!)\\]…—–'’”"])`, "u");
const OPENINGS = new RegExp(OPENING, "gu");
const CLOSINGS = new RegExp(`(?<=\\S)${SINGLE_MARK}(?![\\p{L}\\p{N}'])`, "gu");
/** Words that begin with an apostrophe: years, elisions, Dutch names. */
const ELIDED =
  /^.(?:\d{2}s?|[Tt](?:is|was|were|will|would)|em|till?|cause|[cC][ou]z|[nN]|bout|round|fraid|nuff|neath|[sStT])(?![\p{L}\p{N}])/u;
/** Words that an apostrophe may end: "the crews’ boats", "thinkin’ of it", "five o’ clock". */
const CLIPPED = /(?:[sxz]|\p{L}in|\b(?:an|ol|[ow]|th|wi|mo|po))$/iu;
/** A stop before a mark or behind it says that it closes. */
const STOP_BEFORE = /[.,;:?!…—–)\]”"»]$/u;
const STOP_AFTER = /^(?:$|[.,;:?!…)\]”"»]|\s*$|\s*[—–])/u;
/** Where a quotation that the paragraph does not close may begin. */
const AFTER_STOP = /(?:^|[.?!:,…][”"»]?)\s*$/u;
/** Fewer words than this are never a quotation that stays open. */
const MIN_OPEN_WORDS = 4;

function opensAt(text: string, at: number): boolean {
  return (
    OPENING.test(text.slice(Math.max(0, at - 1), at + 2)) && !ELIDED.test(text.slice(at, at + 8))
  );
}

/** A quotation in single marks; one that goes on in the next paragraph is not `closed`. */
export interface SingleStretch {
  /** Behind its closing mark. */
  end: number;
  closed: boolean;
}

/**
 * The quotations in single marks of a paragraph: gives the one that opens at an offset, or null
 * where the mark there opens none and is an apostrophe. Offsets are to be asked in their order, so
 * that each mark is passed once however many there are.
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

/** Words before a mark that tell whether it closes are no longer: UTF-16 code units. */
const MAX_ENDING_LENGTH = 10;

/** Tests whether a mark closes the quotation that opens at an offset, and is no apostrophe. */
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
