import { expect, test } from "vitest";
import { fitText } from "./fit-text.ts";
import { glyphsOf } from "./fonts.ts";
import { setLine } from "./set-line.ts";

const outlines = (text: string, direction: "ltr" | "rtl") =>
  setLine(text, 400, direction).glyphs.map(({ outline }) => outline);

test("letters of Arabic join: each has another form than alone", () => {
  const alone = new Set([..."بيت"].flatMap((letter) => outlines(letter, "rtl")));
  const joined = outlines("بيت", "rtl");
  expect(joined.length).toBeGreaterThan(0);
  expect(joined.every((outline) => alone.has(outline))).toBe(false);
});

test("Arabic runs from right to left, and a Latin name within it from left to right", () => {
  const [latin, arabic] = [outlines("AFP", "ltr"), outlines("قال", "rtl")];
  const line = outlines("قال AFP", "rtl");
  expect(line.slice(0, 3)).toEqual(latin);
  expect(line.slice(-arabic.length)).toEqual(arabic);
  expect(outlines("AFP قال", "ltr").slice(0, 3)).toEqual(latin);
});

test("brackets are turned with the text around them", () => {
  const [opening] = outlines("(", "ltr");
  expect(outlines("(قال", "rtl").at(-1)).not.toBe(opening);
});

test("ligatures and marks are the font’s own", () => {
  expect(glyphsOf("ffi", 400, false).glyphs.length).toBeLessThan(3);
});

test("text is set as large as it fits, in lines of about one length", () => {
  const setting = {
    weight: 600,
    direction: "ltr",
    width: 1000,
    height: 400,
    leading: 1.2,
  } as const;
  const { size, lines } = fitText("Harbour opens after the longest storm in nine years", {
    ...setting,
    sizes: [200, 80, 40],
  });
  expect(size).toBe(80);
  const widths = lines.map(({ width }) => width * size);
  expect(lines.length).toBeGreaterThan(1);
  expect(Math.max(...widths)).toBeLessThanOrEqual(1000);
  expect(Math.min(...widths)).toBeGreaterThan(0.6 * Math.max(...widths));
});

test("a character without a glyph is never drawn as a box", () => {
  expect(() => setLine("港", 400, "ltr")).toThrow("No font draws “港”");
});

test("no line begins with a mark that French sets apart by a space", () => {
  const setting = {
    weight: 600,
    direction: "ltr",
    height: 400,
    leading: 1.2,
    sizes: [80],
  } as const;
  const words = "Le port rouvre\u202F?";
  const { width } = setLine("Le port rouvre", 600, "ltr");
  const { lines } = fitText(words, { ...setting, width: width * 80 + 1 });
  const last = setLine("rouvre\u202F?", 600, "ltr");
  expect(lines.at(-1)?.glyphs.length).toBe(last.glyphs.length);
});
