import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { newsreader } from "./newsreader.ts";

const faces =
  readFileSync("src/styles/newsreader.css", "utf8").match(/@font-face \{[^}]*\}/gu) ?? [];
const value = (face: string, name: string) =>
  new RegExp(`${name}:\\s*(?<value>[^;]+);`, "u").exec(face)?.groups?.["value"] ?? "";

test("each weight of the serif has a fallback of that weight, and bold is bold before the font is there", () => {
  const cuts = new Set(
    newsreader.options.variants.map(({ weight, style }) => `${weight} ${style}`),
  );
  const fallbacks = faces.map(
    (face) => `${value(face, "font-weight")} ${value(face, "font-style") || "normal"}`,
  );
  expect(new Set(fallbacks)).toEqual(cuts);
  for (const face of faces) {
    const names = value(face, "src").match(/(?<=local\(")[^"]+/gu) ?? [];
    const bold = names.filter((name) => /bold/iu.test(name));
    expect(names.length).toBeGreaterThan(1);
    expect(bold).toEqual(Number(value(face, "font-weight")) < 600 ? [] : names);
  }
});

test("the fallback is asked first, and Astro makes none that stands before it", () => {
  expect(newsreader.optimizedFallbacks).toBe(false);
  const families = faces.map((face) => JSON.parse(value(face, "font-family")));
  expect(new Set(families)).toEqual(new Set([newsreader.fallbacks[0]]));
});
