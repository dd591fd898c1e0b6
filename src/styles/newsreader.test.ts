import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { newsreader, newsreaderDisplay } from "./newsreader.ts";

const faces =
  readFileSync("src/styles/newsreader.css", "utf8").match(/@font-face \{[^}]*\}/gu) ?? [];
const value = (face: string, name: string) =>
  new RegExp(`${name}:\\s*(?<value>[^;]+);`, "u").exec(face)?.groups?.["value"] ?? "";
const fallbacksOf = (family: string) =>
  faces.filter((face) => JSON.parse(value(face, "font-family")) === family);

test.each([newsreader, newsreaderDisplay])(
  "each cut of $name has a fallback of its weight, and bold is bold before the font is there",
  ({ fallbacks: [fallback = ""], options }) => {
    const cuts = options.variants.map(({ weight, style }) => `${weight} ${style}`);
    const fallbacks = fallbacksOf(fallback);
    expect(
      new Set(
        fallbacks.map(
          (face) => `${value(face, "font-weight")} ${value(face, "font-style") || "normal"}`,
        ),
      ),
    ).toEqual(new Set(cuts));
    for (const face of fallbacks) {
      const names = value(face, "src").match(/(?<=local\(")[^"]+/gu) ?? [];
      const bold = names.filter((name) => /bold/iu.test(name));
      expect(names.length).toBeGreaterThan(1);
      expect(bold).toEqual(Number(value(face, "font-weight")) < 600 ? [] : names);
    }
  },
);

test.each([newsreader, newsreaderDisplay])(
  "the fallback of $name is asked first, and Astro makes none that stands before it",
  (face) => {
    expect(face.optimizedFallbacks).toBe(false);
    expect(fallbacksOf(face.fallbacks[0] ?? "").length).toBeGreaterThan(0);
  },
);
