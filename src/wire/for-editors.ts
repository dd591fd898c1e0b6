import { isNote } from "./furniture.ts";
import type { WireItem } from "./item.ts";

/** A headline for editors: "Achtung: Fotos folgen", "MEDIA ADVISORY: visit", "Advisory". */
const ADDRESSED = /^\W{0,3}(?:achtung|(?:\p{L}+ )?advisory)\s*(?:[!:–—-]|$)/iu;

/**
 * Tests whether an item is only for editors and not published: it has only notes, or its headline
 * addresses them.
 */
export function isForEditors({ text, parts, wire }: WireItem): boolean {
  const isEmpty =
    parts.tables.length === 0 && parts.sections.every(({ paragraphs }) => paragraphs.length === 0);
  if (isEmpty && wire.notes.length > 0) return true;
  const headline = parts.headline ? text.slice(parts.headline.start, parts.headline.end) : "";
  return isNote(headline) || ADDRESSED.test(headline);
}
