import { channelsOf, type Hex } from "../desk/colour.ts";
import { COLOURS } from "../desk/theme-file.ts";
import type { Outline } from "./outline.ts";

/** A colour: red, green and blue, from 0 to 255 each. */
type Colour = readonly [red: number, green: number, blue: number];

const INKS = ["ink", "soft", "accent"] as const;

export type Ink = (typeof INKS)[number];

/** Colours of a picture. */
export type Colours = Readonly<Record<Ink | "paper", Hex>>;

/** Steps from paper to each ink, for smooth edges of letters. */
const STEPS = 21;

/** Position, size and ink of outlines to fill. */
export interface Place {
  /** Pixels from the left and from the top. */
  x: number;
  y: number;
  /** Pixels of an em. */
  size: number;
  ink: Ink;
}

/** Palette of a canvas: paper, then the steps to each ink. */
export function paletteOf(colours: Colours): Colour[] {
  const paper = channelsOf(colours.paper);
  return [
    paper,
    ...INKS.flatMap((ink) =>
      Array.from({ length: STEPS }, (_, step) =>
        mixed(paper, channelsOf(colours[ink]), (step + 1) / STEPS),
      ),
    ),
  ];
}

/** Default palette of the site. */
export const PALETTE: readonly Colour[] = paletteOf({
  paper: COLOURS.paper.light,
  ink: COLOURS.ink.light,
  soft: COLOURS.soft.light,
  accent: COLOURS.accent.light,
});

function mixed(paper: Colour, ink: Colour, share: number): Colour {
  const [red, green, blue] = paper.map((part, index) =>
    Math.round(part + ((ink[index] ?? 0) - part) * share),
  );
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** Picture with the colours of a palette, initially paper. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** Rows of a PNG: each has a byte for its filter, which is none, and the palette index of each pixel. */
  readonly rows: Uint8Array<ArrayBuffer>;
  /**
   * Coverage of each pixel in the box of an outline, as the difference from the pixel before it.
   */
  #rises = new Float32Array(0);
  #columns = 0;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.rows = new Uint8Array((width + 1) * height);
  }

  /** Fills an outline with an ink, each pixel by its share of coverage. */
  fill(outline: Outline, { x, y, size, ink }: Place): void {
    const [left, top, right, bottom] = boxOf(outline, { x, y, size });
    this.#columns = right - left + 2;
    const cells = this.#columns * (bottom - top + 1);
    if (this.#rises.length < cells) this.#rises = new Float32Array(cells);
    else this.#rises.fill(0, 0, cells);
    for (let at = 0; at < outline.length; at += 4) {
      this.#edge(
        (outline[at] ?? 0) * size + x - left,
        (outline[at + 1] ?? 0) * size + y - top,
        (outline[at + 2] ?? 0) * size + x - left,
        (outline[at + 3] ?? 0) * size + y - top,
      );
    }
    const first = INKS.indexOf(ink) * STEPS;
    for (let row = Math.max(top, 0); row < Math.min(bottom, this.height); row += 1) {
      let covered = 0;
      for (let column = left; column < right; column += 1) {
        covered += this.#rises[(row - top) * this.#columns + column - left] ?? 0;
        const step = Math.round(Math.min(Math.abs(covered), 1) * STEPS);
        const pixel = row * (this.width + 1) + 1 + column;
        if (step > 0 && column >= 0 && column < this.width) {
          this.rows[pixel] = Math.max(first + step, this.rows[pixel] ?? 0);
        }
      }
    }
  }

  /** Fills a rectangle. */
  fillRectangle(width: number, height: number, place: Omit<Place, "size">): void {
    const corners = [0, 0, 0, height, width, height, width, 0, 0, 0];
    this.fill(edgesThrough(corners), { ...place, size: 1 });
  }

  /** Fills a circle around a point. */
  fillCircle(radius: number, place: Omit<Place, "size">): void {
    const points = Array.from({ length: 33 }, (_, number) => {
      const angle = (number / 16) * Math.PI;
      return [Math.cos(angle) * radius, Math.sin(angle) * radius];
    });
    this.fill(edgesThrough(points.flat()), { ...place, size: 1 });
  }

  /**
   * Adds an edge to the coverage: in each row that it crosses, pixels to its right are covered, and
   * the pixel that it crosses in part.
   */
  #edge(x0: number, y0: number, x1: number, y1: number): void {
    if (y0 === y1) return;
    const slope = (x1 - x0) / (y1 - y0);
    const direction = y0 < y1 ? 1 : -1;
    const top = Math.min(y0, y1);
    const bottom = Math.max(y0, y1);
    for (let row = Math.floor(top); row < bottom; row += 1) {
      const from = Math.max(row, top);
      const to = Math.min(row + 1, bottom);
      const enters = x0 + (from - y0) * slope;
      const leaves = x0 + (to - y0) * slope;
      const right = Math.max(enters, leaves);
      const height = (to - from) * direction;
      let at = Math.min(enters, leaves);
      const width = right - at;
      do {
        const column = Math.floor(at);
        const end = Math.min(column + 1, right);
        const part = width > 0 ? (height * (end - at)) / width : height;
        const leftShare = (at + end) / 2 - column;
        const cell = row * this.#columns + column;
        this.#rises[cell] = (this.#rises[cell] ?? 0) + part * (1 - leftShare);
        this.#rises[cell + 1] = (this.#rises[cell + 1] ?? 0) + part * leftShare;
        at = end;
      } while (at < right);
    }
  }
}

function edgesThrough(points: readonly number[]): Outline {
  const edges: number[] = [];
  for (let at = 0; at + 3 < points.length; at += 2) edges.push(...points.slice(at, at + 4));
  return new Float32Array(edges);
}

/** Bounds of an outline in whole pixels: left, top, right, bottom. */
function boxOf(outline: Outline, { x, y, size }: Omit<Place, "ink">) {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < outline.length; at += 2) {
    const [across, down] = [outline[at] ?? 0, outline[at + 1] ?? 0];
    box[0] = Math.min(box[0], across);
    box[1] = Math.min(box[1], down);
    box[2] = Math.max(box[2], across);
    box[3] = Math.max(box[3], down);
  }
  const [left, top, right, bottom] = box;
  return outline.length === 0
    ? ([0, 0, 0, 0] as const)
    : ([
        Math.floor(left * size + x),
        Math.floor(top * size + y),
        Math.ceil(right * size + x),
        Math.ceil(bottom * size + y),
      ] as const);
}
