import type { Element, ElementContent, Root, RootContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { absoluteAddress, addresses } from "./addresses.ts";
import { authorsOf } from "./authors.ts";
import { notesOf } from "./notes.ts";
import { plainBodyOf } from "./plain-body.ts";
import type { SiteFacts } from "./site-facts.ts";
import type { FiledStory } from "./story.ts";
import { figureIn, wordsOfFigure } from "./story-figures.ts";
import { rowsOf } from "./table.ts";

/** Elements that contain blocks. */
const HOLDERS = new Set(["ul", "ol", "blockquote", "li", "section"]);

/**
 * A story as text with one paragraph a line: headline, authors, crossheads between dashes, and its
 * address.
 */
export function plainText(story: FiledStory, site: SiteFacts): string {
  const { headline, published, rights } = story.data;
  const authors = authorsOf(story.data);
  const foot = `${site.name}, ${published}\n${absoluteAddress(addresses.story(story.id), site)}`;
  return [
    headline,
    ...(authors.length > 0 ? [authors.join(", ")] : []),
    ...paragraphsOf(plainBodyOf(story.data)),
    ...notesOf(story, site),
    ...(rights ? [rights] : []),
    foot,
    "",
  ]
    .join("\n\n")
    .trimEnd()
    .concat("\n");
}

/**
 * Paragraphs of a tree as text, each on one line, and so are rows of tables; crossheads are between
 * dashes.
 */
export function paragraphsOf(tree: Root | Element): string[] {
  return tree.children.flatMap((node: RootContent | ElementContent) => {
    if (node.type !== "element") return [];
    const figure = figureIn(node);
    if (figure) return [wordsOfFigure(figure)].filter(Boolean);
    if (node.tagName === "table") return rowsOf(node).map((cells) => cells.join(" | "));
    const holdsBlocks = node.children.some(
      (child) => child.type === "element" && (HOLDERS.has(child.tagName) || child.tagName === "p"),
    );
    if (HOLDERS.has(node.tagName) && holdsBlocks) return paragraphsOf(node);
    const words = textOf(node).replaceAll(/\s+/gu, " ").trim();
    return words === "" ? [] : [/^h\d$/u.test(node.tagName) ? `– ${words} –` : words];
  });
}
