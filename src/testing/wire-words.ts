import type { WireItem, WireSpan } from "../wire/item.ts";
import { readWire } from "../wire/read-wire.ts";

/** First item of an agency's file; throws where there is none. */
export async function firstItem(file: string): Promise<WireItem> {
  const [item] = await readWire(new TextEncoder().encode(file));
  if (!item) throw new Error("no item");
  return item;
}

/** Summary of an item in words. */
function told({ text, parts, wire }: WireItem) {
  const words = (span: WireSpan | null) => span && text.slice(span.start, span.end);
  return {
    ...wire,
    headline: words(parts.headline),
    byline: words(parts.byline),
    dateline: words(parts.dateline),
    place: parts.dateline?.place ?? null,
    points: parts.points.map(words),
    tables: parts.tables,
    crossheads: parts.sections.flatMap(({ crosshead }) => words(crosshead) ?? []),
    paragraphs: parts.sections.flatMap(({ paragraphs }) => paragraphs.map(words)),
  };
}

/** Facts and parts of the first item of an agency's file, in words. */
export const itemInWords = async (file: string) => told(await firstItem(file));
