import type { Span } from "./article.ts";

const dashed = /^(?:[-–—―_*]{1,3})\s+(\S.{0,98}?)\s+[-–—―_*]{1,3}\.?$/;
/** Lines longer than this are paragraphs: UTF-16 code units. */
const longest = 75;
/** A paragraph is at least this long where a plain line above it may be a crosshead. */
const shortestParagraph = 70;
const listed = /^(?:[-–—•*·;(<[]|\d+[.)]|[a-z]\))|[:;,<>=|{}@]$|https?:|[;|\t]|\s[-–—]\s|\.\.\.$/;

/**
 * The words of a crosshead between dashes, as spans of `text`, or null. AFP's English and Arabic services mark crossheads
 * with spaced dashes: "– Talks on fishing –".
 */
export function dashedCrosshead(text: string): Span | null {
  const words = dashed.exec(text)?.[1];
  if (!words || /[.;:]$/.test(words)) return null;
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

/** A full paragraph, as stands above and below a crosshead. */
function isParagraph(text: string | undefined): boolean {
  return text !== undefined && text.length >= shortestParagraph && /[.?!…]["”'’»)\]]*$/.test(text);
}

/** Whether a short line without a full stop stands between paragraphs as a crosshead does. */
export function isPlainCrosshead(
  text: string,
  before: string | undefined,
  after: string | undefined,
): boolean {
  if (text.length > longest || text.length < 4 || /[.!…,]["”'’»)\]]*$/.test(text)) return false;
  if (!/^["“‘'«]?[\p{Lu}\p{N}]/u.test(text) || listed.test(text) || !/\p{Ll}/u.test(text))
    return false;
  if (/^["“«]/.test(text) && text.split(/\s+/).length > 6) return false;
  return isParagraph(before) && isParagraph(after) && !/^["“].*[?!]["”]?$/.test(text);
}
