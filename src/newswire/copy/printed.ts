import type { Text } from "mdast";
import { visit } from "unist-util-visit";
import type { Span } from "../article.ts";
import { type Block, lastBefore } from "./blocks.ts";

/**
 * A function that gives the words of copy at a span: those of plain copy as they are, those of
 * Markdown without markup.
 */
export function printedIn(blocks: Block[], copy: string): (span: Span) => string {
  const leaves = new Map<Block, Text[]>();
  const leavesOf = (block: Block): Text[] => {
    const known = leaves.get(block) ?? [];
    if (known.length === 0) visit(block.node, "text", (leaf) => void known.push(leaf));
    leaves.set(block, known);
    return known;
  };
  for (const block of blocks) leavesOf(block);
  return ({ start, end }) => {
    const block = blocks[lastBefore(blocks, start)];
    if (!block || end > block.end) return copy.slice(start, end);
    return leavesOf(block)
      .map((leaf) => part(leaf, copy, start, end))
      .join("");
  };
}

/**
 * Text of a leaf inside a span. A leaf with escapes differs from the copy: it is returned whole
 * where the span contains all of it, else cut from the copy.
 */
function part({ value, position }: Text, copy: string, start: number, end: number): string {
  const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  if (to <= start || end <= from) return "";
  if (value.length === to - from) return value.slice(Math.max(0, start - from), end - from);
  return start <= from && to <= end ? value : copy.slice(Math.max(start, from), Math.min(end, to));
}

/** Words with each run of white space as one space. */
export const onOneLine = (words: string): string => words.replace(/\s+/gu, " ").trim();
