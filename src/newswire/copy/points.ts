import type { Point } from "unist";

/** The line and column of an offset. */
export type PointAt = (offset: number) => Point;

/**
 * A function that maps an offset of `text` to its line and column, both counted from 1; lines end
 * in LF, CRLF or CR.
 */
export function pointsIn(text: string): PointAt {
  let starts: number[] | null = null;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const end = /\r\n|\n|\r/g; end.test(text); ) starts.push(end.lastIndex);
  return starts;
}
