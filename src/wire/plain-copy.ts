import { placeOf } from "./dateline.ts";
import type { WireDraft, WireItem, WireSpan } from "./item.ts";
import { tidied } from "./tidy.ts";

/** What stands between the blocks of plain copy. */
const GAP = "\n\n";

/** What stands behind a dateline. */
const DASH = " -";

/**
 * Makes a draft an item: headline, byline and blocks a paragraph each, the dateline in front of the
 * first, as agencies print it, and where in that text they are.
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
