import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** Wraps each table in a frame, which scrolls where the table is wider than the page. */
export function frameTables(tree: Root, label: string): void {
  visit(tree, "element", (table, index, parent) => {
    if (table.tagName !== "table" || !parent || index === undefined) return undefined;
    parent.children[index] = {
      type: "element",
      tagName: "div",
      // The keyboard scrolls the focused element.
      properties: { className: ["table-frame"], role: "group", ariaLabel: label, tabIndex: 0 },
      children: [table],
    } satisfies Element;
    return SKIP;
  });
}
