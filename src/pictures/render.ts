import { readFileSync } from "node:fs";
import sharp from "sharp";
import { FileCache } from "../cards/file-cache.ts";
import { pictureFile } from "../desk/agency-picture.ts";
import type { Format, Rendition } from "../formats/renditions.ts";

/** Cache folder of rendered pictures. */
export const PICTURES_FOLDER = "node_modules/.cache/crosshead/pictures";

/** Encoder options of each format; a change here renders all pictures again. */
const WRITING = {
  avif: { quality: 50, effort: 2 },
  webp: { quality: 74 },
  jpeg: { quality: 76, mozjpeg: true },
} satisfies { [format in Format]: object };

/**
 * A picture in a width and format, upright and without metadata, rendered only if the original has
 * changed.
 *
 * @param src - path of the original on the site
 * @param folder - the public folder
 */
export function render(
  src: string,
  { width, format }: Omit<Rendition, "address">,
  folder = "public",
): Promise<Buffer> {
  const original = readFileSync(pictureFile(src, folder));
  const cache = new FileCache(PICTURES_FOLDER);
  return cache.get([JSON.stringify([width, format, WRITING[format]]), original], () =>
    sharp(original)
      .autoOrient()
      .resize({ width, withoutEnlargement: true })
      .flatten({ background: "#fff" })
      .toFormat(format, WRITING[format])
      .toBuffer(),
  );
}
