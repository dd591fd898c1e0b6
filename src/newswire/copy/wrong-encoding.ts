import type { Span } from "../article.ts";

/**
 * Characters of UTF-8 that were read as Windows-1252 or Latin-1, the sign for a character that was
 * lost (U+FFFD), and octets as quoted-printable mail writes them (RFC 2045, 6.7).
 */
const WRONG =
  /â€|[ÃÂ][\u0080-\u00BF]|Ã[‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|ï»¿|\uFFFD|(?:=[89A-F][\dA-F]){2,}|=9[1-7](?=\p{L}|\s|[.,])|=(?:20|3D)?(?=\r?\n)/u;

/** The first characters of copy from an offset on that are those of another encoding, or null. */
export function wrongEncodingIn(copy: string, from: number): Span | null {
  const match = WRONG.exec(copy.slice(from));
  if (!match) return null;
  const start = from + match.index;
  return { start, end: start + match[0].length };
}
