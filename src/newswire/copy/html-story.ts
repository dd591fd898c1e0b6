import type { Element, ElementContent, Parents, Root, RootContent, Text } from "hast";
import { toString as textOf } from "hast-util-to-string";

/**
 * Elements whose words are not part of a story: scripts, controls, navigation, and elements that
 * the HTML standard calls at most tangential (`aside`, `figcaption`).
 */
const LEFT_OUT = new Set(
  "aside audio base button canvas dialog figcaption iframe img input nav noscript object script select style svg template textarea title video".split(
    " ",
  ),
);
/**
 * Elements that hold paragraphs. A table row with one of them belongs to the layout of the page.
 */
const BLOCK = /^(?:p|div|h[1-6]|ul|ol|table|blockquote|section|article)$/;
const TABLE = /^(?:table|thead|tbody|tfoot)$/;
/** The number of a footnote, superscript after a full stop or a quotation mark. */
const NOTE = /^\s*\[?\d{1,3}\]?\s*$/;
const BEFORE_NOTE = /[.,;:!?"”’'»)\]]\s*$/u;
/** Titles of fewer words are names of programs and sites: "Document1". */
const MIN_TITLE_WORDS = 3;
/** Name of the site in a title, after a bar. */
const SITE = /\s+(?:\||::|»|«|·)\s.*$/u;
/**
 * A first line longer than this, or one that ends a sentence, is not a headline: UTF-16 code units.
 */
const MAX_HEADLINE_LENGTH = 160;

/**
 * Story of a page or a fragment of HTML: its main part without navigation and the like, headed by
 * its `h1`, or by the page's title where the story begins without one.
 */
export function htmlStory(page: Root): Root {
  const [titled] = find(page, ({ tagName }) => tagName === "title");
  const title = onOneLine(titled).replace(SITE, "");
  resolveLinks(page);
  leaveOut(page);
  const story = mainPart(page);
  const isTitle = (node: Element) => onOneLine(node) !== "" && title.startsWith(onOneLine(node));
  const inside = find(story, isH1);
  const h1 = inside.find(isTitle) ?? inside[0] ?? find(page, isH1).find(isTitle);
  if (h1) {
    leaveOutLinksAbove(story, h1);
    remove(page, h1);
  }
  const children = story.children as RootContent[];
  const headline = h1 ?? (opensWithHeadline(story) ? undefined : headingOf(titled, title));
  return { type: "root", children: headline ? [headline, ...children] : children };
}

/** Resolves links against the page's `base`, where that is an absolute address. */
function resolveLinks(page: Root): void {
  const [based] = find(page, ({ tagName }) => tagName === "base");
  const base = URL.parse(String(based?.properties["href"]))?.href;
  if (base === undefined) return;
  for (const { properties } of find(page, ({ tagName }) => tagName === "a")) {
    const address = URL.parse(String(properties["href"]), base)?.href;
    if (properties["href"] && address) properties["href"] = address;
  }
}

const isH1 = ({ tagName }: Element) => tagName === "h1";
const onOneLine = (node: Parents | Text | undefined) =>
  node ? textOf(node).replace(/\s+/gu, " ").trim() : "";

/** Elements under a node that meet a condition, in order. */
function find(parent: Parents, fulfils: (node: Element) => boolean): Element[] {
  return parent.children.flatMap((node) =>
    node.type === "element" ? [...(fulfils(node) ? [node] : []), ...find(node, fulfils)] : [],
  );
}

function remove(parent: Parents, gone: Element): void {
  const kept = (parent.children as RootContent[]).filter((node) => node !== gone);
  parent.children = kept as never;
  for (const node of kept) if (node.type === "element") remove(node, gone);
}

/** Removes what is not part of a story, and simplifies what Markdown cannot express. */
function leaveOut(parent: Parents, inArticle = false): void {
  const kept: RootContent[] = [];
  for (const node of parent.children as RootContent[]) {
    if (node.type !== "element") {
      if (node.type === "text") kept.push(node);
      continue;
    }
    const { tagName, properties } = node;
    if (LEFT_OUT.has(tagName) || (tagName === "footer" && !inArticle) || isHidden(properties))
      continue;
    const before = kept.at(-1);
    if (tagName === "sup" && NOTE.test(textOf(node)) && before && isNoted(before)) continue;
    leaveOut(node, inArticle || /^(?:article|main|blockquote)$/.test(tagName));
    if (TABLE.test(tagName)) node.tagName = "div";
    if (tagName === "tr") becomeLine(node);
    kept.push(node);
  }
  parent.children = kept as never;
}

const isHidden = ({ hidden, style }: Element["properties"]) =>
  Boolean(hidden) || /\bdisplay\s*:\s*none\b/i.test(String(style));
const isNoted = (node: RootContent) =>
  (node.type === "text" || node.type === "element") && BEFORE_NOTE.test(textOf(node));

/** Makes a table row one line; where its cells hold paragraphs, makes them parts of the page. */
function becomeLine(row: Element): void {
  const cells = row.children.filter((node) => node.type === "element");
  const isLayout = cells.some((cell) =>
    cell.children.some((node) => node.type === "element" && BLOCK.test(node.tagName)),
  );
  row.tagName = isLayout ? "div" : "p";
  for (const cell of cells) cell.tagName = isLayout ? "div" : "span";
  if (!isLayout)
    row.children = cells.flatMap((cell, number): ElementContent[] =>
      number > 0 ? [{ type: "text", value: " " }, cell] : [cell],
    );
}

/** The one `main`, else the one article that is in no other, else the whole page. */
function mainPart(page: Root): Parents {
  const one = (nodes: Element[]) => (nodes.length === 1 ? nodes[0] : undefined);
  const outermost = (parent: Parents): Element[] =>
    parent.children.flatMap((node) => {
      if (node.type !== "element") return [];
      return node.tagName === "article" ? [node] : outermost(node);
    });
  const part = one(find(page, ({ tagName }) => tagName === "main")) ?? one(outermost(page));
  return part && onOneLine(part).length * 2 > onOneLine(page).length ? part : page;
}

/** Removes links that are alone above a headline: they are navigation. */
function leaveOutLinksAbove(story: Parents, h1: Element): void {
  const above = new Set<Element>();
  const isPassed = (parent: Parents): boolean =>
    parent.children.some((node) => {
      if (node.type !== "element") return false;
      if (node === h1 || isPassed(node)) return true;
      const links = find(node, ({ tagName }) => tagName === "a");
      if (links.length > 0 && onOneLine(node) === links.map(onOneLine).join(" ")) above.add(node);
      return false;
    });
  if (isPassed(story)) for (const node of above) node.children = [];
}

function opensWithHeadline(story: Parents): boolean {
  const first = onOneLine(firstLine(story));
  return (
    first.length <= MAX_HEADLINE_LENGTH && !/[.!?]["”’'»)]*$/u.test(first) && !/^by\s/iu.test(first)
  );
}

/** The first element or text that has words and no paragraph in it. */
function firstLine(parent: Parents): Parents | Text | undefined {
  for (const node of parent.children) {
    if (node.type !== "text" && node.type !== "element") continue;
    if (onOneLine(node) === "") continue;
    const isOuter =
      node.type === "element" && find(node, ({ tagName }) => BLOCK.test(tagName)).length > 0;
    return isOuter ? firstLine(node) : node;
  }
  return undefined;
}

/** The title of a page as its headline. */
function headingOf(title: Element | undefined, words: string): Element | undefined {
  const [text] = title?.children ?? [];
  if (text?.type !== "text" || words.split(" ").length < MIN_TITLE_WORDS) return undefined;
  const children: Text[] = [{ ...text, value: words }];
  return { type: "element", tagName: "h1", properties: {}, children };
}
