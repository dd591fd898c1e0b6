import type { Span } from "../article.ts";

/**
 * UTF-8 characters that were decoded as Windows-1252 or Latin-1, the replacement character
 * (U+FFFD), and quoted-printable octets (RFC 2045, 6.7).
 */
const WRONG =
  /â€|[ÃÂ][\u0080-\u00BF]|Ã[‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|ï»¿|\uFFFD|(?:=[89A-F][\dA-F]){2,}|=9[1-7](?=\p{L}|\s|[.,])|=(?:20|3D)?(?=\r?\n)/u;
/**
 * Characters of Windows-1252 for the octets 80 to 9F; octets without a character stay as they are.
 */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** First octet that `HIGH` maps. */
const FIRST_HIGH = 0x80;

/**
 * Text for a control character: the character of Windows-1252 that it was, as HTML decodes such
 * references; a space for the line breaks that Word keeps inside a paragraph; else nothing.
 */
export function readableControl(control: string): string {
  if (control === "\v") return " ";
  return HIGH[control.charCodeAt(0) - FIRST_HIGH]?.replace(/\p{Cc}/u, "") ?? "";
}

/** A wrong encoding: a test for copy that has it, and a pattern of its letters. */
interface Writing {
  known: RegExp;
  letters: string;
}

/** Octets in quoted-printable, and its soft line breaks. */
const QUOTED_PRINTABLE: Writing = {
  known: /(?:=[89A-F][\dA-F]){2}|=9[1-7](?=\p{L}|\s|[.,])|(?:\S=\r?\n[^\n]*){2}/u,
  letters: "(?:=[\\dA-F]{2}(?:=\\r?\\n)?)+|(?<=\\S|^|[ \\t])=[ \\t]*\\r?\\n",
};
/** UTF-8 that was decoded as Windows-1252, once or twice. */
const MISREAD: Writing = {
  known: /â€|Ã[\u00A0-\u00BF]|Ã¢/u,
  letters: `(?:[Â-ô][\\u0080-\\u00BF${HIGH}]{1,3})+|â€`,
};

/**
 * Span of the first characters of copy, from an offset on, in a wrong encoding; null where there
 * are none.
 */
export function wrongEncodingIn(copy: string, from: number): Span | null {
  const match = WRONG.exec(copy.slice(from));
  if (!match) return null;
  const start = from + match.index;
  return { start, end: start + match[0].length };
}

/** Patterns of the letters of copy that are written in another encoding. */
export function wrongLettersIn(copy: string): string[] {
  return [QUOTED_PRINTABLE, MISREAD]
    .filter(({ known }) => known.test(copy))
    .map(({ letters }) => letters);
}

/** Decodes letters that are in a wrong encoding; returns them unchanged where it cannot. */
export function rightLetters(wrong: string): string {
  if (wrong.startsWith("=")) return decoded(octetsOf(wrong)) ?? wrong;
  const once = readAgain(wrong);
  return once === null ? wrong.replaceAll("â€", "”") : (readAgain(once) ?? once);
}

function octetsOf(quoted: string): number[] {
  const hex = quoted.replace(/=[ \t]*\r?\n/g, "").match(/[\dA-F]{2}/g) ?? [];
  return hex.map((octet) => Number.parseInt(octet, 16));
}

/** Encodes text in Windows-1252 and decodes the octets as UTF-8; null where that is impossible. */
function readAgain(text: string): string | null {
  const octets = [...text].map((character) => {
    const high = HIGH.indexOf(character);
    return high < 0 ? character.charCodeAt(0) : FIRST_HIGH + high;
  });
  return octets.every((octet) => octet < 0x100) ? utf8(octets) : null;
}

const decoded = (octets: number[]) =>
  utf8(octets) ?? new TextDecoder("windows-1252").decode(Uint8Array.from(octets));

function utf8(octets: number[]): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(octets));
  } catch {
    return null;
  }
}
