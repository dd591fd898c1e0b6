import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { Card } from "./card.ts";
import { drawCard, svgOf } from "./draw-card.ts";

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

/** How far the ink of a card reaches on each side, in pixels from its edges. */
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

test("text is drawn as outlines: no machine’s own fonts are asked", () => {
  expect(svgOf(CARD)).not.toContain("<text");
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
  const ruleOf = (isNamed: boolean, direction: Card["direction"] = "ltr") =>
    /<path d="M(?<x>\d+)[^>]*>/u.exec(
      svgOf({ ...CARD, direction, speaker: { name: "Ida Brandt", isNamed } }),
    );

  test("is solid beside a named source and dotted beside one that is not", () => {
    expect(ruleOf(true)?.[0]).not.toContain("dasharray");
    expect(ruleOf(false)?.[0]).toContain("dasharray");
  });

  test("stands where lines begin", () => {
    expect(Number(ruleOf(true)?.groups?.["x"])).toBeLessThan(600);
    expect(Number(ruleOf(true, "rtl")?.groups?.["x"])).toBeGreaterThan(600);
  });
});
