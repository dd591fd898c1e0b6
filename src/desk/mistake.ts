import { VFileMessage } from "vfile-message";

/** The first line and column of a file. */
export const TOP = { line: 1, column: 1 };

/**
 * A mistake of the publisher's, at its place in the file; at the top where the file as a whole is
 * meant.
 */
export function mistake(
  path: string,
  reason: string,
  place: { line: number; column: number } = TOP,
): VFileMessage {
  const message = new VFileMessage(reason, { place, source: "desk" });
  message.file = path;
  message.message = `${path}:${place.line}:${place.column}: ${reason}`;
  return message;
}
