import type { Span } from "../article.ts";

const DASH = "[-‐‑‒–—―−_*=~]{1,3}";
const DASHED = [
  new RegExp(`^${DASH}\\s+(\\S.{0,98}?)\\s+${DASH}\\.?$`),
  new RegExp(`^(?<dash>${DASH})((?:["“‘'«]?\\p{Lu}|\\p{N}).{2,70}[^\\s.;:])\\k<dash>$`, "u"),
];
/** Lines longer than this are paragraphs: UTF-16 code units. */
const MAX_LENGTH = 75;
/** A paragraph is at least this long where a plain line above it may be a crosshead. */
const MIN_PARAGRAPH_LENGTH = 70;
const LISTED =
  /^(?:[-–—•*·;(<[]|\d+[.)]|[a-z]\)|[QA]: )|[:;,<>=|{}@]$|https?:|[;|\t]|\s[-–—]\s|\.\.\.$/;

/** A line in capitals is one from two words on, figures and slugs aside. */
const CAPITALS = /^["“‘'«]?\p{Lu}[\p{Lu}’',&]*(?: [\p{Lu}\p{N}][\p{Lu}\p{N}’',&-]*)+[?"”’']*$/u;

/** Tests whether a line is an item of a list. */
export function isListed(text: string): boolean {
  return LISTED.test(text);
}

/**
 * The words of a crosshead between dashes, as spans of `text`, or null. AFP's English and Arabic
 * services mark crossheads with spaced dashes: "– Talks on fishing –"; other copy sets them, or
 * asterisks, close.
 */
export function dashedCrosshead(text: string): Span | null {
  const words = DASHED.map((form) => form.exec(text)?.at(-1)).find(Boolean);
  if (!words || /[.;:]$/.test(words)) return null;
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

/** A full paragraph, as stands above and below a crosshead. */
function isParagraph(text: string | undefined): boolean {
  return (
    text !== undefined && text.length >= MIN_PARAGRAPH_LENGTH && /[.?!…]["”'’»)\]]*$/.test(text)
  );
}

/** Tests whether a short line without a full stop stands between paragraphs as a crosshead does. */
export function isPlainCrosshead(
  text: string,
  before: string | undefined,
  after: string | undefined,
): boolean {
  if (text.length > MAX_LENGTH || text.length < 4 || /[.!…,]["”'’»)\]]*$/.test(text)) return false;
  if (!/^["“‘'«]?[\p{Lu}\p{N}]/u.test(text) || LISTED.test(text)) return false;
  if (!/\p{Ll}/u.test(text) && !CAPITALS.test(text)) return false;
  if (/^["“«]/.test(text) && text.split(/\s+/).length > 6) return false;
  return isParagraph(before) && isParagraph(after) && !/^["“].*[?!]["”]?$/.test(text);
}
