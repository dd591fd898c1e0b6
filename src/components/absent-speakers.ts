import type { Element, Root, RootContent } from "hast";
import { visit } from "unist-util-visit";
import { element, text } from "../formats/element.ts";
import type { Source } from "../newswire/article.ts";

/**
 * Adds a hidden note of the speaker after each paragraph that continues a source's speech and has
 * only a rule beside it: for screen readers, and for pages without style sheets.
 */
export function noteAbsentSpeakers(tree: Root, sources: readonly Source[]): void {
  tree.children = tree.children.flatMap((node, index, all): RootContent[] => {
    if (!isContinued(node) || isTag(all.slice(index + 1).find(isElement), "aside")) return [node];
    const source = sources.find(({ id }) => id === speakerIn(node));
    return source ? [node, hiddenNote(source)] : [node];
  });
}

const isElement = ({ type }: RootContent) => type === "element";

const isTag = (node: RootContent | undefined, tagName: string): node is Element =>
  node?.type === "element" && node.tagName === tagName;

function isContinued(node: RootContent): node is Element {
  return isTag(node, "p") && [node.properties["className"]].flat().includes("continued");
}

/** Source of the first quotation of a paragraph. */
function speakerIn(paragraph: Element): unknown {
  let speaker: unknown;
  visit(paragraph, "element", ({ tagName, properties }) => {
    if (tagName === "q") speaker ??= properties["dataSource"];
  });
  return speaker;
}

const hiddenNote = ({ name }: Source) =>
  element("aside", { className: ["hidden"] }, [element("p", {}, [text(name)])]);
