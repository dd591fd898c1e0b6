import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** Classes by the alignments of Markdown; what is to the left is as all else is. */
const ALIGNMENTS = new Map<unknown, string[]>([
  ["right", ["end"]],
  ["center", ["center"]],
]);

/**
 * Puts each table into a frame of its own, which scrolls where the table is wider than the page; and
 * has its cells aligned by classes, where Markdown does so by attributes that HTML no longer has.
 */
export function frameTables(tree: Root, label: string): void {
  visit(tree, "element", ({ properties }) => {
    const { align } = properties;
    if (align === undefined) return;
    delete properties["align"];
    properties["className"] = ALIGNMENTS.get(align);
  });
  visit(tree, "element", (table, index, parent) => {
    if (table.tagName !== "table" || !parent || index === undefined) return undefined;
    parent.children[index] = {
      type: "element",
      tagName: "div",
      // The keyboard scrolls what has the focus.
      properties: { className: ["table-frame"], role: "group", ariaLabel: label, tabIndex: 0 },
      children: [table],
    } satisfies Element;
    return SKIP;
  });
}
