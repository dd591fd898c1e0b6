import type { Root } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import type { Processor } from "unified";
import { visit } from "unist-util-visit";
import { hashOf } from "../slug.ts";
import { placeFootnotes } from "./footnotes.ts";
import { placePictures } from "./pictures.ts";

const parser = remark().use(remarkGfm, { singleTilde: false }).use(withoutLateLinks).freeze();

/**
 * Tree of Markdown with GitHub's tables, footnotes and deleted words, its pictures as figures.
 * Deleted words have no positions, so that they are nobody's statement.
 */
export function markdownTree(text: string): Root {
  const tree = parser.parse(text) as Root;
  visit(tree, "delete", (deleted) => {
    for (const child of deleted.children) visit(child, withoutPosition);
  });
  placePictures(tree);
  placeFootnotes(tree, hashOf(text));
  return tree;
}

const withoutPosition = (node: { position?: unknown }) => {
  delete node.position;
};

/**
 * Removes the links that the parser makes of bare addresses, which have no positions: pages link
 * addresses themselves.
 */
function withoutLateLinks(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map(({ transforms: _, ...extension }) => extension);
}
