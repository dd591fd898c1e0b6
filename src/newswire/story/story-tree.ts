import type { Heading, List, Paragraph, Parents, Root, RootContent } from "mdast";
import type { Article, Quotation, Source, Span, Text } from "../article.ts";
import { type Block, lastBefore } from "../copy/blocks.ts";
import type { Structure } from "../parts/structure.ts";
import { hashOf, slugOf, uniqueIds } from "../slug.ts";
import { type SpeakerNotes, speakerNotesBeside } from "./speaker-notes.ts";
import type { NewswireNode } from "./tree-nodes.ts";
import { type Wrapping, wrap } from "./wrap.ts";

/**
 * Turns the tree of copy into the tree of its story: removes furniture and marks up crossheads,
 * datelines, quotations and days.
 */
export function makeStory(
  tree: Root,
  structure: Structure,
  article: Article,
  marked: Map<Quotation, Span[]>,
): void {
  const unique = uniqueIds();
  const signoffs = blocksIn(structure.rest, article.signoff);
  const dropped = new Set<unknown>(
    [...structure.rest].filter((block) => !signoffs.has(block)).map(({ node }) => node),
  );
  drop(tree, dropped);
  if (article.points.length > 0) tree.children.unshift(listOf(article.points));
  tree.children = tree.children.filter(({ type }) => type !== "thematicBreak");
  for (const [{ node }, words] of structure.crossheads)
    becomeHeading(node, words, unique(sectionId(words.text)));
  for (const block of structure.paragraphs)
    give(block.node, { id: unique(`p-${hashOf(block.text)}`) });
  for (const { node } of signoffs) give(node, { className: ["signoff"] });
  for (const { node } of structure.pullQuotes) give(node, { className: ["pull-quote"] });
  markUp(structure.paragraphs, article, marked);
  placeBeside(tree, speakerNotesBeside(structure.paragraphs, article));
}

/** Removes nodes from the tree below a node, and lists and quotes that become empty. */
function drop(parent: Parents, dropped: Set<unknown>): void {
  const left = (parent.children as RootContent[]).filter((child) => {
    if (dropped.has(child)) return false;
    if (!("children" in child)) return true;
    const held = child.children.length;
    drop(child, dropped);
    return held === 0 || child.children.length > 0;
  });
  parent.children = left as never;
}

/** Key points as a list that pages and formats show above the story. */
function listOf(points: Text[]): List {
  return {
    type: "list",
    spread: false,
    data: { hProperties: { className: ["points"] } },
    children: points.map(({ text }) => ({
      type: "listItem",
      children: [{ type: "paragraph", children: [{ type: "text", value: text }] }],
    })),
  };
}

/** Inserts sign-offs and speaker notes after the paragraphs below a node. */
function placeBeside(parent: Parents, notes: Map<Paragraph | Heading, SpeakerNotes>): void {
  const children: RootContent[] = [];
  for (const node of parent.children) {
    children.push(node);
    if (node.type === "paragraph") {
      const { aside, ruled, continued = false } = notes.get(node) ?? {};
      if (ruled) give(node, { ...node.data?.hProperties, className: ruleOf(ruled, continued) });
      children.push(...signoffIn(node));
      if (aside) children.push(aside);
    } else if ("children" in node) placeBeside(node, notes);
  }
  parent.children = children as never;
}

const give = (node: Paragraph | Heading, hProperties: Record<string, string | string[]>) => {
  node.data = { ...node.data, hProperties };
};

/** Classes of a paragraph with a rule beside it, dotted where the copy does not name the source. */
const ruleOf = ({ kind }: Source, continued: boolean) => [
  "ruled",
  ...(continued ? ["continued"] : []),
  ...(kind === "unnamed" ? ["unnamed"] : []),
];

/**
 * Id of a section. It always has a hyphen, so that it never hides a name that scripts or the page
 * itself use.
 */
function sectionId(crosshead: string): string {
  const slug = slugOf(crosshead);
  return slug.includes("-") ? slug : `section-${slug}`;
}

const blocksIn = (blocks: Set<Block>, span: Span | null): Set<Block> =>
  new Set([...blocks].filter(({ start, end }) => span && start >= span.start && end <= span.end));

function becomeHeading(node: Paragraph | Heading, words: Text, id: string): void {
  const position = node.position;
  Object.assign(node, {
    type: "heading",
    depth: 2,
    children: [{ type: "text", value: words.text, position }],
    data: { hProperties: { id } },
  });
}

/** Marks up dateline, sign-off and quotations, and then the days, which may be inside them. */
function markUp(paragraphs: Block[], article: Article, marked: Map<Quotation, Span[]>): void {
  const outer: Wrapping[] = [];
  const classed = (type: "dateline" | "signoff", hName: string) => () => ({
    type,
    data: { hName, hProperties: { className: [type] } },
  });
  if (article.dateline) outer.push({ ...article.dateline, make: classed("dateline", "span") });
  if (article.signoff) outer.push({ ...article.signoff, make: classed("signoff", "p") });
  for (const [quotation, spans] of marked) {
    let first = true;
    const make = () => {
      const data = { hName: "q", hProperties: quotationProperties(quotation, first) };
      first = false;
      return { type: "quotation" as const, data };
    };
    outer.push(...spans.map(({ start, end }) => ({ start, end, make })));
  }
  const days = article.days.map((day) => ({
    ...day,
    make: () => ({
      type: "day" as const,
      data: { hName: "time", hProperties: { dateTime: day.date } },
    }),
  }));
  wrapAll(paragraphs, outer);
  wrapAll(paragraphs, days);
}

/** Wraps spans in the paragraphs that contain them. */
function wrapAll(paragraphs: Block[], wrappings: Wrapping[]): void {
  const inside = new Map<Block, Wrapping[]>();
  for (const wrapping of wrappings.sort((a, b) => a.start - b.start)) {
    const block = paragraphs[lastBefore(paragraphs, wrapping.start)];
    if (!block) continue;
    const own = inside.get(block) ?? [];
    own.push(wrapping);
    inside.set(block, own);
  }
  for (const [{ node }, own] of inside) wrap(node, own);
}

function quotationProperties(
  { id, kind, source }: Quotation,
  first: boolean,
): Record<string, string | string[]> {
  return {
    ...(first ? { id } : { dataQuotation: id }),
    ...(source ? { dataSource: source } : {}),
    className: [kind],
  };
}

/** A sign-off at the end of the last paragraph, removed from it. */
function signoffIn(node: Paragraph): NewswireNode[] {
  const taken = node.children.filter((child): child is NewswireNode => child.type === "signoff");
  if (taken.length) node.children = node.children.filter((child) => child.type !== "signoff");
  return taken;
}
