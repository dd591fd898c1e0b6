import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** Removes the elements of a tree that pass a test, with their contents. */
export function remove(tree: Root, test: (element: Element) => boolean): void {
  visit(tree, "element", (node, index, parent) => {
    if (!parent || index === undefined || !test(node)) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}
