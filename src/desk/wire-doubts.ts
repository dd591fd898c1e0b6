import type { WireFacts, WireItem } from "../wire/item.ts";
import { type Doubt, doubtOf, shortened } from "./doubts.ts";
import type { DeskRule } from "./rules.ts";
import type { StatedFacts } from "./wire-front-matter.ts";

/**
 * Doubts for the desk about an agency's file, besides its words: its notes, and uncertain facts.
 */
export function wireDoubts(
  path: string,
  { doubts, notes }: WireFacts,
  { zoneless }: StatedFacts,
): Doubt[] {
  return [
    ...doubts.map((reason) => told(path, "wire", reason)),
    ...[...new Set(zoneless)].map((time) =>
      told(path, "time", `${time} has no zone, and is read in the publication’s time zone`),
    ),
    ...notes.map((note) => told(path, "note", `For editors, not published: ${quoted(note)}`)),
  ];
}

/** Doubt about an item that is only for editors, with all its words. */
export const messageToEditors = (path: string, { text, wire: { notes } }: WireItem): Doubt =>
  told(path, "note", `A message to editors, not published: ${quoted([text, ...notes].join(" "))}`);

const quoted = (words: string) => `“${shortened(words)}”`;

/** A doubt about a whole file, as the lines of its plain copy are not those of the file. */
const told = (path: string, ruleId: DeskRule, reason: string): Doubt =>
  doubtOf(path, { reason, ruleId });
