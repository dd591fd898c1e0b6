import { existsSync, readFileSync } from "node:fs";
import sharp from "sharp";
import type { LookedPublication } from "../desk/look.ts";
import { directionOf } from "../messages/direction.ts";
import { canDraw, glyphsOf } from "./fonts.ts";
import type { Outline } from "./outline.ts";

/** Side of the square in which icons are drawn. */
const SIDE = 32;

/** Largest side of a letter in the square. */
const FILLED = 20;

/** Folder of the publisher's files. */
const FOLDER = "public";

/** A heading and lines of text, for a name without glyphs in the fonts here. */
const LINES = "M8 9h16v4H8zM8 16h10v2H8zM8 21h16v2H8z";

type Named = Pick<LookedPublication, "name" | "language" | "look">;

/**
 * Icon of the site as SVG: the publisher's file in public/, else the first letter of the name on
 * its colour.
 */
export function iconSvg({ name, language, look }: Named, isRound = true): string {
  const own = `${FOLDER}/favicon.svg`;
  if (existsSync(own)) return readFileSync(own, "utf8");
  const { accent, paper } = look.colours;
  const radius = isRound ? 5 : 0;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">` +
    `<rect width="${SIDE}" height="${SIDE}" rx="${radius}" fill="${accent.light}"/>` +
    `<path fill="${paper.light}" d="${markOf(name, language)}"/></svg>`
  );
}

/**
 * Icon of the site as a PNG, a square of `size` pixels: the publisher's file with that name in
 * public/, else the `icon` of the publication, else the icon of `iconSvg`.
 */
export async function iconPng(publication: Named, file: string, size: number): Promise<Buffer> {
  const own = `${FOLDER}/${file}`;
  if (existsSync(own)) return readFileSync(own);
  const { icon, colours } = publication.look;
  const background = colours.paper.light;
  const picture = icon ? `${FOLDER}${icon.src}` : Buffer.from(iconSvg(publication, false));
  return sharp(picture, { density: 72 * Math.ceil(size / SIDE) })
    .resize(size, size, { fit: "contain", background })
    .flatten({ background })
    .png({ palette: true })
    .toBuffer();
}

/** SVG path of the first letter of a name, in the middle of the square. */
function markOf(name: string, language: string): string {
  const [letter = ""] = name.toLocaleUpperCase(language);
  if (!canDraw(letter, 600)) return LINES;
  const { glyphs } = glyphsOf(letter, 600, directionOf(language) === "rtl");
  const edges = glyphs.flatMap(({ x, y, outline }) => movedBy(outline, x, y));
  const across = edges.filter((_, index) => index % 2 === 0);
  const down = edges.filter((_, index) => index % 2 === 1);
  const [left, right] = [Math.min(...across), Math.max(...across)];
  const [top, bottom] = [Math.min(...down), Math.max(...down)];
  if (!(right > left && bottom > top)) return LINES;
  const scale = FILLED / Math.max(right - left, bottom - top);
  const places = [SIDE / 2 - ((left + right) / 2) * scale, SIDE / 2 - ((top + bottom) / 2) * scale];
  return pathOf(edges.map((each, index) => each * scale + (places[index % 2] ?? 0)));
}

const movedBy = (outline: Outline, x: number, y: number) =>
  [...outline].map((each, index) => each + (index % 2 === 0 ? x : y));

/** Edges as an SVG path. */
function pathOf(edges: readonly number[]): string {
  let path = "";
  let end = "";
  for (let at = 0; at < edges.length; at += 4) {
    const [from, to] = [pointOf(edges, at), pointOf(edges, at + 2)];
    path += from === end ? `L${to}` : `M${from}L${to}`;
    end = to;
  }
  return `${path}Z`;
}

const pointOf = (edges: readonly number[], at: number) =>
  `${(edges[at] ?? 0).toFixed(2)} ${(edges[at + 1] ?? 0).toFixed(2)}`;
