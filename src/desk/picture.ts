import sharp from "sharp";
import { type CopyFile, placeOf } from "./copy-file.ts";
import type { FrontMatter } from "./front-matter.ts";
import { mistake } from "./mistake.ts";

/** Pixels of a picture as it is shown, upright. */
export interface Size {
  width: number;
  height: number;
}

/** The picture of a story, and its size once its file has been opened. */
export type Picture = NonNullable<FrontMatter["image"]> & { size?: Size };

/**
 * Opens the picture of a story.
 *
 * @throws {VFileMessage} where its file cannot be read as a picture.
 */
export async function openPicture(
  image: Picture,
  { path, text }: Pick<CopyFile, "path" | "text">,
  folder = "public",
): Promise<Picture> {
  const file = folder + image.src;
  try {
    const { autoOrient } = await sharp(file).metadata();
    return { ...image, size: autoOrient };
  } catch {
    const reason = `image: ${file} cannot be read as a picture: save it as JPEG, PNG, WebP or AVIF`;
    throw mistake(path, reason, placeOf("image", text));
  }
}
