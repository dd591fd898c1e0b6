import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import type { Article } from "../article.ts";
import type { FairCopy } from "./fair-copy.ts";
import { withoutTags } from "./html-tags.ts";
import { pointsIn } from "./points.ts";
import { untraced } from "./untraced.ts";

/**
 * Maps an article that was read from a fair copy back to the offsets of the copy as given, and to
 * its words, without tags. Where `given` is null, as for Markdown and HTML, the words stay as a
 * page shows them.
 */
export function withOriginalOffsets(
  article: Article,
  fair: FairCopy,
  given: string | null,
): Article {
  const mapped = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const [start, end] = value;
      return typeof start === "number" && typeof end === "number"
        ? [fair.startOf(start), Math.max(fair.startOf(start), fair.endOf(end))]
        : value.map(mapped);
    }
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, part]) => [key, mapped(part)]);
    const found = Object.fromEntries(entries) as Record<string, unknown>;
    const { start, end } = value as { start?: unknown; end?: unknown };
    if (typeof start !== "number" || typeof end !== "number") return found;
    found["start"] = fair.startOf(start);
    found["end"] = fair.endOf(end);
    if (given !== null && found["text"] === fair.text.slice(start, end))
      found["text"] = withoutTags(given.slice(fair.startOf(start), fair.endOf(end)));
    return found;
  };
  return mapped(article) as Article;
}

/** Maps the positions of nodes that were read from a fair copy back to the copy as given. */
export function restorePositions(tree: Root, fair: FairCopy, given: string): void {
  const point = pointsIn(given);
  visit(tree, (node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start !== undefined && end !== undefined)
      node.position = { start: point(fair.startOf(start)), end: point(fair.endOf(end)) };
  });
}

/** Reports the doubts about a fair copy on the file as given, at their places there. */
export function reportAtOriginalOffsets(file: VFile, read: VFile, fair: FairCopy): void {
  const point = pointsIn(String(file));
  untraced(() => {
    for (const { reason, ruleId, source, place, actual, expected, note } of read.messages) {
      const span = place && "start" in place ? place : undefined;
      const start = point(fair.startOf(span?.start.offset ?? 0));
      const end = point(fair.endOf(span?.end.offset ?? 0));
      const rule = { ...(ruleId && { ruleId }), ...(source && { source }) };
      const message = file.message(reason, { place: { start, end }, ...rule });
      Object.assign(message, { actual, expected, note });
    }
  });
}
