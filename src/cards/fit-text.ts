import { glyphsOf, type Weight } from "./fonts.ts";
import { type Direction, type Line, setLine } from "./set-line.ts";

/** Constraints for setting a text. */
export interface Setting {
  weight: Weight;
  direction: Direction;
  /** Widest line, in pixels. */
  width: number;
  /** Greatest height of all lines, in pixels. */
  height: number;
  /** Sizes in pixels, largest first. */
  sizes: readonly number[];
  /** Line height, in ems. */
  leading: number;
}

/** Lines of a text that fits, and its size in pixels. */
export interface Fitted {
  size: number;
  lines: Line[];
}

/** Spaces at which a line may break, without the non-breaking ones before French punctuation. */
const BREAKS = /[^\S\u00A0\u202F]+/u;

/** Sets a text as large as it fits, and cuts it at a word if the smallest size is too large. */
export function fitText(text: string, setting: Setting): Fitted {
  const words = text.split(BREAKS).filter(Boolean);
  const { weight, direction, sizes } = setting;
  for (const size of sizes) {
    const lines = brokenInto(words, size, setting);
    if (lines) return { size, lines: lines.map((line) => setLine(line, weight, direction)) };
  }
  const size = sizes.at(-1) ?? 0;
  for (let count = words.length - 1; count > 0; count -= 1) {
    const cut = [...words.slice(0, count - 1), `${bare(words[count - 1])}…`];
    const lines = brokenInto(cut, size, setting);
    if (lines) return { size, lines: lines.map((line) => setLine(line, weight, direction)) };
  }
  return { size, lines: [setLine(shortened(text, size, setting), weight, direction)] };
}

/** A word without punctuation at its end, for an ellipsis. */
const bare = (word = "") => word.replace(/[\p{P}]+$/u, "") || word;

/** Lines of similar length that fit, or undefined. */
function brokenInto(words: readonly string[], size: number, setting: Setting) {
  const { width, height, leading } = setting;
  const widest = width / size;
  const maxLines = Math.floor(height / (size * leading));
  const lines = broken(words, widest, setting);
  if (!lines || lines.length > maxLines) return undefined;
  let [low, high] = [widest / 2, widest];
  for (let step = 0; step < 6; step += 1) {
    const middle = (low + high) / 2;
    const narrower = broken(words, middle, setting);
    if (narrower && narrower.length <= lines.length) high = middle;
    else low = middle;
  }
  return broken(words, high, setting) ?? lines;
}

/** Lines up to a width in ems; undefined if a word is wider. */
function broken(words: readonly string[], width: number, { weight }: Setting) {
  const space = widthOf(" ", weight);
  const lines: string[] = [];
  let filled = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const own = widthOf(word, weight);
    if (own > width) return undefined;
    filled += space + own;
    if (filled > width) {
      lines.push(word);
      filled = own;
    } else {
      lines.push(`${lines.pop()} ${word}`);
    }
  }
  return lines;
}

/** Beginning of a text whose first word is too long for a line. */
function shortened(text: string, size: number, { width, weight }: Setting): string {
  const characters = [...text];
  while (characters.length > 1 && widthOf(`${characters.join("")}…`, weight) > width / size) {
    characters.length -= 1;
  }
  return `${characters.join("")}…`;
}

/** Most words whose widths are cached. */
const MAX_WIDTHS = 50_000;

const widths = new Map<string, number>();

/** Width of a word in ems. */
function widthOf(word: string, weight: Weight): number {
  const key = `${weight} ${word}`;
  const width = widths.get(key) ?? glyphsOf(word, weight, /\p{Script=Arabic}/u.test(word)).width;
  if (widths.size >= MAX_WIDTHS) widths.clear();
  widths.set(key, width);
  return width;
}
