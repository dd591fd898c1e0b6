import type { RootContent as HtmlContent, Root as HtmlRoot } from "hast";
import type { Nodes, Parents, PhrasingContent, Root, RootContent, Text } from "mdast";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import { unified } from "unified";
import type { Position } from "unist";
import { htmlOffsets } from "./html-offsets.ts";
import { htmlStory } from "./html-story.ts";

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const converter = unified()
  .use(rehypeRemark, { quotes: ["“”", "‘’"] })
  .freeze();

/** An empty line, which separates paragraphs in HTML of editors that write no tag for one. */
const EMPTY_LINE = /\n(?=[\t ]*\n)/;

/**
 * Story of HTML as mdast, in which a `br` begins a paragraph. Positions of text nodes are offsets
 * in the HTML.
 */
export function htmlTree(html: string): Root {
  const page = parser.parse(html) as HtmlRoot;
  page.children = page.children.flatMap((node) => inParagraphs(node, html));
  const tree = converter.runSync(htmlStory(page)) as Root;
  return { type: "root", children: flow(tree.children) };
}

/** A text outside any element, with a `br` at each empty line. */
function inParagraphs(node: HtmlContent, html: string): HtmlContent[] {
  const start = node.position?.start.offset;
  if (node.type !== "text" || start === undefined || !EMPTY_LINE.test(node.value)) return [node];
  const { starts, ends } = htmlOffsets(node.value, html.slice(start, node.position?.end.offset));
  const parts: HtmlContent[] = [];
  let at = 0;
  for (const value of node.value.split(EMPTY_LINE)) {
    if (at > 0) parts.push({ type: "element", tagName: "br", properties: {}, children: [] });
    const [from, to] = [starts[at] ?? 0, ends[at + value.length - 1] ?? 0];
    const point = (offset: number) => ({ line: 1, column: 1, offset: start + offset });
    parts.push({ type: "text", value, position: { start: point(from), end: point(to) } });
    at += value.length + 1;
  }
  return parts;
}

/** Paragraphs, headings, lists and block quotes, each paragraph on one line. */
function flow(nodes: RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === "paragraph" || node.type === "heading")
      return linesOf(node).map((children) => ({ ...node, children }));
    if (node.type === "list" || node.type === "listItem" || node.type === "blockquote") {
      const children = flow(node.children);
      return children.length > 0 ? [{ ...node, children } as RootContent] : [];
    }
    return node.type === "thematicBreak" ? [node] : [];
  });
}

/** Lines of a paragraph, which `br` separates; markup continues from one to the next. */
function linesOf(parent: Parents): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of parent.children as PhrasingContent[]) {
    if (node.type === "break") lines.push([]);
    else if (node.type === "text") lines.at(-1)?.push(node);
    else if (node.type === "inlineCode") lines.at(-1)?.push({ ...node, type: "text" });
    else if ("children" in node)
      for (const [number, children] of linesOf(node).entries()) {
        if (number > 0) lines.push([]);
        lines.at(-1)?.push({ ...node, children } as PhrasingContent);
      }
  }
  return lines.filter(hasWords);
}

const hasWords = (line: readonly Nodes[]): boolean =>
  line.some((node) =>
    node.type === "text" ? node.value.trim() !== "" : "children" in node && hasWords(node.children),
  );

/**
 * Sets the positions of a tree: those of its text nodes by a function, in order, and those of the
 * nodes around them to match.
 */
export function place(node: Nodes, placeOf: (text: Text) => Position): void {
  if (node.type === "text") node.position = placeOf(node);
  if (!("children" in node)) return;
  for (const child of node.children) place(child, placeOf);
  const [first, last] = [node.children[0]?.position, node.children.at(-1)?.position];
  if (first && last) node.position = { start: first.start, end: last.end };
}
