import { existsSync } from "node:fs";
import sharp from "sharp";
import type { OwnPicture } from "../desk/look.ts";
import type { Direction } from "./set-line.ts";
import { CARD } from "./size.ts";

/** Largest logo on a card, in pixels. */
const MOST = { width: 620, height: 58 };

/** Folders that are searched for a logo: the publisher's, and that of the current release. */
const FOLDERS = ["public", "dist/current/site"];

/** Position of a logo: above a baseline, at the margin where lines begin. */
interface Place {
  direction: Direction;
  margin: number;
  bottom: number;
}

/**
 * Adds a logo to a card, as a PNG.
 *
 * @throws {Error} where the logo's file does not exist.
 */
export async function withLogo(
  png: Buffer,
  { src }: OwnPicture,
  { direction, margin, bottom }: Place,
): Promise<Buffer> {
  const file = FOLDERS.map((folder) => folder + src).find((path) => existsSync(path));
  if (file === undefined) throw new Error(`There is no file public${src}: put the logo there`);
  const options = { ...MOST, fit: "inside" } as const;
  const { data: input, info } = await sharp(file, { density: 300 })
    .resize(options)
    .png()
    .toBuffer({ resolveWithObject: true });
  const left = direction === "rtl" ? CARD.width - margin - info.width : margin;
  return sharp(png)
    .composite([{ input, left, top: bottom - info.height }])
    .png({ palette: true, quality: 95 })
    .toBuffer();
}
