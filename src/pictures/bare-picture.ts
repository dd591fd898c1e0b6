import sharp, { type Metadata, type Sharp } from "sharp";
import { FileCache } from "../cards/file-cache.ts";
import { PICTURES_FOLDER } from "./render.ts";

/** Quality of a picture that is encoded again only to remove its metadata. */
const QUALITY = 92;

/** Encoders by media type. */
const WRITERS: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  "image/jpeg": (picture) => picture.jpeg({ quality: QUALITY }),
  "image/png": (picture) => picture.png(),
  "image/webp": (picture) => picture.webp({ quality: QUALITY }),
  "image/avif": (picture) => picture.avif({ quality: QUALITY }),
  "image/gif": (picture) => picture.gif(),
  "image/tiff": (picture) => picture.tiff({ quality: QUALITY }),
};

/** Metadata of a picture, by its content and not its name; undefined for other files. */
export async function pixelsIn(file: string): Promise<Metadata | undefined> {
  const facts = await sharp(file)
    .metadata()
    .catch(() => undefined);
  return facts?.mediaType?.startsWith("image/") && facts.format !== "svg" ? facts : undefined;
}

/** Tests whether a picture has metadata, such as the place where it was taken. */
export function hasMetadata({ exif, xmp, iptc, comments }: Metadata): boolean {
  return Boolean(exif || xmp || iptc || comments?.length);
}

/**
 * A picture without metadata, upright.
 *
 * @returns undefined where pictures of its type cannot be encoded
 */
export async function withoutMetadata(
  bytes: Uint8Array,
  { mediaType, orientation = 1 }: Metadata,
): Promise<Buffer | undefined> {
  const write = mediaType && WRITERS[mediaType];
  if (!write) return undefined;
  const cache = new FileCache(PICTURES_FOLDER);
  return cache.get(["without metadata", String(QUALITY), bytes], () => {
    const picture = sharp(bytes, { animated: true });
    return write(orientation > 1 ? picture.autoOrient() : picture).toBuffer();
  });
}
