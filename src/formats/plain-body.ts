import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { bodyOf } from "./body.ts";
import { text } from "./element.ts";
import { remove } from "./remove-elements.ts";
import type { Story } from "./story.ts";

/**
 * Body of a story for formats without deleted text and links within the text: both are removed, and
 * footnotes have their numbers in brackets.
 */
export function plainBodyOf(story: Pick<Story, "tree">): Root {
  const body = bodyOf(story);
  remove(body, ({ tagName, properties: { role } }) => tagName === "del" || role === "doc-backlink");
  visit(body, "element", (node) => {
    const { role } = node.properties;
    if (node.tagName === "sup") node.children = node.children.flatMap(numberOf);
    if (role === "doc-endnotes") notesIn(node).forEach(numberNote);
  });
  return body;
}

/** Number of a footnote’s mark, as text. */
function numberOf(mark: Element["children"][number]): Element["children"] {
  if (mark.type !== "element") return [mark];
  return mark.children.map((number) =>
    number.type === "text" ? { ...number, value: `[${number.value}]` } : number,
  );
}

function numberNote(note: Element, index: number): void {
  const [first] = elementsIn(note);
  first?.children.unshift(text(`[${index + 1}] `));
}

/** Footnotes of a story, in order. */
export const notesIn = (section: Element): Element[] => elementsIn(section).flatMap(elementsIn);

const elementsIn = ({ children }: Element): Element[] =>
  children.filter((node) => node.type === "element");
