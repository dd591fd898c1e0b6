import type { Root } from "mdast";
import type { Processor } from "unified";
import type { Span } from "../article.ts";
import { paragraphsIn } from "./lines.ts";
import { pointsIn } from "./points.ts";

interface ParseCopyOptions {
  /** Offset of the text at which copy begins, after front matter; 0 by default. */
  from?: number | undefined;
}

/** A unified plugin whose parser reads plain copy into an mdast tree of paragraphs. */
export function parseCopy(this: Processor, options: ParseCopyOptions = {}): void {
  this.parser = (text) => treeOfParagraphs(text, paragraphsIn(text, options.from ?? 0));
}

/** An mdast tree of the paragraphs at some spans of a text. */
export function treeOfParagraphs(text: string, paragraphs: readonly Span[]): Root {
  const point = pointsIn(text);
  const position = (start: number, end: number) => ({ start: point(start), end: point(end) });
  return {
    type: "root",
    children: paragraphs.map(({ start, end }) => {
      const own = position(start, end);
      const words = { type: "text" as const, value: text.slice(start, end), position: own };
      return { type: "paragraph", children: [words], position: own };
    }),
    position: position(0, text.length),
  };
}
