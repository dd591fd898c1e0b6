import { readFileSync } from "node:fs";
import { Blob, Direction, Face, Font, Buffer as Glyphs, shape } from "harfbuzzjs";
import { type Outline, outlineOf } from "./outline.ts";
import { openTypeOf } from "./woff.ts";

/** Font weights of cards, as in CSS. */
export type Weight = 400 | 600;

/** Files of Newsreader as on the pages, by weight; bold is its display cut. */
const LATIN: Record<Weight, string> = {
  400: "node_modules/@fontsource/newsreader/files/newsreader",
  600: "src/styles/newsreader-display/newsreader-display",
};

/** Fonts for characters that Newsreader lacks. */
const OTHERS = [
  "node_modules/@fontsource/newsreader/files/newsreader-vietnamese",
  "node_modules/@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic",
];

/** Characters without a glyph: joiners, marks of direction. */
const UNSEEN = /\p{Cf}/gu;

/**
 * Replaces special spaces of French punctuation and non-breaking hyphens by plain ones, which look
 * the same.
 */
const lookalikes = (text: string) => text.replaceAll(/\p{Zs}/gu, " ").replaceAll("\u2011", "-");

/** A font for shaping and drawing. */
interface Drawer {
  font: Font;
  /** Units per em. */
  em: number;
  characters: ReadonlySet<number>;
  outlines: Map<number, Outline>;
}

/** A glyph at its position, in ems from the start of its run; y runs downwards. */
export interface Glyph {
  x: number;
  y: number;
  outline: Outline;
}

const drawers = new Map<Weight, Drawer[]>();

function drawersOf(weight: Weight): Drawer[] {
  const latin = LATIN[weight];
  const files = [`${latin}-latin`, `${latin}-latin-ext`, ...OTHERS];
  const known = drawers.get(weight) ?? files.map((file) => open(file, weight));
  drawers.set(weight, known);
  return known;
}

function open(file: string, weight: Weight): Drawer {
  const woff = readFileSync(`${file}-${weight}-normal.woff`);
  const face = new Face(new Blob(openTypeOf(woff)));
  return {
    font: new Font(face),
    em: face.upem,
    characters: new Set(face.collectUnicodes()),
    outlines: new Map(),
  };
}

/** Tests whether every character of a text has a glyph. */
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
 * Glyphs of a run in one direction, from left to right, and its width in ems.
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

/** Splits a text by font; characters in several fonts continue with the font before them. */
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
