import { VFileMessage } from "vfile-message";
import type { WireFacts, WireItem } from "../wire/item.ts";
import { type Doubt, doubtOf } from "./doubts.ts";
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
    ...zoneless.map((time) => told(path, "time", NO_ZONE, time)),
    ...notes.map((note) => told(path, "note", NOTE, note)),
  ];
}

const NO_ZONE = "This time has no zone, and is taken for one of the publication’s";
const NOTE = "This is for editors, and no page shows it";
const MESSAGE = "This is a message to editors, and is not published";

/** The doubt that tells the desk of an item that is for editors alone, with all its words. */
export const messageToEditors = (path: string, { text, wire: { notes } }: WireItem): Doubt =>
  told(path, "note", MESSAGE, [text, ...notes].join(" "));

/** A doubt about a file: its plain copy has other lines than the file itself. */
function told(path: string, ruleId: DeskRule, reason: string, actual = ""): Doubt {
  const message = new VFileMessage(reason, { ruleId, source: "desk" });
  return doubtOf(path, Object.assign(message, { actual }));
}
