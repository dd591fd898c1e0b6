import { glyphsOf, type Weight } from "./fonts.ts";
import { type Direction, type Line, setLine } from "./set-line.ts";

/** How a text may be set. */
export interface Setting {
  weight: Weight;
  direction: Direction;
  /** Pixels that lines may have. */
  width: number;
  /** Pixels that all lines may have. */
  height: number;
  /** Sizes in pixels, the largest first. */
  sizes: readonly number[];
  /** Distance of lines, in ems. */
  leading: number;
}

export interface Fitted {
  size: number;
  lines: Line[];
}

/** Spaces at which a line may end: not those that French sets before its marks. */
const BREAKS = /[^\S\u00A0\u202F]+/u;

/** Sets a text as large as it fits, and cuts it at a word where the smallest size is too large. */
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

/** A word without the marks at its end, which an ellipsis takes the place of. */
const bare = (word = "") => word.replace(/[\p{P}]+$/u, "") || word;

/** Lines of about one length that fit, where there are such. */
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

/** Lines that are as long as a width in ems allows; nothing where a word is wider. */
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

/** As many characters as a line holds of a text whose first word is too long. */
function shortened(text: string, size: number, { width, weight }: Setting): string {
  const characters = [...text];
  while (characters.length > 1 && widthOf(`${characters.join("")}…`, weight) > width / size) {
    characters.length -= 1;
  }
  return `${characters.join("")}…`;
}

/** Words of which the widths are kept. */
const MAX_WIDTHS = 50_000;

const widths = new Map<string, number>();

/** The width of a word in ems. */
function widthOf(word: string, weight: Weight): number {
  const key = `${weight} ${word}`;
  const width = widths.get(key) ?? glyphsOf(word, weight, /\p{Script=Arabic}/u.test(word)).width;
  if (widths.size >= MAX_WIDTHS) widths.clear();
  widths.set(key, width);
  return width;
}
