import type { Paragraph, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { isHtml, isReadable } from "./html-tags.ts";
import { htmlTree, place } from "./html-tree.ts";
import { type PointAt, pointsIn } from "./points.ts";

/**
 * Tests whether Markdown is nothing but HTML, which the Markdown parser takes for code where it is
 * indented.
 */
export function isHtmlAlone({ children }: Root, copy: string): boolean {
  const isHtmlToo = (node: RootContent) =>
    node.type === "html" ||
    node.type === "code" ||
    (node.type === "paragraph" && node.children.some(({ type }) => type === "html"));
  return (
    children.every(isHtmlToo) && (children.some(({ type }) => type === "html") || isHtml(copy))
  );
}

/**
 * Inserts the paragraphs of HTML between those of Markdown into its tree, and line breaks for each
 * `br` inside one. Positions are offsets of `copy`.
 */
export function readHtmlIn(tree: Root, copy: string): void {
  const point = pointsIn(copy);
  tree.children = tree.children.flatMap((node): RootContent[] =>
    node.type === "html" && isReadable(node.value)
      ? paragraphsOf(node.value, node.position?.start.offset ?? 0, point)
      : [node],
  );
  visit(tree, "paragraph", ({ children }: Paragraph) => {
    for (const [number, { type, position, ...rest }] of children.entries())
      if (type === "html" && "value" in rest && /^<br\b/i.test(rest.value))
        children[number] = { type: "break", ...(position && { position }) };
  });
}

function paragraphsOf(html: string, from: number, point: PointAt): RootContent[] {
  const tree = htmlTree(html);
  let last = 0;
  place(tree, ({ position }) => {
    const start = position?.start.offset ?? last;
    last = position?.end.offset ?? last;
    return { start: point(from + start), end: point(from + last) };
  });
  return tree.children;
}
