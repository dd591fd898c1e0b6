import { existsSync } from "node:fs";
import sharp from "sharp";
import type { CardLogo } from "./card.ts";
import type { Direction } from "./set-line.ts";
import { CARD } from "./size.ts";

/** Most pixels of a logo on a card. */
const MOST = { width: 620, height: 58 };

/** Folders in which a logo is found: the publisher's, and that of the current release. */
const FOLDERS = ["public", "dist/current/site"];

/** Where a logo stands: above a line, at the margin where lines begin. */
interface Place {
  direction: Direction;
  margin: number;
  bottom: number;
}

/**
 * A card with a logo on it, as a PNG.
 *
 * @throws {Error} where the logo's file is gone.
 */
export async function withLogo(
  png: Buffer,
  { src }: CardLogo,
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
