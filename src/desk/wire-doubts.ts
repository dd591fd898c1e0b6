import type { WireFacts } from "../wire/item.ts";
import { type Doubt, doubtOf } from "./doubts.ts";
import type { StatedFacts } from "./wire-front-matter.ts";

/** What the desk is told of an agency's file beside its words: its notes, and what is unsure. */
export function wireDoubts(
  path: string,
  { doubts, notes }: WireFacts,
  { zoneless }: StatedFacts,
): Doubt[] {
  const told = [
    ...doubts.map((reason) => ({ ruleId: "wire", reason, actual: "" })),
    ...zoneless.map((time) => ({
      ruleId: "time",
      reason: "This time has no zone, and is read as one of the publication's",
      actual: time,
    })),
    ...notes.map((note) => ({
      ruleId: "note",
      reason: "The agency tells its editors, and no page shows",
      actual: note,
    })),
  ];
  return told.map((each) => doubtOf(path, each));
}
