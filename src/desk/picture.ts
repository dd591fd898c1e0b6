import sharp from "sharp";
import type { Picture, Size } from "../formats/story.ts";
import { pictureFile } from "./agency-picture.ts";
import { mistakeInFront } from "./copy-file.ts";
import type { YamlText } from "./yaml.ts";

/** Media types of pictures that pages show, by the content of the file and not by its name. */
const SHOWN = ["image/jpeg", "image/png", "image/webp", "image/avif"];

const FAULTS: Record<string, string> = {
  "image/svg+xml": "is an SVG, which can contain scripts",
  "image/gif": "is a GIF, which pages cannot animate",
};

/**
 * Opens the picture of a story.
 *
 * @param front - front matter that names it
 * @throws {VFileMessage} where its file is not a picture, or of a type that pages do not show.
 */
export async function openPicture(
  image: Picture,
  front: YamlText,
  folder = "public",
): Promise<Picture> {
  const { size, fault } = await pixelsOf(pictureFile(image.src, folder));
  if (size) return { ...image, size };
  throw mistakeInFront(front, ["image"], fault);
}

/** Size of a picture, or the reason why pages do not show its file. */
export async function pixelsOf(
  file: string,
): Promise<{ size: Size; fault?: never } | { size?: never; fault: string }> {
  const { autoOrient, mediaType } = await sharp(file)
    .metadata()
    .catch(() => ({ autoOrient: undefined, mediaType: undefined }));
  if (autoOrient && mediaType && SHOWN.includes(mediaType)) return { size: autoOrient };
  const fault = mediaType
    ? (FAULTS[mediaType] ?? `is a picture of the type ${mediaType}, which not every browser shows`)
    : "cannot be read as a picture";
  return { fault: `${file} ${fault}: save it as JPEG, PNG, WebP or AVIF` };
}
