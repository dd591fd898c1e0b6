import type { Element, Root } from "hast";
import { figureIn } from "../formats/story-figures.ts";
import { frame } from "./frame.ts";

/** Puts pictures that follow one another into a row, which scrolls where it is wider than the text. */
export function frameGalleries(tree: Root, label: string): void {
  const nodes = tree.children.filter((node) => node.type !== "text" || node.value.trim() !== "");
  tree.children = nodes.flatMap((node, index): Root["children"] => {
    if (!isFigure(node)) return [node];
    if (isFigure(nodes[index - 1])) return [];
    const end = nodes.findIndex((other, place) => place > index && !isFigure(other));
    const figures = nodes.slice(index, end === -1 ? undefined : end).filter(isFigure);
    return figures.length === 1 ? [node] : [frame("gallery", label, figures)];
  });
}

const isFigure = (node: Root["children"][number] | undefined): node is Element =>
  node?.type === "element" && figureIn(node) !== undefined;
