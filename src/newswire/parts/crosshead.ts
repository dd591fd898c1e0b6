import type { Span } from "../article.ts";

const DASH = "[-‐‑‒–—―−_*=~]{1,3}";
const DASHED = [
  new RegExp(`^${DASH}\\s+(\\S.{0,98}?)\\s+${DASH}\\.?$`),
  new RegExp(`^(?<dash>${DASH})((?:["“‘'«]?\\p{Lu}|\\p{N}).{2,70}[^\\s.;:])\\k<dash>$`, "u"),
];
/** Longest crosshead, in UTF-16 code units; longer lines are paragraphs. */
const MAX_LENGTH = 75;
/** Shortest paragraph below a plain crosshead, in UTF-16 code units. */
const MIN_PARAGRAPH_LENGTH = 70;
const LISTED =
  /^(?:[-–—•*·;(<[]|\d+[.)]|[a-z]\)|[QA]: )|[:;,<>=|{}@]$|https?:|[;|\t]|\s[-–—]\s|\.\.\.$/;

/** A line in capitals, of two words or more; figures and slugs do not count. */
const CAPITALS = /^["“‘'«]?\p{Lu}[\p{Lu}’',&]*(?: [\p{Lu}\p{N}][\p{Lu}\p{N}’',&-]*)+[?"”’']*$/u;

/** Tests whether a line is an item of a list. */
export function isListed(text: string): boolean {
  return LISTED.test(text);
}

/**
 * Spans in `text` of the words of a crosshead between dashes, or null. AFP's English and Arabic
 * services mark crossheads with spaced dashes: "– Talks on fishing –"; other copy sets dashes, or
 * asterisks, without spaces.
 */
export function dashedCrosshead(text: string): Span | null {
  const words = DASHED.map((form) => form.exec(text)?.at(-1)).find(Boolean);
  if (!words || /[.;:]$/.test(words)) return null;
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

/** Tests whether a text is a full paragraph, as there is above and below a crosshead. */
function isParagraph(text: string | undefined): boolean {
  return (
    text !== undefined && text.length >= MIN_PARAGRAPH_LENGTH && /[.?!…]["”'’»)\]]*$/.test(text)
  );
}

/** Tests whether a short line without a full stop, between paragraphs, is a crosshead. */
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
