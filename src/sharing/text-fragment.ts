/** A point in the text of a page. */
export interface SelectionEnd {
  /** Index of its block (a paragraph, a heading). */
  block: number;
  /** Text of that block before it. */
  before: string;
}

/** Most characters that are quoted whole; of a longer text only the beginning and the end. */
const MAX_WHOLE_CHARACTERS = 300;

/**
 * Number of words at the beginning and the end, and most words that are added until they are unique
 * so far on the page.
 */
const EDGE_WORDS = 4;
const MAX_EXTRA_WORDS = 12;

/**
 * Directive of an address that points to a passage (Text Fragments,
 * wicg.github.io/scroll-to-text-fragment): whole words, with those around them where the same words
 * occur earlier on the page.
 *
 * @param blocks the text of every block of the page in reading order
 * @example
 * textFragment(["It rained.", "It rained again."], { block: 1, before: "It " }, { block: 1, before: "It rained" })
 * // => ":~:text=It-,rained,-again."
 */
export function textFragment(
  blocks: readonly string[],
  from: SelectionEnd,
  to: SelectionEnd,
): string | undefined {
  const texts = blocks.map((text) => `${plain(text)}\n`);
  const whole = texts.join("");
  const low = whole.toLowerCase();
  const placeOf = ({ block, before }: SelectionEnd) =>
    texts.slice(0, block).join("").length + plain(before).length;
  const picked = whole.slice(placeOf(from), placeOf(to));
  if (!/[\p{L}\p{N}]/u.test(picked)) return undefined;

  const words = new Intl.Segmenter(undefined, { granularity: "word" }).segment(whole);
  const start = words.containing(placeOf(from) + picked.search(/\S/u))?.index ?? 0;
  const last = words.containing(placeOf(from) + picked.trimEnd().length - 1);
  const end = last ? last.index + last.segment.length : 0;
  const lines = whole.slice(start, end).split("\n");
  const isOne = lines.length === 1 && end - start <= MAX_WHOLE_CHARACTERS;
  const inFront = whole.slice(whole.lastIndexOf("\n", start - 1) + 1, start);
  const behind = whole.slice(end, whole.indexOf("\n", end));
  /** Tests whether these words do not occur earlier, from an offset on; case is ignored. */
  const isFirst = (a: number, b: number, on = 0) => low.indexOf(low.slice(a, b), on) === a;

  for (let more = 0; ; more += 1) {
    const head = isOne ? end : start + first(EDGE_WORDS + more, lines[0]).length;
    const tail = isOne ? end : end - final(EDGE_WORDS + more, lines.at(-1)).length;
    const prefix = final(more, inFront);
    const suffix = first(more, behind);
    const isFound = isOne
      ? isFirst(start - prefix.length, end + suffix.length)
      : isFirst(start - prefix.length, head) && isFirst(tail, end + suffix.length, head);
    if (isFound || more === MAX_EXTRA_WORDS) {
      return [
        term(":~:text=", prefix, "-,") || ":~:text=",
        term("", whole.slice(start, head)),
        term(",", whole.slice(tail, end)),
        term(",-", suffix),
      ].join("");
    }
  }
}

/** First words of a text, with the space before them. */
function first(words: number, text = ""): string {
  return (text.match(/\s*\S+/gu) ?? []).slice(0, words).join("");
}

/** Last words of a text, with the space after them. */
function final(words: number, text = ""): string {
  return (text.match(/\S+\s*/gu) ?? []).reverse().slice(0, words).reverse().join("");
}

/** A part of the directive, if it has words; their hyphens and commas are encoded. */
function term(opening: string, words: string, closing = ""): string {
  const encoded = encodeURIComponent(words.trim()).replaceAll("-", "%2D");
  return encoded && opening + encoded + closing;
}

const plain = (text: string) => text.replaceAll(/\s+/gu, " ");
