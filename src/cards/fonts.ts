import { readFileSync } from "node:fs";
import { Blob, Direction, Face, Font, Buffer as Glyphs, shape } from "harfbuzzjs";
import { type Outline, outlineOf } from "./outline.ts";
import { openTypeOf } from "./woff.ts";

export type Weight = 400 | 600;

/** Newsreader as on the pages, then what it lacks. */
const FILES = [
  "newsreader/files/newsreader-latin",
  "newsreader/files/newsreader-latin-ext",
  "newsreader/files/newsreader-vietnamese",
  "noto-naskh-arabic/files/noto-naskh-arabic-arabic",
];

/** Characters that are not drawn: joiners, marks of direction. */
const UNSEEN = /\p{Cf}/gu;

/**
 * Spaces that French sets before its marks, and a hyphen at which no line ends, drawn as what they
 * look like.
 */
const lookalikes = (text: string) => text.replaceAll(/\p{Zs}/gu, " ").replaceAll("\u2011", "-");

/** A font that can shape and draw. */
interface Drawer {
  font: Font;
  /** Units of an em. */
  em: number;
  characters: ReadonlySet<number>;
  outlines: Map<number, Outline>;
}

/** A glyph where it stands, in ems from the beginning of its run; y runs downwards. */
export interface Glyph {
  x: number;
  y: number;
  outline: Outline;
}

const drawers = new Map<Weight, Drawer[]>();

function drawersOf(weight: Weight): Drawer[] {
  const known = drawers.get(weight) ?? FILES.map((file) => open(file, weight));
  drawers.set(weight, known);
  return known;
}

function open(file: string, weight: Weight): Drawer {
  const woff = readFileSync(`node_modules/@fontsource/${file}-${weight}-normal.woff`);
  const face = new Face(new Blob(openTypeOf(woff)));
  return {
    font: new Font(face),
    em: face.upem,
    characters: new Set(face.collectUnicodes()),
    outlines: new Map(),
  };
}

/** Tests whether there is a glyph for every character of a text. */
export function canDraw(text: string, weight: Weight): boolean {
  return graphemesOf(lookalikes(text)).every(
    (each) => drawerOf(each, drawersOf(weight)) !== undefined,
  );
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const graphemesOf = (text: string) => [...graphemes.segment(text)].map(({ segment }) => segment);

function drawerOf(grapheme: string, from: readonly (Drawer | undefined)[]): Drawer | undefined {
  const points = [...grapheme.replaceAll(UNSEEN, "")].map((each) => each.codePointAt(0) ?? 0);
  return from.find((drawer) => drawer && points.every((point) => drawer.characters.has(point)));
}

/**
 * The glyphs of a run of one direction, from left to right, and its width in ems.
 *
 * @throws {Error} where a character has no glyph.
 */
export function glyphsOf(text: string, weight: Weight, isRightToLeft: boolean) {
  const parts = partsOf(lookalikes(text), drawersOf(weight));
  if (isRightToLeft) parts.reverse();
  const glyphs: Glyph[] = [];
  let width = 0;
  for (const { drawer, words } of parts) {
    const { font, em, outlines } = drawer;
    const buffer = new Glyphs();
    buffer.addText(words);
    buffer.setDirection(isRightToLeft ? Direction.RTL : Direction.LTR);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    for (const [index, { codepoint: id }] of buffer.getGlyphInfos().entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const outline = outlines.get(id) ?? outlineOf(font, id, em);
      outlines.set(id, outline);
      glyphs.push({ x: width + xOffset / em, y: -yOffset / em, outline });
      width += xAdvance / em;
    }
  }
  return { glyphs, width };
}

/**
 * Parts of a text that one font draws each; what several can draw goes on in the font before it.
 */
function partsOf(text: string, all: Drawer[]) {
  const parts: { drawer: Drawer; words: string }[] = [];
  for (const grapheme of graphemesOf(text)) {
    const last = parts.at(-1);
    const drawer = drawerOf(grapheme, [last?.drawer, ...all]);
    if (!drawer) throw new Error(`No font draws “${grapheme}”`);
    if (last?.drawer === drawer) last.words += grapheme;
    else parts.push({ drawer, words: grapheme });
  }
  return parts;
}
