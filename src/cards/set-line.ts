import bidiFactory from "bidi-js";
import { type Glyph, glyphsOf, type Weight } from "./fonts.ts";

export type Direction = "ltr" | "rtl";

/** A line of text: its glyphs from left to right, and its width in ems. */
export interface Line {
  glyphs: Glyph[];
  width: number;
}

interface Run {
  text: string;
  /** Embedding level: even from left to right, odd from right to left. */
  level: number;
}

const bidi = bidiFactory();

/** Sets a line by the Unicode Bidirectional Algorithm. */
export function setLine(text: string, weight: Weight, direction: Direction): Line {
  const line: Line = { glyphs: [], width: 0 };
  for (const run of inVisualOrder(runsOf(text, direction))) {
    const { glyphs, width } = glyphsOf(run.text, weight, run.level % 2 === 1);
    line.glyphs.push(...glyphs.map((glyph) => ({ ...glyph, x: glyph.x + line.width })));
    line.width += width;
  }
  return line;
}

function runsOf(text: string, direction: Direction): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const runs: Run[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = runs.at(-1);
    const level = levels[at] ?? 0;
    if (last?.level === level) last.text += text[at];
    else runs.push({ text: text.charAt(at), level });
  }
  return runs;
}

/** Rule L2: from the highest level down, reverses every sequence of runs at that level or above. */
function inVisualOrder(runs: readonly Run[]): Run[] {
  const order = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while (to < order.length && (order[to]?.level ?? 0) >= level) to += 1;
      order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
}
