import type { Root, Text } from "mdast";
import { visit } from "unist-util-visit";
import type { Span } from "../article.ts";
import { lastBefore } from "./blocks.ts";
import { type FairCopy, fairCopy } from "./fair-copy.ts";
import { type HtmlOffsets, htmlOffsets } from "./html-offsets.ts";
import { htmlTree, place } from "./html-tree.ts";
import { pointsIn } from "./points.ts";

/**
 * Span of words of HTML in the fair copy, and the maps of its offsets back to the copy as given.
 */
type Words = Span & Pick<FairCopy, "startOf" | "endOf">;

/**
 * Reads HTML from offset `from` on as fair copy, with a line for each paragraph, and as its mdast
 * tree.
 */
export function htmlCopy(given: string, from: number): { fair: FairCopy; tree: Root } {
  const html = given.slice(from);
  const tree = htmlTree(html);
  const leaves: Words[] = [];
  const parts: string[] = [];
  let length = 0;
  const write = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  visit(tree, (node) => {
    if ((node.type === "paragraph" || node.type === "heading") && length > 0) write("\n\n");
    if (node.type !== "text") return;
    const { start, end } = spanOf(node, leaves.at(-1)?.endOf(length) ?? from, from);
    const { text, ...way } = fairCopy(node.value, 0, false);
    const words = htmlWords(node.value, given.slice(start, end));
    const at = length;
    leaves.push({
      start: at,
      end: at + text.length,
      startOf: (offset) => start + words.startOf(way.startOf(offset - at)),
      endOf: (offset) => start + words.endOf(way.endOf(offset - at)),
    });
    node.value = text;
    write(text);
  });
  const text = parts.join("");
  const point = pointsIn(text);
  const inOrder = leaves.values();
  place(tree, () => {
    const { start, end } = inOrder.next().value ?? { start: 0, end: 0 };
    return { start: point(start), end: point(end) };
  });
  const leafAt = (offset: number) => leaves[lastBefore(leaves, offset)];
  return {
    fair: {
      text,
      startOf: (offset) => leafAt(offset)?.startOf(offset) ?? from,
      endOf: (offset) => leafAt(Math.max(0, offset - 1))?.endOf(offset) ?? from,
    },
    tree,
  };
}

/**
 * Span of a text node in the copy as given; a node whose words are not in it follows the last one.
 */
function spanOf({ position }: Text, last: number, from: number): Span {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return { start: last, end: last };
  return { start: from + start.offset, end: from + end.offset };
}

/** Maps offsets of a text to those of the HTML that it was made of. */
function htmlWords(text: string, html: string): Pick<FairCopy, "startOf" | "endOf"> {
  if (text === html)
    return {
      startOf: (offset) => Math.min(offset, html.length),
      endOf: (offset) => Math.min(offset, html.length),
    };
  let offsets: HtmlOffsets | undefined;
  const known = () => {
    offsets ??= htmlOffsets(text, html);
    return offsets;
  };
  return {
    startOf: (offset) => known().starts[offset] ?? html.length,
    endOf: (offset) => known().ends[offset - 1] ?? html.length,
  };
}
