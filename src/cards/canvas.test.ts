import { expect, test } from "vitest";
import { Canvas, PALETTE } from "./canvas.ts";

const FULL = PALETTE.findIndex((colour) => colour.join() === "28,26,23");

/** Edges of a closed line through some points. */
const through = (...points: [x: number, y: number][]) =>
  new Float32Array(
    points.flatMap(([x, y], index) => [x, y, ...(points[(index + 1) % points.length] ?? [])]),
  );

const rowsOf = ({ rows, width, height }: Canvas) =>
  Array.from({ length: height }, (_, row) => [
    ...rows.subarray(row * (width + 1) + 1, (row + 1) * (width + 1)),
  ]);

test("a pixel gets as much ink as it is covered, whichever way the outline runs", () => {
  const square = [
    [0, 0],
    [0, 2],
    [2, 2],
    [2, 0],
  ] as [number, number][];
  const half = Math.round(FULL / 2);
  for (const points of [square, square.toReversed()]) {
    const canvas = new Canvas(5, 3);
    canvas.fill(through(...points), { x: 1.5, y: 0, size: 1, ink: "ink" });
    expect(rowsOf(canvas)).toEqual([
      [0, half, FULL, half, 0],
      [0, half, FULL, half, 0],
      [0, 0, 0, 0, 0],
    ]);
  }
});

test("a hole stays paper, and a part that is covered twice is full", () => {
  const canvas = new Canvas(4, 3);
  const outer = through([0, 0], [0, 3], [3, 3], [3, 0]);
  const hole = through([1, 1], [2, 1], [2, 2], [1, 2]);
  const again = through([0, 0], [0, 1], [3, 1], [3, 0]);
  canvas.fill(new Float32Array([...outer, ...hole, ...again]), {
    x: 0,
    y: 0,
    size: 1,
    ink: "ink",
  });
  expect(rowsOf(canvas)).toEqual([
    [FULL, FULL, FULL, 0],
    [FULL, 0, FULL, 0],
    [FULL, FULL, FULL, 0],
  ]);
});

test("a slope covers the half of each pixel that it halves", () => {
  const canvas = new Canvas(3, 3);
  canvas.fill(through([0, 0], [0, 1], [1, 1]), { x: 0, y: 0, size: 3, ink: "ink" });
  const half = Math.round(FULL / 2);
  expect(rowsOf(canvas)).toEqual([
    [half, 0, 0],
    [FULL, half, 0],
    [FULL, FULL, half],
  ]);
});

test("what lies outside is cut off, and stands nowhere else", () => {
  const canvas = new Canvas(4, 3);
  canvas.fillRectangle(4, 5, { x: -3, y: -3, ink: "ink" });
  canvas.fillRectangle(9, 9, { x: 3, y: 2, ink: "ink" });
  expect(rowsOf(canvas)).toEqual([
    [FULL, 0, 0, 0],
    [FULL, 0, 0, 0],
    [0, 0, 0, FULL],
  ]);
});
