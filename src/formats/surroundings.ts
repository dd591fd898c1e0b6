import type { Element, ElementContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { isDateline } from "./body.ts";
import { plainBodyOf } from "./plain-body.ts";
import { remove } from "./remove-elements.ts";
import type { Quote, Story } from "./story.ts";

/** Sentences around a quotation; each is empty where its section has none there. */
export interface Surroundings {
  before: string;
  after: string;
}

/**
 * Sentences before and after a quotation in the same section of the story; where its own sentence
 * has more words on a side, those instead.
 */
export function surroundingsOf(
  { tree, language }: Pick<Story, "tree" | "language">,
  { id }: Pick<Quote, "id">,
): Surroundings {
  const body = plainBodyOf({ tree });
  // A dateline is not part of the sentence before.
  remove(body, isDateline);
  const blocks = body.children.filter((node) => node.type === "element");
  const first = blocks.findIndex((block) => marksOf(block, id));
  const last = blocks.findLastIndex((block) => marksOf(block, id));
  const [opening, closing] = [blocks[first], blocks[last]];
  if (!opening || !closing) return { before: "", after: "" };
  const { start = 0 } = marksOf(opening, id) ?? {};
  const { end = 0 } = marksOf(closing, id) ?? {};
  const sentences = sentencesIn(language);
  const before = sentences(textOf(opening).slice(0, start)).at(-1);
  const after = sentences(textOf(closing).slice(end))[0];
  return {
    before: before ?? sentences(paragraphText(blocks[first - 1])).at(-1) ?? "",
    after: after ?? sentences(paragraphText(blocks[last + 1]))[0] ?? "",
  };
}

/**
 * Offsets in a block's text at which the marks of a quotation begin and end; undefined where it has
 * none.
 */
function marksOf(block: Element, id: string): { start: number; end: number } | undefined {
  const marks: { start: number; end: number }[] = [];
  let at = 0;
  const walk = (node: ElementContent) => {
    const start = at;
    if (node.type === "text") at += node.value.length;
    if (node.type !== "element") return;
    node.children.forEach(walk);
    if ([node.properties["id"], node.properties["dataQuotation"]].includes(id)) {
      marks.push({ start, end: at });
    }
  };
  block.children.forEach(walk);
  const [first, last] = [marks[0], marks.at(-1)];
  return first && last && { start: first.start, end: last.end };
}

const paragraphText = (block: Element | undefined): string =>
  block?.tagName === "p" ? textOf(block) : "";

/** A function that splits text into sentences, without those that have no words. */
function sentencesIn(language: string): (text: string) => string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  return (text) =>
    [...segmenter.segment(text.replaceAll(/\s+/gu, " "))]
      .map(({ segment }) => segment.replace(/^[\s.,;:]+/u, "").trim())
      .filter((sentence) => /\p{L}/u.test(sentence));
}
