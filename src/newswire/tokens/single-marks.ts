/** Every shape that a single quotation mark, and an apostrophe, has in copy. */
export const singleMark = "[‘’‚‛'`´‹›]";

const opening = new RegExp(`(?<![^\\s([/—–―“"«-])${singleMark}(?=[^\\s.,;:?!)\\]…—–'’”"])`, "u");
const openings = new RegExp(opening, "gu");
const closings = new RegExp(`(?<=\\S)${singleMark}(?![\\p{L}\\p{N}'])`, "gu");
/** What an apostrophe stands before: years, elisions, Dutch names. */
const elided =
  /^.(?:\d{2}s?|[Tt](?:is|was|were|will|would)|em|till?|cause|[cC][ou]z|[nN]|bout|round|fraid|nuff|neath|[sStT])(?![\p{L}\p{N}])/u;
/** Words that an apostrophe may end: "the crews’ boats", "thinkin’ of it", "five o’ clock". */
const clipped = /(?:[sxz]|\p{L}in|\b(?:an|ol|[ow]|th|wi|mo|po))$/iu;
/** A stop before a mark or behind it says that it closes. */
const stopBefore = /[.,;:?!…—–)\]”"»]$/u;
const stopAfter = /^(?:$|[.,;:?!…)\]”"»]|\s*$|\s*[—–])/u;
/** Where a quotation that the paragraph does not close may begin. */
const afterStop = /(?:^|[.?!:,…][”"»]?)\s*$/u;
/** Fewer words than this are never a quotation that stays open. */
const fewestOpen = 4;

function opensAt(text: string, at: number): boolean {
  return (
    opening.test(text.slice(Math.max(0, at - 1), at + 2)) && !elided.test(text.slice(at, at + 8))
  );
}

/** Where the next single mark that opens something stands behind `from`, or the text's end. */
function nextOpening(text: string, from: number): number {
  openings.lastIndex = from;
  for (let next = openings.exec(text); next; next = openings.exec(text))
    if (opensAt(text, next.index)) return next.index;
  return text.length;
}

/**
 * Where a quotation in single marks that opens at `at` ends, its closing mark included; null where the mark opens none:
 * an apostrophe. A quotation that goes on in the next paragraph is not `closed`.
 */
export function singleStretch(text: string, at: number): { end: number; closed: boolean } | null {
  if (!opensAt(text, at)) return null;
  const limit = nextOpening(text, at + 1);
  const found: { end: number; sure: boolean }[] = [];
  closings.lastIndex = at + 2;
  for (let mark = closings.exec(text); mark && mark.index < limit; mark = closings.exec(text)) {
    const before = text.slice(at + 1, mark.index);
    const end = mark.index + 1;
    const sure =
      stopBefore.test(before) || stopAfter.test(text.slice(end, end + 3)) || !clipped.test(before);
    found.push({ end, sure });
    if (sure) break;
  }
  const close = found.find(({ sure }) => sure) ?? found[0];
  if (close) return { end: close.end, closed: true };
  const rest = text.slice(at + 1).trimEnd();
  const stays =
    limit === text.length &&
    afterStop.test(text.slice(0, at)) &&
    /^[\p{Lu}\p{N}]/u.test(rest) &&
    /[.?!…]$/.test(rest) &&
    rest.split(/\s+/, fewestOpen).length === fewestOpen;
  return stays ? { end: at + 1 + rest.length, closed: false } : null;
}
