import { readFileSync } from "node:fs";
import sharp from "sharp";
import { FileCache } from "../cards/file-cache.ts";
import { pictureFile } from "../desk/agency-picture.ts";
import type { Format, Rendition } from "./renditions.ts";

/** Encoder options of each format; a change here makes every picture anew. */
const WRITING = {
  avif: { quality: 50, effort: 3 },
  webp: { quality: 74 },
  jpeg: { quality: 76, mozjpeg: true },
} satisfies { [format in Format]: object };

/**
 * A picture in a width and format, upright, made only if the original has changed.
 *
 * @param src address of the original below the site
 */
export function render(
  src: string,
  { width, format }: Omit<Rendition, "address">,
): Promise<Buffer> {
  const original = readFileSync(pictureFile(src));
  const cache = new FileCache("node_modules/.cache/crosshead/pictures");
  return cache.get([JSON.stringify([width, format, WRITING[format]]), original], () =>
    sharp(original)
      .autoOrient()
      .resize({ width, withoutEnlargement: true })
      .flatten({ background: "#fff" })
      .toFormat(format, WRITING[format])
      .toBuffer(),
  );
}
