import type { Heading, Paragraph, Parents, Root, Text } from "mdast";
import type { Span } from "../article.ts";
import { blankTags } from "./html-tags.ts";

/** A paragraph or heading of the tree. */
export interface Block extends Span {
  node: Paragraph | Heading;
  /**
   * Words of the block, with a space for every character of markup, HTML tags and white space, so
   * that the text is as long as its stretch of the copy.
   */
  text: string;
  /** True if it is in a Markdown list. */
  isListed: boolean;
  /** True if it is in a block quotation of Markdown's. */
  isSetOff: boolean;
}

/** The paragraphs and headings of a tree, in order; offsets are those of `copy`. */
export function blocksOf(tree: Root, copy: string): Block[] {
  const blocks: Block[] = [];
  addBlocks(blocks, tree, copy);
  return blocks;
}

function addBlocks(blocks: Block[], parent: Parents, copy: string): void {
  for (const node of parent.children) {
    if (node.type !== "paragraph" && node.type !== "heading") {
      if ("children" in node && node.type !== "footnote-part") addBlocks(blocks, node, copy);
      continue;
    }
    const leaves: Text[] = [];
    addLeaves(leaves, node, copy);
    const start = leaves[0]?.position?.start.offset ?? 0;
    const end = leaves.at(-1)?.position?.end.offset ?? 0;
    const text = blankTags(plain(copy, leaves, start));
    if (end > start && text.trim())
      blocks.push({
        node,
        isListed: parent.type === "listItem",
        isSetOff: parent.type === "blockquote",
        ...trimmed(start, text),
      });
  }
}

/** Tests whether there is an empty line between a block and the one before it. */
export function isSetApart(block: Block, before: Block | undefined): boolean {
  return (block.node.position?.start.line ?? 0) - (before?.node.position?.end.line ?? 0) > 1;
}

/** Span and text without the white space around it, of a text that begins at an offset. */
function trimmed(offset: number, text: string): Span & Pick<Block, "text"> {
  const start = offset + text.length - text.trimStart().length;
  const words = text.trim();
  return { start, end: start + words.length, text: words };
}

/**
 * Lists text nodes, whose values get back the white space that the Markdown parser took from line
 * ends, so that offsets add up. Text nodes without a position are not words of the copy.
 */
function addLeaves(leaves: Text[], parent: Parents, copy: string): void {
  for (const node of parent.children) {
    if ("children" in node) addLeaves(leaves, node, copy);
    if (node.type !== "text" || !node.position) continue;
    const { start, end } = node.position;
    const raw = copy.slice(start.offset, end.offset);
    if (raw.length !== node.value.length && !/[\\&<]/.test(raw)) node.value = raw;
    leaves.push(node);
  }
}

function plain(copy: string, leaves: Text[], from: number): string {
  let text = "";
  for (const { position } of leaves) {
    const start = position?.start.offset ?? 0;
    text += " ".repeat(start - from - text.length) + copy.slice(start, position?.end.offset);
  }
  return text
    .replace(/[´`′＇ʼ](?<=\p{L}.)(?=\p{L})/gu, "’")
    .replace(/(?! )[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, " ");
}

/**
 * Index of the last paragraph, or other stretch of the copy, that begins at or before an offset.
 */
export function lastBefore(paragraphs: readonly Span[], offset: number): number {
  let [low, high] = [-1, paragraphs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
