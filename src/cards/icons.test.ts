import sharp from "sharp";
import { expect, test } from "vitest";
import { COLOURS } from "../desk/theme-file.ts";
import { iconPng, iconSvg } from "./icons.ts";

const accent = { light: "#1b5e3b", dark: "#8fd0ab" } as const;
const look = { colours: { ...COLOURS, accent }, hasOwnSerif: false };
const named = (name: string, language = "en-GB") => ({ name, language, look });

test("an icon is the first letter of the name on the publisher's colour", async () => {
  const svg = iconSvg(named("Broadford Herald"));
  expect(svg).toContain('fill="#1b5e3b"');
  expect(svg).not.toBe(iconSvg(named("The Wire")));
  const { dominant } = await sharp(Buffer.from(svg)).stats();
  expect(dominant.g).toBeGreaterThan(dominant.r);
});

test.each(["صحيفة", "日報"])("%s has an icon as well", (name) => {
  expect(iconSvg(named(name, "ar"))).toMatch(/d="M[\d. LMZhvHV-]+"/iu);
});

test.each([180, 192, 512])("icons for home screens are squares of %d pixels", async (size) => {
  const png = await iconPng(named("The Wire"), "no-such-file.png", size);
  const { width, height, format, hasAlpha } = await sharp(png).metadata();
  expect({ width, height, format, hasAlpha }).toEqual({
    ...{ width: size, height: size },
    ...{ format: "png", hasAlpha: false },
  });
});
