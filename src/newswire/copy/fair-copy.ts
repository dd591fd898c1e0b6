import { readableControl, rightLetters, wrongLettersIn } from "./encoding.ts";
import { endsOfMarkup, MARKUP, spaceOfTag } from "./html-tags.ts";

/**
 * Copy without soft hyphens, HTML references and the like, with a map back to the offsets of the
 * copy as given.
 */
export interface FairCopy {
  text: string;
  /** Offset in the copy as given where the character at an offset of the fair copy begins. */
  startOf(offset: number): number;
  /** Offset in the copy as given where the character before an offset of the fair copy ends. */
  endOf(offset: number): number;
}

/** A stretch of the copy as given, with its offset and length in the fair copy. */
interface Correction {
  start: number;
  end: number;
  at: number;
  length: number;
}

/**
 * Named references that publishing systems leave in copy. The rest of HTML's two thousand do not
 * occur in it.
 */
const NAMED: Record<string, string> = {
  quot: '"',
  apos: "'",
  amp: "&",
  lt: "<",
  gt: ">",
  nbsp: "\u00A0",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  laquo: "«",
  raquo: "»",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  shy: "",
  euro: "€",
  pound: "£",
};

/**
 * Control characters, except tabs, line feeds and form feeds, and code points that are not
 * characters.
 */
const CONTROL = "(?![\\t\\n\\f\\r])[\\p{Cc}\\p{Noncharacter_Code_Point}]";
/**
 * Soft hyphens and zero-width characters, control characters, HTML references, letters with
 * combining marks.
 */
const ODD = `${CONTROL}|[\\u00AD\\u200B\\u2060\\uFEFF]+|&(?:#\\d{2,6}|#[xX][\\da-fA-F]{2,5}|[a-z]{2,6});|\\p{L}\\p{M}+`;
const IS_CONTROL = new RegExp(`^(?:${CONTROL})$`, "u");
const ODD_IN_MARKDOWN = new RegExp(ODD, "gmu");
/**
 * Marks of quoted mail, of footnotes and of lists pasted from Word, and tags. In Markdown its
 * parser reads them.
 */
const ODD_IN_COPY = new RegExp(
  [
    ODD,
    "^>[> \\t]*",
    "(?<=[\\p{L}\\p{N}.,;:!?\"”’'»)\\]])\\[\\d{1,3}\\](?![(\\p{L}])",
    "(?<=[.,;:!?\"”’'»)\\]])[¹²³⁰⁴-⁹]{1,3}",
    "^[ \\t]*(?:o\\t|[\\uF000-\\uF0FF][ \\t]*)",
    MARKUP,
  ].join("|"),
  "gmu",
);
/** Characters that may be Markdown, so that their references are left to its parser. */
const MARKS_UP = /^[!-&(-/:-@[-`{-~\s]$/;

/**
 * Copy from offset `from` on without soft hyphens, controls and zero-width characters, with HTML
 * references decoded, and letters composed with their marks (NFC).
 */
export function fairCopy(given: string, from: number, markdown: boolean): FairCopy {
  const corrections: Correction[] = [];
  let text = "";
  let copied = 0;
  const wrong = wrongLettersIn(given);
  const usual = markdown ? ODD_IN_MARKDOWN : ODD_IN_COPY;
  const odd = wrong.length > 0 ? new RegExp([...wrong, usual.source].join("|"), "gmu") : usual;
  const endOf = endsOfMarkup(given);
  odd.lastIndex = from;
  for (let match = odd.exec(given); match; match = odd.exec(given)) {
    const right = corrected(match[0]);
    const after = endOf(match[0], match.index);
    const isMark = markdown && isMarkup(right, given.slice(after, after + 8));
    if (right === match[0] || isMark) continue;
    text += given.slice(copied, match.index);
    copied = after;
    odd.lastIndex = after;
    corrections.push({ start: match.index, end: copied, at: text.length, length: right.length });
    text += right;
  }
  return corrections.length === 0
    ? { text: given, startOf: (offset) => offset, endOf: (offset) => offset }
    : { text: text + given.slice(copied), ...wayBack(corrections) };
}

/**
 * Tests whether a character would be read as Markdown before the text after it: an "&" only where a
 * reference would begin.
 */
function isMarkup(character: string, after: string): boolean {
  return character === "&" ? /^#?\w/.test(after) && after.includes(";") : MARKS_UP.test(character);
}

function corrected(words: string): string {
  if (words.startsWith("<")) return spaceOfTag(words);
  if (IS_CONTROL.test(words)) return readableControl(words);
  if (/^[=Â-ô]/u.test(words)) return rightLetters(words).normalize("NFC");
  if (/^[ \t]*[o\uF000-\uF0FF][ \t]*$/u.test(words)) return "• ";
  if (!words.startsWith("&")) return /^\p{L}/u.test(words) ? words.normalize("NFC") : "";
  const name = words.slice(1, -1);
  if (!name.startsWith("#")) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? words) : words;
  const number = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const known = number >= 32 && number <= 0x10ffff && (number < 0xd800 || number > 0xdfff);
  return number === 0xad ? "" : known ? String.fromCodePoint(number) : words;
}

function wayBack(corrections: Correction[]): Pick<FairCopy, "startOf" | "endOf"> {
  const none: Correction = { start: 0, end: 0, at: 0, length: 0 };
  const before = (offset: number): Correction => {
    let [low, high] = [0, corrections.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((corrections[middle]?.at ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return corrections[low - 1] ?? none;
  };
  return {
    startOf(offset) {
      const { start, end, at, length } = before(offset);
      return offset < at + length ? start : end + offset - at - length;
    },
    endOf(offset) {
      if (offset <= 0) return 0;
      const { end, at, length } = before(offset - 1);
      return offset <= at + length ? end : end + offset - at - length;
    },
  };
}

/** The words of a text of plain copy as a page shows them: fair, on one line, without HTML tags. */
export function displayText(text: string): string {
  return fairCopy(text, 0, false).text.replace(/\s+/gu, " ").trim();
}
