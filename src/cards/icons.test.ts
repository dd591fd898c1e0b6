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

test("a picture that is no square is fitted whole into one, on the colour of the paper", async () => {
  const icon = { src: "/images/clock.jpg", digest: "", width: 0, height: 0 };
  const { width = 0, height = 0 } = await sharp(`public${icon.src}`).metadata();
  const wide = { ...named("The Wire"), look: { ...look, icon } };
  const png = sharp(await iconPng(wide, "no-such-file.png", 192)).removeAlpha();
  const { data, info } = await png.raw().toBuffer({ resolveWithObject: true });
  const colourAt = (row: number) => data.subarray(row * info.width * 3).toString("hex", 0, 3);
  const edge = (192 - (192 * height) / width) / 2;
  expect(edge).toBeGreaterThan(1);
  expect(`#${colourAt(Math.floor(edge) - 1)}`).toBe(COLOURS.paper.light);
  expect(`#${colourAt(Math.ceil(edge) + 1)}`).not.toBe(COLOURS.paper.light);
});
