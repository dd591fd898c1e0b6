import { DrawFuncs, type Font } from "harfbuzzjs";

/**
 * Outline of a glyph as straight edges: the x and y of the start and the end of each, in ems; y
 * runs downwards.
 */
export type Outline = Float32Array;

/**
 * Greatest distance of an edge from its curve, in ems: a twentieth of a pixel in the largest
 * letters.
 */
const TOLERANCE = 0.0006;

interface Point {
  x: number;
  y: number;
}

/** Records HarfBuzz's drawing commands, in font units. */
class Pen {
  edges: number[] = [];
  /** Units per em. */
  em = 1;
  #first: Point = { x: 0, y: 0 };
  #last: Point = { x: 0, y: 0 };

  moveTo(point: Point): void {
    this.#first = point;
    this.#last = point;
  }

  lineTo(point: Point): void {
    const { x, y } = this.#last;
    this.edges.push(x / this.em, -y / this.em, point.x / this.em, -point.y / this.em);
    this.#last = point;
  }

  /** Adds a Bézier curve as edges within the tolerance. */
  curveTo(first: Point, second: Point, end: Point): void {
    const begin = this.#last;
    const bend = Math.max(bendOf(begin, first, second), bendOf(first, second, end)) / this.em;
    const count = Math.ceil(Math.sqrt((0.75 * bend) / TOLERANCE)) || 1;
    for (let step = 1; step <= count; step += 1) {
      const t = step / count;
      const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
      const points = [begin, first, second, end];
      const sum = (axis: keyof Point) =>
        points.reduce((all, point, index) => all + point[axis] * (weights[index] ?? 0), 0);
      this.lineTo({ x: sum("x"), y: sum("y") });
    }
  }

  close(): void {
    this.lineTo(this.#first);
  }
}

/** Bend of the line from one point to another through a third. */
const bendOf = (a: Point, b: Point, c: Point) =>
  Math.hypot(a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y);

const pen = new Pen();

const drawing = new DrawFuncs();
drawing.setMoveToFunc((x, y) => pen.moveTo({ x, y }));
drawing.setLineToFunc((x, y) => pen.lineTo({ x, y }));
drawing.setCubicToFunc((ax, ay, bx, by, x, y) =>
  pen.curveTo({ x: ax, y: ay }, { x: bx, y: by }, { x, y }),
);
drawing.setClosePathFunc(() => pen.close());

/**
 * Outline of a glyph.
 *
 * @param em - units per em of the font
 */
export function outlineOf(font: Font, glyph: number, em: number): Outline {
  pen.edges = [];
  pen.em = em;
  font.drawGlyph(glyph, drawing);
  return new Float32Array(pen.edges);
}
