import type { Paragraph, PhrasingContent, Root, Text } from "mdast";
import { pointsIn } from "../copy/points.ts";
import { embargoIn } from "./embargo.ts";
import { isKill } from "./kill.ts";

/** First paragraphs in which notices are searched for. */
const HEAD = 6;

/**
 * Splits a notice to editors from the rest of its paragraph, where it is the first line: Markdown
 * and hard-wrapped copy join lines.
 */
export function partNotices(tree: Root, copy: string): void {
  for (const [number, node] of tree.children.slice(0, HEAD).entries()) {
    if (node.type !== "paragraph" || !node.position) continue;
    const { start, end } = node.position;
    const line = /^[^\r\n]*(?=\r?\n|\r)/u.exec(copy.slice(start.offset, end.offset))?.[0];
    if (!line || !isNotice(line)) continue;
    const parts = partedAt((start.offset ?? 0) + line.length, node, copy);
    if (!parts) continue;
    tree.children.splice(number, 1, ...parts);
    partNotices(tree, copy);
    return;
  }
}

function isNotice(line: string): boolean {
  const words = line.replace(/[*_]{1,3}/gu, "").trim();
  return embargoIn(words)?.start === 0 || isKill(words);
}

/** Splits a paragraph at the line end at an offset; null where that is inside other markup. */
function partedAt(offset: number, node: Paragraph, copy: string): [Paragraph, Paragraph] | null {
  const at = node.children.findIndex(({ position }) => (position?.end.offset ?? 0) > offset);
  const child = node.children[at];
  const after = node.children.slice(at + 1);
  if (child?.type === "break") {
    return [paragraph(node.children.slice(0, at)), paragraph(after)];
  }
  if (child?.type !== "text" || !child.position) return null;
  const [from, to] = [child.position.start.offset ?? 0, child.position.end.offset ?? 0];
  const indent = /^\s*/u.exec(copy.slice(offset, to))?.[0].length ?? 0;
  const [first, rest] = [textAt(copy, from, offset), textAt(copy, offset + indent, to)];
  const before = [...node.children.slice(0, at), ...(from < offset ? [first] : [])];
  return [paragraph(before), paragraph([...(offset + indent < to ? [rest] : []), ...after])];
}

function textAt(copy: string, from: number, to: number): Text {
  const point = pointsIn(copy);
  return {
    type: "text",
    value: copy.slice(from, to),
    position: { start: point(from), end: point(to) },
  };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  return { type: "paragraph", children, ...(start && end && { position: { start, end } }) };
}
