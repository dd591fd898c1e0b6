import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { PALETTE } from "./canvas.ts";
import type { Card } from "./card.ts";
import { drawCard, layOut, painted } from "./draw-card.ts";
import { CARD as SIZE } from "./size.ts";

const CARD: Card = {
  publication: "The Harbour Post",
  direction: "ltr",
  words: "Harbour opens after the storm",
  weight: 600,
  foot: "Port Norland · 1 March 2026",
};

const LONG = "The harbour stays open for as long as the wind lets us keep it open. "
  .repeat(20)
  .trim();

/** Distances in pixels from the edges of a card to its ink. */
async function edgesOf(card: Card) {
  const { data, info } = await sharp(await drawCard(card))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const dark = [...data.keys()].filter((at) => (data[at] ?? 255) < 200);
  const columns = dark.map((at) => at % width);
  const rows = dark.map((at) => Math.floor(at / width));
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), width);
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), 0);
  return {
    left: least(columns),
    right: width - 1 - most(columns),
    top: least(rows),
    bottom: height - 1 - most(rows),
  };
}

test("a card is a PNG of 1200 by 630 pixels, and small", async () => {
  const png = await drawCard(CARD);
  expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  expect(png.length).toBeLessThan(60_000);
});

test.each([
  ["a short headline", CARD],
  ["a long headline", { ...CARD, words: LONG }],
  ["one endless word", { ...CARD, words: "Donaudampfschiff".repeat(9) }],
  ["a long foot", { ...CARD, foot: LONG }],
  [
    "a long quotation of somebody with a long name",
    {
      ...CARD,
      weight: 400,
      words: `“${LONG}”`,
      speaker: { name: LONG, about: LONG, isNamed: false },
    },
  ],
  ["Arabic", { ...CARD, direction: "rtl", words: "فتح الميناء أبوابه بعد العاصفة ".repeat(20) }],
] satisfies [string, Card][])("%s stays within the margins", async (_, card) => {
  const { left, right, top, bottom } = await edgesOf(card);
  expect(Math.min(left, right)).toBeGreaterThanOrEqual(68);
  expect(Math.min(top, bottom)).toBeGreaterThanOrEqual(40);
});

describe("the rule beside who speaks", () => {
  /** Colours of a column of pixels, from the top of the rule to its end. */
  const columnAt = (x: number, isNamed: boolean, direction: Card["direction"] = "ltr") => {
    const layout = layOut({ ...CARD, direction, speaker: { name: "Ida Brandt", isNamed } });
    const { rows, width } = painted(layout);
    const top = Math.ceil(layout.rule?.y ?? 0);
    const inks = Array.from(
      { length: 104 },
      (_, row) => rows[(top + row) * (width + 1) + 1 + x] ?? 0,
    );
    return inks.map((colour) => PALETTE[colour]?.join());
  };
  const PAPER = PALETTE[0]?.join();
  const RED = "163,35,27";

  test("is solid and red beside a named source, and dotted beside one that is not", () => {
    expect(new Set(columnAt(79, true).slice(0, -1))).toEqual(new Set([RED]));
    const dotted = columnAt(79, false);
    expect(dotted).not.toContain(RED);
    const gaps = dotted.filter((colour, row) => colour === PAPER && dotted[row - 1] !== PAPER);
    expect(gaps.length).toBeGreaterThan(7);
  });

  test("stands where lines begin", () => {
    expect(columnAt(79, true, "rtl")).not.toContain(RED);
    expect(columnAt(SIZE.width - 79, true, "rtl")).toContain(RED);
  });
});
