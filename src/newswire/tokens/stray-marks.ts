import type { Span } from "../article.ts";

/** Marks that only close; a straight one may also mean feet or inches. */
const CLOSING = /(?<=[\p{L}.,?!…])(?:”|»|'')(?![\p{L}\p{N}])/gu;

/** Closing marks without an open quotation, in a paragraph whose text begins at an offset. */
export function strayMarksIn(text: string, offset: number, stretches: readonly Span[]): Span[] {
  const strays: Span[] = [];
  let next = 0;
  for (const { 0: mark, index } of text.matchAll(CLOSING)) {
    const start = offset + index;
    while ((stretches[next]?.end ?? Infinity) <= start) next += 1;
    if ((stretches[next]?.start ?? Infinity) > start)
      strays.push({ start, end: start + mark.length });
  }
  return strays;
}
