import type { Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { frame } from "./frame.ts";

/** Class of a cell by its alignment in Markdown; left is the default. */
const ALIGNMENTS = new Map<unknown, string[]>([
  ["right", ["end"]],
  ["center", ["center"]],
]);

/**
 * Wraps each table in a frame, which scrolls where the table is wider than the page, and aligns its
 * cells by classes: HTML no longer has the attributes that Markdown gives them.
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
    parent.children[index] = frame("table-frame", label, [table]);
    return SKIP;
  });
}
