import type { Element, Root } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import type { Story } from "./story.ts";

const html = unified().use(rehypeStringify).freeze();

/** A tree of its own of what a story's copy says: without the notes beside it. */
export function bodyOf({ tree }: Pick<Story, "tree">): Root {
  const body = structuredClone(tree);
  visit(body, "element", (node, index, parent) => {
    if (node.tagName !== "aside" || !parent || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return body;
}

/** Whether an element is the dateline of a story. */
export const isDateline = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes("dateline");

/** HTML of a tree. */
export const htmlOf = (tree: Root): string => html.stringify(tree);

/** HTML of a story's body that stands anywhere: plain elements, whole addresses. */
export function bodyHtml(story: Pick<Story, "tree">, site: string): string {
  const tree = bodyOf(story);
  visit(tree, "element", (node: Element) => {
    const { href, dateTime } = node.properties;
    // Elsewhere a <q> would get marks beside those of the copy.
    if (node.tagName === "q") node.tagName = "span";
    node.properties = {
      ...(href ? { href: new URL(String(href), site).href } : {}),
      ...(dateTime ? { dateTime } : {}),
    };
  });
  return htmlOf(tree).trim();
}
