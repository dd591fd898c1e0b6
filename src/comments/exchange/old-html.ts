import type { Element, ElementContent, Root, RootContent, Text } from "hast";
import { toString as textOf } from "hast-util-to-string";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import rehypeSanitize, { type Options as Schema } from "rehype-sanitize";
import { remark } from "remark";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { SCHEMA } from "../text/comment-text.ts";

/** Elements that comments may have; of others only the content is kept. */
const OLD_SCHEMA: Schema = {
  ...SCHEMA,
  strip: ["script", "style", "template", "noscript", "title"],
};

const AS: Readonly<Record<string, string>> = {
  b: "strong",
  i: "em",
  cite: "em",
  div: "p",
  h1: "p",
  h2: "p",
  h3: "p",
  h4: "p",
  h5: "p",
  h6: "p",
  tr: "p",
  dt: "p",
  dd: "p",
  figcaption: "p",
};

const BLOCKS = new Set(["p", "blockquote", "ol", "ul", "pre", "table", "figure", "dl", "hr"]);

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

const converter = remark()
  .data("settings", { bullet: "-", handlers: { break: () => "\n" } })
  .use(rehypeSanitize, OLD_SCHEMA)
  .use(rehypeRemark)
  .freeze();

/**
 * Converts a comment in HTML to the Markdown of comments: elements without an equivalent are
 * reduced to their text; pictures and players become links. Line breaks of the source are kept, as
 * in WordPress.
 */
export function markdownOf(html: string): string {
  if (isTooDeep(html) || (html.match(PART)?.length ?? 0) > MAX_PARTS) {
    return html
      .replace(/<[^<>]*>/gu, " ")
      .replace(/[\\`*_[\]<>]/gu, "\\$&")
      .trim();
  }
  const tree = parser.parse(html) as Root;
  visit(tree, "element", plainer);
  tree.children = inParagraphs(tree.children);
  visit(tree, "element", breakLines);
  return converter.stringify(converter.runSync(tree) as never).trim();
}

/** Tags and lines, which become parts of a tree. */
const PART = /<|\n/gu;

/** Most parts of a comment that is read as a tree: each costs as much as many words. */
const MAX_PARTS = 1_000;

/** Deepest nesting of elements that is kept: parsing time grows with its square. */
const MAX_DEPTH = 30;

/** Elements without an end tag, or that end where the next begins. */
const UNNESTED =
  /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|p|param|source|tbody|td|th|tr|wbr)$/u;

function isTooDeep(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, close, tag = ""] of html.matchAll(/<(\/?)([a-z][\w:-]*)/giu)) {
    const name = tag.toLowerCase();
    const others = open.get(name) ?? 0;
    // An end tag without a start tag ends nothing.
    if (UNNESTED.test(name) || (close && others === 0)) continue;
    const change = close ? -1 : 1;
    open.set(name, others + change);
    depth += change;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** Text of a name that may contain entities and elements. */
export function wordsOfHtml(html: string): string {
  if (!/[<&]/u.test(html)) return html;
  const tree = parser.parse(html) as Root;
  visit(tree, "element", (node) => {
    if (OLD_SCHEMA.strip?.includes(node.tagName)) node.children = [];
  });
  return textOf(tree);
}

function plainer(node: Element): void {
  const { src } = node.properties;
  if (typeof src === "string" && node.tagName !== "script") {
    const words = String(node.properties["alt"] || src);
    node.tagName = "a";
    node.properties = { href: src };
    node.children = [{ type: "text", value: words }];
  }
  node.tagName = AS[node.tagName] ?? node.tagName;
  if (/^t[dh]$/u.test(node.tagName)) node.children.push({ type: "text", value: " " });
}

/** Wraps content outside paragraphs in paragraphs; an empty line ends one. */
function inParagraphs(children: readonly RootContent[]): RootContent[] {
  const made: RootContent[] = [];
  let open: ElementContent[] = [];
  const close = () => {
    if (open.length > 0) made.push(paragraph(open));
    open = [];
  };
  for (const child of children) {
    if (child.type === "element" && BLOCKS.has(child.tagName)) {
      close();
      made.push(child);
    } else if (child.type === "text") {
      for (const [index, value] of child.value.split(/\n[ \t\r]*\n\s*/u).entries()) {
        if (index > 0) close();
        if (value.trim() !== "" || open.length > 0) open.push({ type: "text", value });
      }
    } else if (child.type === "element") open.push(child);
  }
  close();
  return made;
}

const paragraph = (children: ElementContent[]): Element => ({
  type: "element",
  tagName: "p",
  properties: {},
  children,
});

function breakLines(node: Element): void {
  if (["pre", "ul", "ol", "blockquote"].includes(node.tagName)) return;
  if (node.tagName === "code") return;
  node.children = node.children.flatMap((child): ElementContent[] =>
    child.type === "text" ? linesOf(child) : [child],
  );
}

function linesOf({ value }: Text): ElementContent[] {
  return value
    .replace(/^\n+|\n+$/gu, "")
    .split("\n")
    .flatMap((line, index): ElementContent[] => {
      const text: ElementContent = { type: "text", value: line };
      if (index === 0) return [text];
      return [{ type: "element", tagName: "br", properties: {}, children: [] }, text];
    });
}
