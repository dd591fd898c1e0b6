import { placeOf } from "./dateline.ts";
import type { WireDraft, WireItem, WireSpan } from "./item.ts";
import { tidied } from "./tidy.ts";

/** Separator of the blocks of plain copy. */
const GAP = "\n\n";

/** Separator after a dateline. */
const DASH = " -";

/**
 * Makes an item of a draft: headline, byline and each block become paragraphs, with the dateline
 * before the first, as agencies print it; and the spans of these parts.
 */
export function itemOf(draft: WireDraft): WireItem {
  const { headline, byline, dateline, blocks, ...wire } = tidied(draft);
  let text = "";
  const add = (words: string): WireSpan => {
    if (text) text += GAP;
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  const parts: WireItem["parts"] = {
    headline: headline ? add(headline) : null,
    byline: byline ? add(byline) : null,
    dateline: null,
    points: [],
    sections: [],
    tables: [],
  };
  for (const { kind, text: words, table } of blocks) {
    if (table) {
      parts.tables.push({ ...table, at: text.length });
      continue;
    }
    if (kind === "point") {
      parts.points.push(add(words));
      continue;
    }
    if (kind === "crosshead") {
      parts.sections.push({ crosshead: add(words), paragraphs: [] });
      continue;
    }
    if (parts.sections.length === 0) parts.sections.push({ crosshead: null, paragraphs: [] });
    const opens = dateline !== null && parts.dateline === null;
    const span = add(opens ? `${dateline}${DASH} ${words}` : words);
    if (opens) {
      const end = span.start + dateline.length + DASH.length;
      parts.dateline = { start: span.start, end, place: placeOf(dateline) };
    }
    parts.sections.at(-1)?.paragraphs.push(span);
  }
  return { text, parts, wire };
}
