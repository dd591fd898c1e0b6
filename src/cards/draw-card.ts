import { Canvas, type Ink, PALETTE, paletteOf } from "./canvas.ts";
import type { Card } from "./card.ts";
import { type Fitted, fitText, type Setting } from "./fit-text.ts";
import { withLogo } from "./logo.ts";
import { indexedPng } from "./png.ts";
import type { Direction } from "./set-line.ts";
import { CARD } from "./size.ts";

const MARGIN = 76;
const WIDTH = CARD.width - 2 * MARGIN;
/** Baselines of the head and the foot. */
const HEAD = 92;
const FOOT = 566;
/** Bounds of the space for the words and their speaker. */
const TOP = 150;
const BOTTOM = 500;
const SPEAKER = { height: 104, gap: 36, inset: 30 };
/** Width of the rule in the margin, and the distance of its dots. */
const RULE = { width: 5, step: 11 };

/** Line height, and height of capitals above the baseline, in ems. */
const LEADING = 1.16;
const CAPITALS = 0.74;

const ONE_LINE = { weight: 400, width: WIDTH, leading: 1.3 } as const;

/** Text at its position on a card. */
interface Text {
  fitted: Fitted;
  /** Baseline of the first line. */
  y: number;
  ink: Ink;
  /** Pixels from the margin to the beginning of lines. */
  inset: number;
}

/** All parts of a drawn card. */
interface Layout {
  direction: Direction;
  texts: Text[];
  /** Rule beside the speaker: its top, and whether it is solid. */
  rule?: { y: number; isSolid: boolean } | undefined;
}

/**
 * Draws a card as a PNG. Letters are outlines of the fonts here, so that it looks the same on every
 * machine.
 *
 * @throws {Error} where a character has no glyph.
 */
export async function drawCard(card: Card): Promise<Buffer> {
  const { colours, logo, direction } = card;
  const palette = colours ? paletteOf(colours) : PALETTE;
  const png = await indexedPng(painted(layOut(card)), palette);
  return logo ? withLogo(png, logo, { direction, margin: MARGIN, bottom: HEAD + 10 }) : png;
}

/** Lays out a card: sets its text as large as it fits, and positions it. */
export function layOut(card: Card): Layout {
  const { logo, direction, words, weight, speaker, foot } = card;
  const publication = logo ? "" : card.publication;
  const height = BOTTOM - TOP - (speaker ? SPEAKER.height + SPEAKER.gap : 0);
  const sizes = [88, 80, 72, 64, 56, 50, 44, 38];
  const box = { weight, direction, width: WIDTH, height, sizes, leading: LEADING };
  const fitted = fitText(words, box);
  const taken = fitted.lines.length * fitted.size * LEADING;
  const middle = TOP + (height - taken) / 2;
  const under = middle + taken + SPEAKER.gap;
  const line = (text: string, size: number, setting: Partial<Setting> = {}) =>
    fitText(text, { ...ONE_LINE, direction, height: size * 1.3, sizes: [size], ...setting });
  const { inset } = SPEAKER;
  const beside = { width: WIDTH - inset };
  const speaking: Text[] = speaker
    ? [
        {
          fitted: line(speaker.name, 38, { weight: 600, ...beside }),
          y: under + (speaker.about ? 40 : 66),
          ink: "ink",
          inset,
        },
        { fitted: line(speaker.about ?? "", 28, beside), y: under + 86, ink: "soft", inset },
      ]
    : [];
  return {
    direction,
    texts: [
      { fitted: line(publication, 40, { weight: 600 }), y: HEAD, ink: "ink", inset: 0 },
      {
        fitted,
        y: middle + fitted.size * (LEADING / 2 + CAPITALS / 2),
        ink: "ink",
        inset: 0,
      },
      ...speaking,
      { fitted: line(foot, 28), y: FOOT, ink: "soft", inset: 0 },
    ],
    rule: speaker && { y: under, isSolid: speaker.isNamed },
  };
}

/** Paints a layout. */
export function painted({ direction, texts, rule }: Layout): Canvas {
  const canvas = new Canvas(CARD.width, CARD.height);
  canvas.fillRectangle(WIDTH, 4, { x: MARGIN, y: HEAD + 26, ink: "ink" });
  for (const { fitted, y, ink, inset } of texts) {
    const { size, lines } = fitted;
    for (const [number, { glyphs, width }] of lines.entries()) {
      const begin = MARGIN + inset;
      const x = direction === "rtl" ? CARD.width - begin - width * size : begin;
      const baseline = y + number * LEADING * size;
      for (const glyph of glyphs) {
        const place = { x: x + glyph.x * size, y: baseline + glyph.y * size, size, ink };
        canvas.fill(glyph.outline, place);
      }
    }
  }
  if (rule) paintRule(canvas, rule, direction);
  return canvas;
}

/** Paints the rule in the margin: solid beside a named source, dotted beside an unnamed one. */
function paintRule(
  canvas: Canvas,
  { y, isSolid }: NonNullable<Layout["rule"]>,
  direction: Direction,
): void {
  const middle = MARGIN + 3;
  const x = direction === "rtl" ? CARD.width - middle : middle;
  const half = RULE.width / 2;
  if (isSolid) {
    canvas.fillRectangle(RULE.width, SPEAKER.height, { x: x - half, y, ink: "accent" });
    return;
  }
  for (let down = 0; down <= SPEAKER.height; down += RULE.step) {
    canvas.fillCircle(half, { x, y: y + down, ink: "soft" });
  }
}
