import type { WireFacts, WireItem } from "../wire/item.ts";
import { type Doubt, doubtOf, shortened } from "./doubts.ts";
import type { DeskRule } from "./rules.ts";
import type { StatedFacts } from "./wire-front-matter.ts";

/** What the desk is told of an agency's file beside its words: its notes, and what is unsure. */
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

/** The doubt that tells the desk of an item that is for editors alone, with all its words. */
export const messageToEditors = (path: string, { text, wire: { notes } }: WireItem): Doubt =>
  told(path, "note", `A message to editors, not published: ${quoted([text, ...notes].join(" "))}`);

const quoted = (words: string) => `“${shortened(words)}”`;

/** A doubt about a file: its plain copy has other lines than the file itself. */
const told = (path: string, ruleId: DeskRule, reason: string): Doubt =>
  doubtOf(path, { reason, ruleId });
