import type { Span } from "../article.ts";

/**
 * Characters of UTF-8 that were read as Windows-1252 or Latin-1, the sign for a character that was
 * lost (U+FFFD), and octets as quoted-printable mail writes them (RFC 2045, 6.7).
 */
const WRONG =
  /â€|[ÃÂ][\u0080-\u00BF]|Ã[‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|ï»¿|\uFFFD|(?:=[89A-F][\dA-F]){2,}|=9[1-7](?=\p{L}|\s|[.,])|=(?:20|3D)?(?=\r?\n)/u;
/** What Windows-1252 has for the octets 80 to 9F; those without a character stay as they are. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Where the octets of `HIGH` begin. */
const FIRST_HIGH = 0x80;

/**
 * What a control in a text is read as: the character of Windows-1252 that it was, as HTML reads such
 * references; a space for the line ends that Word keeps inside a paragraph; else nothing.
 */
export function readableControl(control: string): string {
  if (control === "\v") return " ";
  return HIGH[control.charCodeAt(0) - FIRST_HIGH]?.replace(/\p{Cc}/u, "") ?? "";
}

/** A way to write letters, how to know copy that is in it, and its letters in that copy. */
interface Writing {
  known: RegExp;
  letters: string;
}

/** Octets in quoted-printable, and its line ends that are none. */
const QUOTED_PRINTABLE: Writing = {
  known: /(?:=[89A-F][\dA-F]){2}|=9[1-7](?=\p{L}|\s|[.,])|(?:\S=\r?\n[^\n]*){2}/u,
  letters: "(?:=[\\dA-F]{2}(?:=\\r?\\n)?)+|(?<=\\S|^|[ \\t])=[ \\t]*\\r?\\n",
};
/** UTF-8 that was read as Windows-1252, once or twice. */
const MISREAD: Writing = {
  known: /â€|Ã[\u00A0-\u00BF]|Ã¢/u,
  letters: `(?:[Â-ô][\\u0080-\\u00BF${HIGH}]{1,3})+|â€`,
};

/** The first characters of copy from an offset on that are those of another encoding, or null. */
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

/** What letters in another encoding stand for; themselves where that cannot be told. */
export function rightLetters(wrong: string): string {
  if (wrong.startsWith("=")) return decoded(octetsOf(wrong)) ?? wrong;
  const once = readAgain(wrong);
  return once === null ? wrong.replaceAll("â€", "”") : (readAgain(once) ?? once);
}

function octetsOf(quoted: string): number[] {
  const hex = quoted.replace(/=[ \t]*\r?\n/g, "").match(/[\dA-F]{2}/g) ?? [];
  return hex.map((octet) => Number.parseInt(octet, 16));
}

/** Text whose characters are taken for octets of Windows-1252, read as UTF-8, or null. */
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
