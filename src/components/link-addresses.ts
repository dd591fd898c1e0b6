import type { ElementContent, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { element, text } from "../formats/element.ts";

/** A web address in copy, without punctuation at its end. */
const ADDRESS = /(?<address>https?:\/\/[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]'’])/gu;

const UNTOUCHED = new Set(["a", "code", "pre"]);

/** Turns web addresses in the text of a tree into links, in place. */
export function linkAddresses(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === "element" && UNTOUCHED.has(node.tagName)) return SKIP;
    if (node.type !== "text" || !parent || index === undefined) return undefined;
    const parts = node.value.split(ADDRESS);
    if (parts.length === 1) return undefined;
    const linked = parts.flatMap((value, number): ElementContent[] => {
      if (value === "") return [];
      const isPlain = number % 2 === 0 || !URL.canParse(value);
      return [isPlain ? text(value) : element("a", { href: value }, [text(value)])];
    });
    parent.children.splice(index, 1, ...linked);
    return [SKIP, index + linked.length];
  });
}
