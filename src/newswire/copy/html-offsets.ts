/** Offsets in HTML at which each character of a text begins and ends. */
export interface HtmlOffsets {
  starts: Uint32Array;
  ends: Uint32Array;
}

/** A tag, a comment or any other markup. */
const MARKUP = /<(?:!--[\s\S]*?-->|[/!?a-zA-Z](?:[^"'>]|"[^"]*"|'[^']*')*>)/y;
const REFERENCE = /&(?:#\d+|#[xX][\dA-Fa-f]+|\w+);?/y;
/** White space of HTML, which collapses. */
const SPACE = /[\t\n\f\r ]/;
/** Quotation marks that a browser draws for the element `q`. */
const MARK = /["“”‘’]/u;

/**
 * Maps the characters of a text to the HTML that it was made of: a reference is one character, tags
 * and collapsed white space are none. Where the two do not agree, each character maps to all of the
 * HTML.
 */
export function htmlOffsets(text: string, html: string): HtmlOffsets {
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let at = 0;
  for (let number = 0; number < text.length; number += 1) {
    const character = text[number] ?? "";
    at = wordsFrom(html, at, SPACE.test(character));
    const length = lengthAt(html, at, character);
    if (length === null) return { starts: starts.fill(0), ends: ends.fill(html.length) };
    starts[number] = at;
    at += length;
    ends[number] = at;
    if (/[\uD800-\uDBFF]/.test(character) && length > 1) {
      number += 1;
      starts[number] = starts[number - 1] ?? 0;
      ends[number] = at;
    }
  }
  return { starts, ends };
}

/** Offset of the next text after tags, and after white space unless that is sought. */
function wordsFrom(html: string, from: number, isSpaceNext: boolean): number {
  for (let at = from; ; ) {
    const markup = html[at] === "<" ? lengthOf(MARKUP, html, at) : 0;
    const isLeftOut = !isSpaceNext && SPACE.test(html[at] ?? "");
    if (markup === 0 && !isLeftOut) return at;
    at += markup || 1;
  }
}

/**
 * Length of HTML, from an offset on, that stands for a character; null where it is another
 * character.
 */
function lengthAt(html: string, at: number, character: string): number | null {
  if (SPACE.test(character) && SPACE.test(html[at] ?? "")) return 1;
  const reference = html[at] === "&" ? lengthOf(REFERENCE, html, at) : 0;
  if (
    reference > 0 &&
    (character !== "&" || /^&(?:amp|#0*38|#x0*26)\b/i.test(html.slice(at, at + 9)))
  )
    return reference;
  if (html[at] === character) return 1;
  return MARK.test(character) || SPACE.test(character) ? 0 : null;
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
