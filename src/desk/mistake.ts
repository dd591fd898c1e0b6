import { VFileMessage } from "vfile-message";

/** The first line and column of a file. */
export const TOP = { line: 1, column: 1 };

/** Line for an error in reading a file: for a mistake in it, or an unexpected error. */
export function lineOf(path: string, error: unknown): string {
  if (error instanceof VFileMessage) return error.message;
  return mistake(
    path,
    `this file cannot be read (${error}): take it out of the folder, and report it with this line`,
  ).message;
}

/** A mistake of the publisher's, at its place in the file, or at the top for the whole file. */
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

/** A line with a mistake, its place and the remedy; and the path of the file. */
export interface Mistake {
  file: string;
  message: string;
}

/** Line and file of a mistake. */
export function mistakeOf({ file = "", message }: VFileMessage): Mistake {
  return { file, message };
}

/**
 * Merges mistakes into one, at the place of the first in its file; its message has a line for each.
 *
 * @throws {RangeError} where there is none
 */
export function together(mistakes: readonly VFileMessage[]): VFileMessage {
  const [first, ...others] = mistakes.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
  if (!first) throw new RangeError("there is no mistake");
  first.cause = new AggregateError([first, ...others].flatMap(apart));
  first.message = [first, ...others].map(({ message }) => message).join("\n");
  return first;
}

/** Mistakes that were merged into one; itself where it is one alone. */
export function apart(merged: VFileMessage): VFileMessage[] {
  return merged.cause instanceof AggregateError ? merged.cause.errors : [merged];
}
