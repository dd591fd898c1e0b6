import sharp from "sharp";
import type { Card } from "./card.ts";
import { type Fitted, fitText, type Setting } from "./fit-text.ts";
import { CARD } from "./size.ts";

const PAPER = "#fffefb";
const INK = "#1c1a17";
const SOFT = "#655f55";
const ACCENT = "#a3231b";

const MARGIN = 76;
const WIDTH = CARD.width - 2 * MARGIN;
/** Baselines of the head and the foot. */
const HEAD = 92;
const FOOT = 566;
/** Between these the words stand, and who says them. */
const TOP = 150;
const BOTTOM = 500;
const SPEAKER = { height: 104, gap: 36, inset: 30 };

/** Capitals reach so far above the baseline, in ems. */
const CAPITALS = 0.74;

const ONE_LINE = { weight: 400, width: WIDTH, leading: 1.3 } as const;

/**
 * Draws a card as a PNG. Text becomes outlines here, so it looks the same on every machine.
 *
 * @throws {Error} where a character has no glyph.
 */
export function drawCard(card: Card): Promise<Buffer> {
  return sharp(Buffer.from(svgOf(card)))
    .png({ palette: true, colours: 64, effort: 1, dither: 0 })
    .toBuffer();
}

/** A card as SVG without text: only outlines. */
export function svgOf(card: Card): string {
  const { direction, words, weight, speaker } = card;
  const height = BOTTOM - TOP - (speaker ? SPEAKER.height + SPEAKER.gap : 0);
  const fitted = fitText(words, {
    weight,
    direction,
    width: WIDTH,
    height,
    sizes: [88, 80, 72, 64, 56, 50, 44, 38],
    leading: 1.16,
  });
  const middle = TOP + (height - fitted.lines.length * fitted.size * 1.16) / 2;
  const under = middle + fitted.lines.length * fitted.size * 1.16 + SPEAKER.gap;
  const line = (text: string, size: number, setting: Partial<Setting> = {}) =>
    fitText(text, { ...ONE_LINE, direction, height: size * 1.3, sizes: [size], ...setting });
  const at = (fitted: Fitted, y: number, fill: string, inset = 0) =>
    placed(fitted, { y, fill, inset, card });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    at(line(card.publication, 40, { weight: 600 }), HEAD, INK),
    `<rect x="${MARGIN}" y="${HEAD + 26}" width="${WIDTH}" height="4" fill="${INK}"/>`,
    at(fitted, middle + fitted.size * (0.58 + CAPITALS / 2), INK),
    ...(speaker
      ? [
          rule(speaker.isNamed, under, card),
          at(
            line(speaker.name, 38, { weight: 600, width: WIDTH - SPEAKER.inset }),
            under + (speaker.about ? 40 : 66),
            INK,
            SPEAKER.inset,
          ),
          at(
            line(speaker.about ?? "", 28, { width: WIDTH - SPEAKER.inset }),
            under + 86,
            SOFT,
            SPEAKER.inset,
          ),
        ]
      : []),
    at(line(card.foot, 28), FOOT, SOFT),
    "</svg>",
  ].join("");
}

interface Placing {
  /** Baseline of the first line. */
  y: number;
  fill: string;
  /** Pixels from the margin at which lines begin. */
  inset: number;
  card: Card;
}

function placed({ size, lines }: Fitted, { y, fill, inset, card }: Placing): string {
  const outlines = lines.flatMap(({ glyphs, width }, number) => {
    const begin =
      card.direction === "rtl" ? CARD.width - MARGIN - inset - width * size : MARGIN + inset;
    return glyphs.map(({ x, y: rise, scale, outline }) => {
      const place = [begin + x * size, y + (number * 1.16 + rise) * size].map(rounded);
      return `<path transform="translate(${place}) scale(${scale * size} ${-scale * size})" d="${outline}"/>`;
    });
  });
  return `<g fill="${fill}">${outlines.join("")}</g>`;
}

/** The rule of the margin: solid beside a named source, dotted beside one that is not. */
function rule(isNamed: boolean, y: number, { direction }: Card): string {
  const x = direction === "rtl" ? CARD.width - MARGIN - 3 : MARGIN + 3;
  const look = isNamed
    ? `stroke="${ACCENT}" stroke-width="5"`
    : `stroke="${SOFT}" stroke-width="5" stroke-linecap="round" stroke-dasharray="0 11"`;
  return `<path d="M${x} ${rounded(y)}v${SPEAKER.height}" ${look}/>`;
}

const rounded = (pixels: number) => Math.round(pixels * 100) / 100;
