import type { Paragraph, Root, Text } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import type { Quote } from "../formats/story.ts";
import type { Article, Quotation } from "../newswire/article.ts";

interface Leaf {
  text: Text;
  paragraph: string;
  start: number;
  end: number;
}

/**
 * Words of every quotation of an article.
 *
 * @param tree - the story as mdast, with positions
 */
export function quotesOf(article: Article, tree: Root): Quote[] {
  const leaves = leavesOf(tree);
  return article.quotations.filter(isSpeech).map(({ id, kind, source, spans, quoted }) => {
    const said = quoted.length ? quoted : spans;
    const paragraph = leaves[firstEndingAfter(leaves, said[0]?.[0] ?? 0)]?.paragraph ?? "";
    return {
      id,
      kind,
      source,
      parts: said.map((span) => wordsAt(leaves, span)).filter((words) => words !== ""),
      paragraph,
    };
  });
}

/** Number of words in a text. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.,-]*/gu)?.length ?? 0;
}

const isSpeech = (quotation: Quotation): quotation is Quotation & { kind: Quote["kind"] } =>
  quotation.kind !== "scare";

const onOneLine = (text: string) => text.replaceAll(/\s+/gu, " ").trim();

/** Text nodes with words of the copy, in order. */
function leavesOf(tree: Root): Leaf[] {
  const leaves: Leaf[] = [];
  visit(tree, "paragraph", (node: Paragraph) => {
    const paragraph = String(node.data?.hProperties?.["id"] ?? "");
    visit(node, "text", (text) => {
      const { start, end } = text.position ?? {};
      if (start?.offset === undefined || end?.offset === undefined) return;
      leaves.push({ text, paragraph, start: start.offset, end: end.offset });
    });
    return SKIP;
  });
  return leaves;
}

/** Words between two offsets; a text node whose value differs from the copy counts whole. */
function wordsAt(leaves: Leaf[], [start, end]: [number, number]): string {
  let words = "";
  for (let at = firstEndingAfter(leaves, start); at < leaves.length; at += 1) {
    const leaf = leaves[at];
    if (!leaf || leaf.start >= end) break;
    const { value } = leaf.text;
    const literal = value.length === leaf.end - leaf.start;
    words += literal
      ? value.slice(Math.max(0, start - leaf.start), Math.max(0, end - leaf.start))
      : value;
  }
  return onOneLine(words);
}

function firstEndingAfter(leaves: Leaf[], offset: number): number {
  let [low, high] = [0, leaves.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((leaves[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
