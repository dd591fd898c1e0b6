/** Where in HTML each character of a text begins and ends: offsets. */
export interface HtmlOffsets {
  starts: Uint32Array;
  ends: Uint32Array;
}

/** A tag, a comment, and whatever else is no text. */
const MARKUP = /<(?:!--[\s\S]*?-->|[/!?a-zA-Z](?:[^"'>]|"[^"]*"|'[^']*')*>)/y;
const REFERENCE = /&(?:#\d+|#[xX][\dA-Fa-f]+|\w+);?/y;
/** White space of HTML, which is collapsed. */
const SPACE = /[\t\n\f\r ]/;
/** Marks that the element `q` stands for. */
const MARK = /["“”‘’]/u;

/**
 * Ties the characters of a text to the HTML that it was made of: references are one character, tags
 * and further white space none. Where the two do not agree, every character is the whole of it.
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

/** Offset of the next text behind tags, and behind white space unless that is looked for. */
function wordsFrom(html: string, from: number, isSpaceNext: boolean): number {
  for (let at = from; ; ) {
    const markup = html[at] === "<" ? lengthOf(MARKUP, html, at) : 0;
    const isLeftOut = !isSpaceNext && SPACE.test(html[at] ?? "");
    if (markup === 0 && !isLeftOut) return at;
    at += markup || 1;
  }
}

/** How much of HTML from an offset on stands for a character, or null where it is another. */
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
