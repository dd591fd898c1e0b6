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

/** Where the next single mark that opens something stands behind `from`, or the text's end. */
function nextOpening(text: string, from: number): number {
  OPENINGS.lastIndex = from;
  for (let next = OPENINGS.exec(text); next; next = OPENINGS.exec(text))
    if (opensAt(text, next.index)) return next.index;
  return text.length;
}

/**
 * Where a quotation in single marks that opens at `at` ends, its closing mark included; null where
 * the mark opens none: an apostrophe. A quotation that goes on in the next paragraph is not
 * `closed`.
 */
export function singleStretch(text: string, at: number): { end: number; closed: boolean } | null {
  if (!opensAt(text, at)) return null;
  const limit = nextOpening(text, at + 1);
  const found: { end: number; sure: boolean }[] = [];
  CLOSINGS.lastIndex = at + 2;
  for (let mark = CLOSINGS.exec(text); mark && mark.index < limit; mark = CLOSINGS.exec(text)) {
    const before = text.slice(at + 1, mark.index);
    const end = mark.index + 1;
    const sure =
      STOP_BEFORE.test(before) ||
      STOP_AFTER.test(text.slice(end, end + 3)) ||
      !CLIPPED.test(before);
    found.push({ end, sure });
    if (sure) break;
  }
  const close = found.find(({ sure }) => sure) ?? found[0];
  if (close) return { end: close.end, closed: true };
  const rest = text.slice(at + 1).trimEnd();
  const stays =
    limit === text.length &&
    AFTER_STOP.test(text.slice(0, at)) &&
    /^[\p{Lu}\p{N}]/u.test(rest) &&
    /[.?!…]$/.test(rest) &&
    rest.split(/\s+/, MIN_OPEN_WORDS).length === MIN_OPEN_WORDS;
  return stays ? { end: at + 1 + rest.length, closed: false } : null;
}
