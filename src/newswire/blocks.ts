import type { Heading, Paragraph, Root, Text } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import type { Span } from "./article.ts";

/** A paragraph or heading of the tree. */
export interface Block extends Span {
  node: Paragraph | Heading;
  /** Its words with every markup and white-space character a space, as long as the stretch of copy it stands for. */
  text: string;
}

/** The paragraphs and headings of a tree, in order; offsets are those of `copy`. */
export function blocksOf(tree: Root, copy: string): Block[] {
  const blocks: Block[] = [];
  visit(tree, (node) => {
    if (node.type !== "paragraph" && node.type !== "heading") return undefined;
    const leaves = leavesOf(node, copy);
    const start = leaves[0]?.position?.start.offset ?? 0;
    const end = leaves.at(-1)?.position?.end.offset ?? 0;
    if (end > start) blocks.push({ node, start, end, text: plain(copy, leaves, start) });
    return SKIP;
  });
  return blocks;
}

/** Text nodes whose value gets the white space that the Markdown parser took from line ends, so that offsets add up. */
function leavesOf(node: Paragraph | Heading, copy: string): Text[] {
  const leaves: Text[] = [];
  visit(node, "text", (leaf) => {
    const { start, end } = leaf.position ?? {};
    const raw = copy.slice(start?.offset, end?.offset);
    if (raw.length !== leaf.value.length && !/[\\&]/.test(raw)) leaf.value = raw;
    leaves.push(leaf);
  });
  return leaves;
}

function plain(copy: string, leaves: Text[], from: number): string {
  let text = "";
  for (const { position } of leaves) {
    const start = position?.start.offset ?? 0;
    text += " ".repeat(start - from - text.length) + copy.slice(start, position?.end.offset);
  }
  return text
    .replace(/(?<=\p{L})[´`′＇ʼ](?=\p{L})/gu, "’")
    .replace(/[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, " ");
}

/** Number of the last paragraph that begins at or before an offset. */
export function lastBefore(paragraphs: Block[], offset: number): number {
  let [low, high] = [-1, paragraphs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
