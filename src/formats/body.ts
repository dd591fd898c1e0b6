import type { Element, Root } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { remove } from "./remove-elements.ts";
import type { Story } from "./story.ts";
import { removeUnopened, sharedImage } from "./story-figures.ts";

const html = unified().use(rehypeStringify).freeze();

/** A copy of a story's tree without the notes beside it. */
export function bodyOf({ tree }: Pick<Story, "tree">): Root {
  const body = structuredClone(tree);
  remove(body, (node) => node.tagName === "aside" || isPullQuote(node));
  return body;
}

/** Tests whether an element is the dateline of a story. */
export const isDateline = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes("dateline");

/** Tests whether an element is a block quotation that repeats words of its story. */
export const isPullQuote = ({ tagName, children }: Element): boolean =>
  tagName === "blockquote" &&
  children.some(
    (child) => child.type === "element" && String(child.properties["className"]) === "pull-quote",
  );

/** HTML of a tree. */
export const htmlOf = (tree: Root): string => html.stringify(tree);

/**
 * HTML of a story's body for use outside the site: plain elements, absolute addresses, no internal
 * links.
 */
export function bodyHtml(story: Pick<Story, "tree" | "pictures">, site: string): string {
  const tree = bodyOf(story);
  remove(tree, ({ properties: { role } }) => role === "doc-backlink");
  removeUnopened(tree, story.pictures);
  visit(tree, "element", (node: Element) => {
    if (node.tagName === "img") {
      node.properties = sharedImage(node.properties, story.pictures, site);
      return;
    }
    const { href, dateTime } = node.properties;
    const isInside = String(href).startsWith("#");
    // Elsewhere a <q> would get quotation marks in addition to those of the copy.
    if (node.tagName === "q") node.tagName = "span";
    node.properties = {
      ...(href && !isInside ? { href: new URL(String(href), site).href } : {}),
      ...(dateTime ? { dateTime } : {}),
    };
  });
  return htmlOf(tree).trim();
}
